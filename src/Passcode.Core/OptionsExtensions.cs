using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Passcode.Core;

/// <summary>Registers settings the one way they are registered here.</summary>
public static class OptionsExtensions
{
    /// <summary>
    /// Binds a section, refuses names it does not know, and validates at start: a misspelled or impossible setting stops the host with
    /// a message that names it.
    /// </summary>
    public static IServiceCollection AddValidatedOptions<TOptions, TValidator>(this IServiceCollection services, string section)
        where TOptions : class
        where TValidator : class, IValidateOptions<TOptions>, new()
    {
        services.AddOptions<TOptions>().BindConfiguration(section, binder => binder.ErrorOnUnknownConfiguration = true).ValidateOnStart();
        return services.AddSingleton<IValidateOptions<TOptions>>(new FullNames<TOptions>(section, new TValidator()));
    }

    /// <summary>Says <c>Passcode:Polling:Deadline</c> where the generated validators say <c>Deadline</c>.</summary>
    private sealed class FullNames<TOptions>(string section, IValidateOptions<TOptions> validator) : IValidateOptions<TOptions>
        where TOptions : class
    {
        public ValidateOptionsResult Validate(string? name, TOptions options) =>
            validator.Validate(null, options) is { Failed: true, Failures: { } failures }
                ? ValidateOptionsResult.Fail(failures.Select(failure => $"{section}:{Bare(failure)}"))
                : ValidateOptionsResult.Success;

        private static string Bare(string failure) =>
            failure.Replace("Property ", "", StringComparison.Ordinal).Replace($"The field {typeof(TOptions).Name}.", "", StringComparison.Ordinal);
    }
}
