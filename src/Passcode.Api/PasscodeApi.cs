using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Options;
using Passcode.Api.Authentication;
using Passcode.Api.BulkRuns;
using Passcode.Api.Console;
using Passcode.Api.Helpdesk;
using Passcode.Api.Limits;
using Passcode.Api.OpenApi;
using Passcode.Api.Operations;
using Passcode.Api.Problems;
using Passcode.Api.Resets;
using Passcode.Core;

namespace Passcode.Api;

/// <summary>The HTTP surface as one pipeline, which any host can enter.</summary>
public static class PasscodeApi
{
    /// <summary>
    /// Adds what the pipeline needs besides the core and the ports. The host also adds at least one authentication scheme and registers
    /// health checks for what it depends on.
    /// </summary>
    public static IServiceCollection AddPasscodeApi(this IServiceCollection services)
    {
        services.AddRouting();
        // Not AddAuthentication: it also adds data protection, which writes a key file that nothing here uses.
        services.AddAuthenticationCore().AddWebEncoders();
        services.AddAuthorization();
        services.AddHealthChecks();
        services.AddOptions<AuthenticationOptions>()
            .Validate(options => options.Schemes.Any(), "Passcode has no anonymous mode: register an authentication scheme, such as AddLocalKeyAuthentication.")
            .ValidateOnStart();
        return services
            .AddValidatedOptions<ApiOptions, ApiOptionsValidator>(ApiOptions.Section)
            .AddValidatedOptions<AuthOptions, AuthOptionsValidator>(AuthOptions.Section)
            .AddSingleton<IConfigureOptions<AuthorizationOptions>, RolePolicies>()
            .AddValidation()
            .AddTransient<FieldErrors>()
            .AddSingleton<Signatures>()
            .AddSingleton<PublicAddress>()
            .AddSingleton<OperationToken>()
            .AddSingleton<OperationHeaders>()
            .AddSingleton<PageLink>()
            .AddSingleton<BulkRunView>()
            .AddSingleton<ConsoleFiles>()
            .AddSingleton<ConsoleSettings>()
            .AddExceptionHandler<UnexpectedFailures>()
            .AddLimits()
            .AddHelpdesk()
            .AddApiDocument()
            .ConfigureHttpJsonOptions(options => PasscodeJson.Configure(options.SerializerOptions))
            // In development the framework throws for an unreadable body, elsewhere it answers bare: the same everywhere, please.
            .Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = true);
    }

    /// <summary>
    /// Makes the pipeline: on a <see cref="WebApplication"/>, or on a bare <see cref="ApplicationBuilder"/> whose delegate another server
    /// calls. Such a server first clears the endpoint and the route values that its own routing has set.
    /// </summary>
    /// <exception cref="OptionsValidationException">No authentication scheme is registered.</exception>
    public static IApplicationBuilder UsePasscodeApi(this IApplicationBuilder app)
    {
        ArgumentNullException.ThrowIfNull(app);
        _ = app.ApplicationServices.GetRequiredService<IOptions<AuthenticationOptions>>().Value;
        return app
            .UseMiddleware<SecurityHeaders>()
            .UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandler = _ => Task.CompletedTask })
            .UseStatusCodePages(StatusProblems.Write)
            .UseMiddleware<ConsolePage>()
            .UseRouting()
            .UseAddressLimits()
            .UseRequestTimeouts()
            .UseAuthentication()
            .UseAuthorization()
            .UseCallerLimits()
            .UseEndpoints(Routes.Map);
    }
}
