using Microsoft.Extensions.Options;

namespace Passcode.LocalHost.Replay;

[OptionsValidator]
internal sealed partial class ReplayOptionsValidator : IValidateOptions<ReplayOptions>;
