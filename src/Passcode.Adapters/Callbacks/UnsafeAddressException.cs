using System.Diagnostics.CodeAnalysis;

namespace Passcode.Adapters.Callbacks;

/// <summary>A receiver's name leads to an address that callbacks must not go to.</summary>
[SuppressMessage("Design", "CA1032", Justification = "Made in one place, and caught in one.")]
[SuppressMessage("Design", "CA1064", Justification = "It crosses the HTTP client and never leaves this folder.")]
internal sealed class UnsafeAddressException() : Exception("The name leads to an address that is not public.");
