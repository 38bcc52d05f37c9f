using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Validation;
using Passcode.Api.Localization;

namespace Passcode.Api.Problems;

#pragma warning disable ASP0029 // The stable entry, the framework's own filter, answers before the handler runs, so a caller would learn of the other errors only then.

/// <summary>
/// Holds a body to the attributes of its properties by ASP.NET Core's validation, and notes what is wrong in the handler's own
/// <see cref="FieldErrors"/>, to which the handler adds what attributes cannot say. A message follows the name of its field.
/// </summary>
internal static class BodyValidator
{
    public static EndpointFilterDelegate Validate(EndpointFilterFactoryContext route, EndpointFilterDelegate next)
    {
        var options = route.ApplicationServices.GetRequiredService<IOptions<ValidationOptions>>().Value;
        var parameters = route.MethodInfo.GetParameters();
        var body = Array.FindIndex(parameters, parameter => parameter.ParameterType.Name.EndsWith("Body", StringComparison.Ordinal));
        if (body < 0)
        {
            return next;
        }

        var errors = Array.FindIndex(parameters, parameter => parameter.ParameterType == typeof(FieldErrors));
        return errors >= 0 && options.TryGetValidatableTypeInfo(parameters[body].ParameterType, out var rules)
            ? Check
            : throw new InvalidOperationException($"{route.MethodInfo.DeclaringType} takes a body without {nameof(FieldErrors)} or without attributes.");

        async ValueTask<object?> Check(EndpointFilterInvocationContext invocation)
        {
            var value = invocation.Arguments[body]!;
            var context = new ValidateContext { ValidationOptions = options, ValidationContext = new ValidationContext(value) };
            await rules.ValidateAsync(value, context, invocation.HttpContext.RequestAborted);
            foreach (var (path, messages) in context.ValidationErrors ?? [])
            {
                var field = string.Join('.', path.Split('.').Select(JsonNamingPolicy.CamelCase.ConvertName));
                Array.ForEach(messages, message => invocation.GetArgument<FieldErrors>(errors).Add(field, $"{field} {message}"));
            }

            return await next(invocation);
        }
    }
}

/// <summary>The most characters that a text may have.</summary>
internal sealed class MaxCharactersAttribute : MaxLengthAttribute
{
    public MaxCharactersAttribute(int length)
        : base(length) => (ErrorMessageResourceType, ErrorMessageResourceName) = (typeof(FieldMessages), nameof(FieldMessages.Characters));
}

/// <summary>The messages of attributes with values, in the language of the request. A message without values is localized with its field.</summary>
internal static class FieldMessages
{
    public static string Range => Localized.Localize("must be {1} to {2}.");

    public static string Ids => Localized.Localize("may have {1} to {2} ids. Send a longer list to POST /api/bulk-runs/csv.");

    public static string Groups => Localized.Localize("may have up to {2} groups.");

    public static string Characters => Localized.Localize("may have {1} characters.");
}
