using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Passcode.Core.Devices;

/// <summary>A set of IDs or names in any case, as hashes: some 40 bytes of memory each, however long they are.</summary>
internal sealed class TextSet
{
    private readonly HashSet<UInt128> _hashes = [];

    public TextSet(IEnumerable<string> texts)
    {
        foreach (var text in texts)
        {
            Add(text);
        }
    }

    public int Count => _hashes.Count;

    public void Add(string text) => _hashes.Add(Hash(text));

    public bool Contains(string text) => _hashes.Contains(Hash(text));

    private static UInt128 Hash(string text) =>
        BinaryPrimitives.ReadUInt128LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToUpperInvariant())));
}
