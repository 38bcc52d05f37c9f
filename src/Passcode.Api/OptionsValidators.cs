using Microsoft.Extensions.Options;
using Passcode.Api.Authentication;
using Passcode.Api.Helpdesk.Sources;

namespace Passcode.Api;

[OptionsValidator]
internal sealed partial class ApiOptionsValidator : IValidateOptions<ApiOptions>;

[OptionsValidator]
internal sealed partial class AuthOptionsValidator : IValidateOptions<AuthOptions>;

[OptionsValidator]
internal sealed partial class HelpdeskOptionsValidator : IValidateOptions<HelpdeskOptions>;
