using System.Diagnostics.CodeAnalysis;

namespace Passcode.Adapters.Callbacks;

/// <summary>The host name of a receiver resolves to an address that callbacks must not reach.</summary>
[SuppressMessage("Design", "CA1032", Justification = "Created and caught in one place each.")]
[SuppressMessage("Design", "CA1064", Justification = "Passed through HttpClient and not visible outside this folder.")]
internal sealed class UnsafeAddressException() : Exception("The host name resolves to an address that is not public.");
