namespace Passcode.GraphSimulator;

/// <summary>Repeatable pseudo-random numbers: a value depends only on its seed and its index (SplitMix64 mixing function).</summary>
internal static class Noise
{
    public static ulong At(long seed, long index)
    {
        unchecked
        {
            var z = ((ulong)seed * 0xD6E8FEB86659FD93) + ((ulong)index * 0x9E3779B97F4A7C15) + 0x9E3779B97F4A7C15;
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
            return z ^ (z >> 31);
        }
    }

    /// <summary>Returns a number from 0 (inclusive) to 1 (exclusive).</summary>
    public static double Share(long seed, long index) => (At(seed, index) >> 11) / (double)(1UL << 53);

    public static Guid Id(long seed, long index)
    {
        Span<byte> bytes = stackalloc byte[16];
        BitConverter.TryWriteBytes(bytes, At(seed, index));
        BitConverter.TryWriteBytes(bytes[8..], At(~seed, index));
        return new Guid(bytes);
    }
}
