using System.Security.Cryptography;
using System.Text;

namespace Passcode.Api.Helpdesk.Proofs;

/// <summary>Compares secrets by their hashes, which have the same length, so that comparisons take constant time.</summary>
internal sealed class SharedSecrets(IEnumerable<string> secrets)
{
    private readonly byte[][] _hashes = [.. secrets.Select(secret => SHA256.HashData(Encoding.UTF8.GetBytes(secret)))];

    public bool Include(ReadOnlySpan<byte> given)
    {
        var hash = SHA256.HashData(given);
        var fits = false;
        foreach (var known in _hashes)
        {
            fits |= CryptographicOperations.FixedTimeEquals(known, hash);
        }

        return fits;
    }
}
