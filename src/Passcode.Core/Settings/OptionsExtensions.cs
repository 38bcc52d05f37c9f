using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Passcode.Core.Settings;

/// <summary>Registers settings the one way they are registered here.</summary>
public static class OptionsExtensions
{
    private const string Root = "Passcode";

    /// <summary>
    /// Binds a section and validates it at start: a misspelled or impossible setting stops the host with a message that names it, its value and
    /// the nearest right name.
    /// </summary>
    public static IServiceCollection AddValidatedOptions<TOptions, TValidator>(this IServiceCollection services, string section)
        where TOptions : class
        where TValidator : class, IValidateOptions<TOptions> =>
        services.AddBoundOptions<TOptions>(section).AddOptionsValidator<TOptions, TValidator>(section);

    /// <summary>Adds a validator whose failures begin with the name of a setting in the section.</summary>
    public static IServiceCollection AddOptionsValidator<TOptions, TValidator>(this IServiceCollection services, string section)
        where TOptions : class
        where TValidator : class, IValidateOptions<TOptions> =>
        services.AddSingleton<IValidateOptions<TOptions>>(provider => new FullNames<TOptions>(
            section,
            ActivatorUtilities.CreateInstance<TValidator>(provider),
            provider.GetRequiredService<IConfiguration>(),
            provider.GetServices<SettingsSection>()));

    /// <summary>Binds a section whose names and values cannot be wrong but by their type.</summary>
    public static IServiceCollection AddBoundOptions<TOptions>(this IServiceCollection services, string section)
        where TOptions : class
    {
        services.AddSingleton(new SettingsSection(section, typeof(TOptions)));
        services.AddSingleton<IValidateOptions<TOptions>>(provider => new NamesAndValues<TOptions>(
            section, provider.GetRequiredService<IConfiguration>(), provider.GetServices<SettingsSection>()));
        services.AddOptions<TOptions>()
            .Configure<IConfiguration>((options, settings) => SettingsCheck.Without(settings, SettingsCheck.Section(settings, section, typeof(TOptions), [])).GetSection(section).Bind(options))
            .ValidateOnStart();
        return services;
    }

    /// <summary>Refuses at start every section below <c>Passcode</c> that nothing reads, and what looks like a misspelled <c>Passcode</c>.</summary>
    public static IServiceCollection RefuseUnknownSections(this IServiceCollection services)
    {
        services.AddOptions<UnknownSections>().ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<UnknownSections>, UnknownSectionsValidator>());
        return services;
    }

    /// <summary>Reads a section outside the container.</summary>
    /// <exception cref="OptionsValidationException">A name or a value in it is wrong.</exception>
    public static TOptions ReadSection<TOptions>(this IConfiguration settings, string section)
        where TOptions : class, new()
    {
        var options = new TOptions();
        if (SettingsCheck.Section(settings, section, typeof(TOptions), []) is { Count: > 0 } problems)
        {
            throw new OptionsValidationException(section, typeof(TOptions), problems.Select(problem => problem.ToString()));
        }

        settings.GetSection(section).Bind(options);
        return options;
    }

    /// <summary>Refuses names and values that cannot be bound. They are left out of what is bound, so that the other validators judge the rest.</summary>
    private sealed class NamesAndValues<TOptions>(string section, IConfiguration settings, IEnumerable<SettingsSection> known) : IValidateOptions<TOptions>
        where TOptions : class
    {
        public ValidateOptionsResult Validate(string? name, TOptions options) =>
            SettingsCheck.Section(settings, section, typeof(TOptions), known) is { Count: > 0 } problems
                ? ValidateOptionsResult.Fail(problems.Select(problem => problem.ToString()))
                : ValidateOptionsResult.Success;
    }

    /// <summary>
    /// Says <c>Passcode:Polling:Deadline</c> where the generated validators say <c>Deadline</c>, and nothing of a setting that is wrong already by its
    /// name or value.
    /// </summary>
    private sealed class FullNames<TOptions>(string section, IValidateOptions<TOptions> validator, IConfiguration settings, IEnumerable<SettingsSection> known)
        : IValidateOptions<TOptions>
        where TOptions : class
    {
        public ValidateOptionsResult Validate(string? name, TOptions options)
        {
            if (validator.Validate(null, options) is not { Failed: true, Failures: { } failures })
            {
                return ValidateOptionsResult.Success;
            }

            var problems = SettingsCheck.Section(settings, section, typeof(TOptions), known);
            var bound = SettingsCheck.Without(settings, problems);
            string[] messages =
            [
                .. from failure in failures.Select(Bare)
                   let end = failure.IndexOf(": ", StringComparison.Ordinal)
                   let path = end < 0 ? section : SettingsCheck.Configured(bound, section, typeof(TOptions), failure[..end])
                   where !problems.Any(problem => problem.Concerns(path) || path.Equals(problem.Meant, StringComparison.OrdinalIgnoreCase))
                   select SettingValue.Explain(settings, end < 0 ? $"{section}:{failure}" : path + failure[end..]),
            ];
            return messages is [] ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(messages);
        }

        private static string Bare(string failure) =>
            failure.Replace("Property ", "", StringComparison.Ordinal).Replace($"The field {typeof(TOptions).Name}.", "", StringComparison.Ordinal);
    }

    /// <summary>Stands for the settings that no class is bound to.</summary>
    private sealed class UnknownSections;

    private sealed class UnknownSectionsValidator(IConfiguration settings, IEnumerable<SettingsSection> known) : IValidateOptions<UnknownSections>
    {
        public ValidateOptionsResult Validate(string? name, UnknownSections options) =>
            SettingsCheck.Sections(settings, Root, known) is { Count: > 0 } problems
                ? ValidateOptionsResult.Fail(problems.Select(problem => problem.ToString()))
                : ValidateOptionsResult.Success;
    }
}
