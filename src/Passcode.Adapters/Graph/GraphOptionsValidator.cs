using Microsoft.Extensions.Options;

namespace Passcode.Adapters.Graph;

[OptionsValidator]
internal sealed partial class GraphOptionsValidator : IValidateOptions<GraphOptions>;
