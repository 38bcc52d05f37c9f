using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Passcode.GraphSimulator.Protocol;

internal sealed record GraphResponse(int Status, ReadOnlyMemory<byte> Body, string ContentType, ConnectionFate Fate = ConnectionFate.Answered)
{
    /// <summary>The defaults of System.Text.Json, but with unescaped quotes and plus signs, as in Graph.</summary>
    public static readonly JsonWriterOptions WriterOptions = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static readonly GraphResponse NoContent = new(StatusCodes.Status204NoContent, default, "");

    public static readonly GraphResponse Dropped = NoContent with { Status = 0, Fate = ConnectionFate.Dropped };

    public static readonly GraphResponse Hung = NoContent with { Status = 0, Fate = ConnectionFate.Hung };

    private const string JsonType = "application/json;odata.metadata=minimal;odata.streaming=true;IEEE754Compatible=false;charset=utf-8";

    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();

    public bool IsJson => ContentType.StartsWith("application/json", StringComparison.Ordinal);

    public static GraphResponse Json(Action<Utf8JsonWriter> writeProperties, int status = StatusCodes.Status200OK)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, WriterOptions))
        {
            writer.WriteStartObject();
            writeProperties(writer);
            writer.WriteEndObject();
        }

        return new GraphResponse(status, buffer.WrittenMemory, JsonType);
    }
}
