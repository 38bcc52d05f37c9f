using System.Collections.Immutable;

namespace Passcode.Core.Budgets;

/// <summary>What a budget has spent and may spend.</summary>
/// <param name="Level">Requests a window that it may spend now; 429 shrinks it, calm restores it.</param>
/// <param name="LevelAt">When the level last changed.</param>
/// <param name="NotBefore">Nothing is sent before this: Graph asked for a pause.</param>
/// <param name="NextAt">When the next request is due, so that they are spread evenly.</param>
/// <param name="Sends">What was sent in the latest window.</param>
public sealed record BudgetState(
    double Level, DateTimeOffset LevelAt, DateTimeOffset NotBefore, DateTimeOffset NextAt, ImmutableArray<BudgetSend> Sends);
