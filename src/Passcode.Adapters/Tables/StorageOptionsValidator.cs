using Microsoft.Extensions.Options;

namespace Passcode.Adapters.Tables;

[OptionsValidator]
internal sealed partial class StorageOptionsValidator : IValidateOptions<StorageOptions>;
