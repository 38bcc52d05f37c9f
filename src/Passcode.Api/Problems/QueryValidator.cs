using System.Reflection;
using Microsoft.AspNetCore.Mvc;

namespace Passcode.Api.Problems;

/// <summary>
/// Refuses query parameters that a listing does not know, or that are given twice: a misspelled filter must not list everything. A blank one
/// counts as absent, unless the parameter is <see cref="NotBlankAttribute"/>.
/// </summary>
internal static class QueryValidator
{
    public static EndpointFilterDelegate Require(EndpointFilterFactoryContext route, EndpointFilterDelegate next)
    {
        var parameters = route.MethodInfo.GetParameters();
        var query = Array.FindIndex(parameters, parameter => parameter.IsDefined(typeof(AsParametersAttribute), inherit: false));
        List<(PropertyInfo Property, string Name)> known =
        [
            .. from property in query < 0 ? [] : parameters[query].ParameterType.GetProperties()
               let name = property.GetCustomAttribute<FromQueryAttribute>()?.Name
               where name is not null
               select (property, name),
        ];
        return known.Count == 0 ? next : invocation => Check(invocation, invocation.Arguments[query]!, known, next);
    }

    private static async ValueTask<object?> Check(
        EndpointFilterInvocationContext invocation, object query, List<(PropertyInfo Property, string Name)> known, EndpointFilterDelegate next)
    {
        var errors = new FieldErrors();
        foreach (var (name, values) in invocation.HttpContext.Request.Query)
        {
            errors.Require(
                known.Exists(parameter => parameter.Name.Equals(name, StringComparison.OrdinalIgnoreCase)),
                name,
                $"{name} is not a parameter here. Known parameters are {string.Join(", ", known.Select(parameter => parameter.Name))}.");
            errors.Require(values.Count == 1, name, $"{name} is given {values.Count} times. Give it once.");
        }

        foreach (var (property, _) in known.Where(parameter => parameter.Property.GetValue(query) is string text && string.IsNullOrWhiteSpace(text)
            && !parameter.Property.IsDefined(typeof(NotBlankAttribute))))
        {
            property.SetValue(query, null);
        }

        return errors.Any ? errors.ToProblem() : await next(invocation);
    }
}

/// <summary>A parameter of which a blank is not the same as none, because none can be the dangerous choice, as for <c>dryRun</c>.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class NotBlankAttribute : Attribute;
