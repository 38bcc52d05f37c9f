using System.Text.Json;

namespace Passcode.GraphSimulator.Protocol;

internal static class JsonValues
{
    public static void WriteProperty(this Utf8JsonWriter json, string name, object? value)
    {
        json.WritePropertyName(name);
        switch (value)
        {
            case null: json.WriteNullValue(); break;
            case string text: json.WriteStringValue(text); break;
            case bool flag: json.WriteBooleanValue(flag); break;
            case int number: json.WriteNumberValue(number); break;
            case long number: json.WriteNumberValue(number); break;
            case DateTimeOffset time: json.WriteStringValue(GraphTime.Text(time)); break;
            case Guid id: json.WriteStringValue(id); break;
            case Enum member: json.WriteStringValue(JsonNamingPolicy.CamelCase.ConvertName(member.ToString())); break;
            case JsonElement element: element.WriteTo(json); break;
            case Action<Utf8JsonWriter> nested: nested(json); break;
            default: throw new NotSupportedException($"{name} has a value of {value.GetType()}, which has no JSON form here.");
        }
    }
}
