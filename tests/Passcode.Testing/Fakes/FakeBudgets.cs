using System.Globalization;
using System.Text.Json;
using Passcode.Core.Pacing;
using Passcode.Core.Records;

namespace Passcode.Testing.Fakes;

/// <summary>What is in use of Graph's limits, in memory, as JSON and under a version.</summary>
internal sealed class FakeBudgets(Func<Crash> crash) : IBudgetStore
{
    private readonly Lock _gate = new();
    private string? _json;
    private int _version;

    /// <summary>How many requests a table would have got.</summary>
    public int Transactions { get; private set; }

    public Task<Versioned<BudgetState>?> Read(CancellationToken cancellationToken) => Count(Stored);

    public Task<Versioned<BudgetState>?> TrySave(BudgetState state, string? version, CancellationToken cancellationToken) => Count(() =>
    {
        if (Stored()?.Version != version)
        {
            return null;
        }

        (_json, _version) = (JsonSerializer.Serialize(state, PasscodeJson.Options), _version + 1);
        return Stored();
    });

    private Task<T> Count<T>(Func<T> effect) => crash().Around(() =>
    {
        lock (_gate)
        {
            Transactions++;
            return effect();
        }
    });

    private Versioned<BudgetState>? Stored() => _json is null
        ? null
        : new(JsonSerializer.Deserialize<BudgetState>(_json, PasscodeJson.Options)!, _version.ToString(CultureInfo.InvariantCulture));
}
