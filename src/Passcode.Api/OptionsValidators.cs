using Microsoft.Extensions.Options;
using Passcode.Api.Authentication;
using Passcode.Api.Helpdesk.Sources;
using Passcode.Api.Limits;

namespace Passcode.Api;

[OptionsValidator]
internal sealed partial class ApiOptionsValidator : IValidateOptions<ApiOptions>;

[OptionsValidator]
internal sealed partial class AuthOptionsValidator : IValidateOptions<AuthOptions>;

[OptionsValidator]
internal sealed partial class LimitOptionsValidator : IValidateOptions<LimitOptions>;

[OptionsValidator]
internal sealed partial class HelpdeskOptionsValidator : IValidateOptions<HelpdeskOptions>;
