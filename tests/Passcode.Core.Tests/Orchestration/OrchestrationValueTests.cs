using System.Reflection;
using System.Text.Json.Serialization;
using Microsoft.DurableTask;

namespace Passcode.Core.Tests.Orchestration;

/// <summary>Every type that crosses the engine, found by reflection, survives the Functions host: see docs/decisions/0011.</summary>
public sealed class OrchestrationValueTests
{
    public static TheoryData<Type> Values => [.. typeof(PasscodeTasks).Assembly.GetTypes()
        .Where(type => !type.IsAbstract && (typeof(ITaskOrchestrator).IsAssignableFrom(type) || typeof(ITaskActivity).IsAssignableFrom(type)))
        .SelectMany(type => Arguments(type))
        .SelectMany(type => Parts(type, []))
        .Distinct()];

    [Theory]
    [MemberData(nameof(Values))]
    public void A_value_that_crosses_the_engine_is_flat(Type type)
    {
        Assert.False(type.IsAbstract, "An abstract type loses its kind.");
        Assert.Null(type.GetCustomAttribute<JsonPolymorphicAttribute>(inherit: true));
        Assert.Empty(type.GetCustomAttributes<JsonDerivedTypeAttribute>(inherit: true));
        Assert.NotEqual(typeof(decimal), type);
        Assert.NotEqual(typeof(object), type);
        Assert.DoesNotContain(Serialized(type), property => Name(property).StartsWith('$'));
    }

    [Fact]
    public void There_are_values() => Assert.InRange(Values.Count, 20, 200);

    private static Type[] Arguments(Type type)
    {
        var task = type;
        while (task.BaseType is { } up && !(task.IsGenericType && task.GetGenericTypeDefinition() is { Name: "TaskOrchestrator`2" or "TaskActivity`2" }))
        {
            task = up;
        }

        return task.GetGenericArguments();
    }

    private static HashSet<Type> Parts(Type type, HashSet<Type> known)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type != typeof(string) && type.IsGenericType)
        {
            foreach (var argument in type.GetGenericArguments())
            {
                Parts(argument, known);
            }
        }
        else if (!type.IsInterface && known.Add(type) && type.Namespace!.StartsWith("Passcode", StringComparison.Ordinal) && !type.IsEnum)
        {
            foreach (var property in Serialized(type))
            {
                Parts(property.PropertyType, known);
            }
        }

        return known;
    }

    private static IEnumerable<PropertyInfo> Serialized(Type type) => type.Namespace!.StartsWith("Passcode", StringComparison.Ordinal)
        ? type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.GetCustomAttribute<JsonIgnoreAttribute>() is not { Condition: JsonIgnoreCondition.Always })
        : [];

    private static string Name(PropertyInfo property) => property.GetCustomAttribute<JsonPropertyNameAttribute>()?.Name ?? property.Name;
}
