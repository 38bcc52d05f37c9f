using System.Reflection;
using Microsoft.AspNetCore.Mvc;

namespace Passcode.Api.Problems;

/// <summary>Rejects unknown and repeated query parameters, because a misspelled filter would otherwise return everything.</summary>
internal static class QueryValidator
{
    public static EndpointFilterDelegate Require(EndpointFilterFactoryContext route, EndpointFilterDelegate next)
    {
        var known = NamesOf(route.MethodInfo);
        return known.Count == 0 ? next : invocation => Check(invocation, known, next);
    }

    private static List<string> NamesOf(MethodInfo handler) =>
    [
        .. from parameter in handler.GetParameters()
           where parameter.IsDefined(typeof(AsParametersAttribute), inherit: false)
           from property in parameter.ParameterType.GetProperties()
           let query = property.GetCustomAttribute<FromQueryAttribute>()
           where query is not null
           select query.Name,
    ];

    private static async ValueTask<object?> Check(EndpointFilterInvocationContext invocation, List<string> known, EndpointFilterDelegate next)
    {
        var errors = new FieldErrors();
        foreach (var (name, values) in invocation.HttpContext.Request.Query)
        {
            errors.Require(
                known.Contains(name, StringComparer.OrdinalIgnoreCase),
                name,
                $"{name} is not a known parameter. The known parameters are {string.Join(", ", known)}.");
            errors.Require(values.Count == 1, name, $"{name} is set {values.Count} times. Set it once.");
        }

        return errors.Any ? errors.ToProblem() : await next(invocation);
    }
}
