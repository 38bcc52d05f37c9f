using System.Runtime.CompilerServices;
using System.Text;

namespace Passcode.Api.BulkRuns;

/// <summary>Reads an uploaded text line by line, with a maximum line length.</summary>
internal static class TextLines
{
    private const int Chunk = 4096;

    /// <summary>Returns the lines in order, separated by LF, CRLF or CR. The encoding is UTF-8 unless a byte order mark says
    /// otherwise.</summary>
    /// <param name="body">The stream to read.</param>
    /// <param name="largest">The maximum number of characters in total, for servers that do not limit the number of bytes.</param>
    /// <param name="longest">The maximum length of a line. A longer line is returned with one character more than this; the rest of it is
    /// dropped.</param>
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
