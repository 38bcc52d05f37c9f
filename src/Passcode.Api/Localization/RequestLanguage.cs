using System.Globalization;
using Microsoft.AspNetCore.Localization;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;
using Passcode.Core;

namespace Passcode.Api.Localization;

/// <summary>Chooses the language of the texts for people by <c>Accept-Language</c>, and says which it is.</summary>
internal static class RequestLanguage
{
    private const string Default = "en";

    public static IServiceCollection AddRequestLanguage(this IServiceCollection services) => services.Configure<RequestLocalizationOptions>(options =>
    {
        options.RequestCultureProviders = [new LanguageOfHeader()];
        // Only texts are localized: numbers and times are for programs.
        options.DefaultRequestCulture = new RequestCulture(CultureInfo.InvariantCulture, CultureInfo.GetCultureInfo(Default));
        options.SupportedCultures = [];
        options.SupportedUICultures = [.. Translations.Languages.Prepend(Default).Select(CultureInfo.GetCultureInfo)];
    });

    /// <summary>Must be before what writes problems, because a language ends with the middleware that chose it.</summary>
    public static IApplicationBuilder UseRequestLanguage(this IApplicationBuilder app) => app.UseRequestLocalization().Use((http, next) =>
    {
        http.Response.OnStarting(Declare, http);
        return next(http);
    });

    // Without the cultures of the system, ASP.NET Core does not know that sv-SE is Swedish.
    private sealed class LanguageOfHeader : AcceptLanguageHeaderRequestCultureProvider
    {
        public override async Task<ProviderCultureResult?> DetermineProviderCultureResult(HttpContext httpContext) =>
            await base.DetermineProviderCultureResult(httpContext) is { } found
                ? new ProviderCultureResult([.. found.UICultures.Select(name => new StringSegment(name.Value!.Split('-')[0]))])
                : null;
    }

    // JSON contains the texts. Lists for programs, such as CSV, the audit log and the OpenAPI document, are in English.
    private static Task Declare(object state)
    {
        var http = (HttpContext)state;
        if (http.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase)
            && http.Response.ContentType is { } type
            && (type.StartsWith("application/json", StringComparison.Ordinal) || type.StartsWith("application/problem+json", StringComparison.Ordinal)
                || type.StartsWith("text/event-stream", StringComparison.Ordinal)))
        {
            http.Response.Headers.ContentLanguage = http.Features.Get<IRequestCultureFeature>()!.RequestCulture.UICulture.Name;
            http.Response.Headers.Append(HeaderNames.Vary, HeaderNames.AcceptLanguage);
        }

        return Task.CompletedTask;
    }
}
