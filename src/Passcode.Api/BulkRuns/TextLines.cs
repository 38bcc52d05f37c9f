using System.Runtime.CompilerServices;
using System.Text;

namespace Passcode.Api.BulkRuns;

/// <summary>Reads lines of text that somebody uploads, none of which can be longer than is kept.</summary>
internal static class TextLines
{
    private const int Chunk = 4096;

    /// <summary>The lines in their order, ended by LF, CRLF or CR. UTF-8, or what a byte order mark says.</summary>
    /// <param name="body">Where they come from.</param>
    /// <param name="largest">Characters in all; where the server does not already count bytes.</param>
    /// <param name="longest">Characters of a line; one more tells that it was longer, and the rest of it is dropped.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <exception cref="BadHttpRequestException">The body is too large.</exception>
    public static async IAsyncEnumerable<string> Read(
        Stream body, int largest, int longest, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var reader = new StreamReader(body, Encoding.UTF8, detectEncodingFromByteOrderMarks: true, Chunk, leaveOpen: true);
        var (chunk, line, total, wasReturn) = (new char[Chunk], new StringBuilder(), 0L, false);
        int count;
        while ((count = await reader.ReadAsync(chunk, cancellationToken)) > 0)
        {
            total += count;
            if (total > largest)
            {
                throw new BadHttpRequestException("The body is too large.", StatusCodes.Status413PayloadTooLarge);
            }

            for (var index = 0; index < count; index++)
            {
                var (character, isSecond) = (chunk[index], wasReturn && chunk[index] == '\n');
                wasReturn = character == '\r';
                if (character is '\r' or '\n')
                {
                    if (!isSecond)
                    {
                        yield return line.ToString();
                        line.Clear();
                    }
                }
                else if (line.Length <= longest)
                {
                    line.Append(character);
                }
            }
        }

        if (line.Length > 0)
        {
            yield return line.ToString();
        }
    }
}
