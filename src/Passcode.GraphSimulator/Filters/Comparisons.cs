namespace Passcode.GraphSimulator.Filters;

/// <summary>The operators that a property supports in a filter.</summary>
[Flags]
internal enum Comparisons
{
    None = 0,
    Eq = 1,
    Ne = 2,
    Lt = 4,
    Gt = 8,
    Le = 16,
    Ge = 32,
    Contains = 64,

    StartsWith = 256,

    /// <summary>Several comparisons of this property can be joined by <c>or</c>.</summary>
    Or = 128,

    /// <summary>Comparisons of this property and of others that allow it can be joined by <c>or</c>, as in the directory.</summary>
    OrOthers = 512,
}
