using Passcode.Api.Helpdesk.Sources;
using Passcode.Core;

namespace Passcode.Api.Helpdesk;

internal static class HelpdeskServices
{
    public static IServiceCollection AddHelpdesk(this IServiceCollection services) => services
        .AddValidatedOptions<HelpdeskOptions, HelpdeskOptionsValidator>(HelpdeskOptions.Section)
        .AddSingleton<HelpdeskSources>()
        .AddSingleton<FailedProofs>()
        .AddScoped<HelpdeskIntake>();
}
