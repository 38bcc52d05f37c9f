using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Options;
using Passcode.Api.Approvals;
using Passcode.Api.Audit;
using Passcode.Api.Authentication;
using Passcode.Api.BulkRuns;
using Passcode.Api.Callbacks;
using Passcode.Api.Console;
using Passcode.Api.Denials;
using Passcode.Api.Helpdesk;
using Passcode.Api.Limits;
using Passcode.Api.Localization;
using Passcode.Api.OpenApi;
using Passcode.Api.Operations;
using Passcode.Api.Problems;
using Passcode.Api.Requests;
using Passcode.Api.Schedules;
using Passcode.Core;
using Passcode.Core.Pacing;
using Passcode.Core.Settings;

namespace Passcode.Api;

/// <summary>The HTTP API as one middleware pipeline that any host can call.</summary>
public static class PasscodeApi
{
    /// <summary>The translations of the texts of this assembly.</summary>
    public static Translations Texts { get; } = Localized.Texts;

    /// <summary>Adds the services of the pipeline, except those of Core and its ports. The host also registers at least one authentication
    /// scheme and its health checks.</summary>
    public static IServiceCollection AddPasscodeApi(this IServiceCollection services)
    {
        services.AddRouting();
        // Not AddAuthentication: it also adds data protection, which writes a key file that nothing here uses.
        services.AddAuthenticationCore().AddWebEncoders();
        services.AddAuthorization();
        services.AddHealthChecks();
        services.AddOptions<AuthenticationOptions>()
            .Validate(options => options.Schemes.Any(), "No authentication scheme is registered. Register one, such as AddLocalKeyAuthentication; anonymous access is not supported.")
            .ValidateOnStart();
        return services
            .AddValidatedOptions<ApiOptions, ApiOptionsValidator>(ApiOptions.Section)
            .AddValidatedOptions<AuthOptions, AuthOptionsValidator>(AuthOptions.Section)
            .AddSingleton<IConfigureOptions<AuthorizationOptions>, RolePolicies>()
            .AddSingleton<IAuthorizationHandler, AllowedClientHandler>()
            .AddSingleton<DeniedRequests>()
            .AddSingleton<IAuthorizationMiddlewareResultHandler>(provider => provider.GetRequiredService<DeniedRequests>())
            .AddValidation()
            .AddScoped<FieldErrors>()
            .AddSingleton<Signatures>()
            .AddSingleton<PublicAddress>()
            .AddSingleton<OperationToken>()
            .AddSingleton<OperationHeaders>()
            .AddSingleton<PageLink>()
            .AddScoped<Subscribe>()
            .AddSingleton<CallerScopes>()
            .AddSingleton<DeviceSubjects>()
            .AddSingleton<BulkRunView>()
            .AddSingleton<RepeatBulkRun>()
            .AddSingleton<SelectionNames>()
            .AddSingleton<PendingApprovalView>()
            .AddSingleton<IApprovalDetails, ApprovalDetails>()
            .AddSingleton<GroupNames>()
            .AddSingleton<ScheduleView>()
            .AddSingleton<ConsoleFiles>()
            .AddSingleton<ConsoleSettings>()
            .AddExceptionHandler<UnexpectedFailures>()
            .AddRequestLanguage()
            .AddLimits()
            .AddHelpdesk()
            .AddApiDocument()
            .AddApiReference()
            .ConfigureHttpJsonOptions(options => PasscodeJson.Configure(options.SerializerOptions))
            // By default the framework throws for an unreadable body in development only. Throwing everywhere gives the same problem
            // document in every environment.
            .Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = true);
    }

    /// <summary>Adds the pipeline to a <see cref="WebApplication"/>, or to a bare <see cref="ApplicationBuilder"/> whose delegate another
    /// server calls. That server clears the endpoint and the route values of its own routing first.</summary>
    /// <exception cref="OptionsValidationException">No authentication scheme is registered.</exception>
    public static IApplicationBuilder UsePasscodeApi(this IApplicationBuilder app)
    {
        _ = app.ApplicationServices.GetRequiredService<IOptions<AuthenticationOptions>>().Value;
        return app
            .UseRequestLanguage()
            .UseMiddleware<SecurityHeaders>()
            .UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandler = _ => Task.CompletedTask })
            .UseStatusCodePages(StatusProblems.Write)
            .UseMiddleware<ConsolePage>()
            .UseRouting()
            .UseAddressLimits()
            .UseRequestTimeouts()
            .UseMiddleware<OneCredential>()
            .UseAuthentication()
            .UseAuthorization()
            .UseCallerLimits()
            .Use(CallForPerson)
            .UseMiddleware<EncodedBodies>()
            .UseMiddleware<BodyFields>()
            .UseEndpoints(Routes.Map);
    }

    // Whoever waits for a response goes first at Graph.
    private static Task CallForPerson(HttpContext http, RequestDelegate next)
    {
        var caller = http.User.Identity is { IsAuthenticated: true } ? Caller.From(http.User).Id : "";
        http.RequestServices.GetRequiredService<GraphPacer>().CallFor(GraphPriority.Person, caller);
        return next(http);
    }
}
