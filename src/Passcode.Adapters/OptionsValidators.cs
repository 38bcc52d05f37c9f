using Microsoft.Extensions.Options;
using Passcode.Adapters.Graph;
using Passcode.Adapters.Signatures;
using Passcode.Adapters.Tables;

namespace Passcode.Adapters;

[OptionsValidator]
internal sealed partial class GraphOptionsValidator : IValidateOptions<GraphOptions>;

[OptionsValidator]
internal sealed partial class RecordOptionsValidator : IValidateOptions<RecordOptions>;

[OptionsValidator]
internal sealed partial class StorageOptionsValidator : IValidateOptions<StorageOptions>;
