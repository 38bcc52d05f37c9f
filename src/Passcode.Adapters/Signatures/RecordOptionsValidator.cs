using Microsoft.Extensions.Options;

namespace Passcode.Adapters.Signatures;

[OptionsValidator]
internal sealed partial class RecordOptionsValidator : IValidateOptions<RecordOptions>;
