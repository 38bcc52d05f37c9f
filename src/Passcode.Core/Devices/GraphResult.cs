using System.Diagnostics.CodeAnalysis;

namespace Passcode.Core.Devices;

/// <summary>A value from Graph, or the named reason why there is none.</summary>
public sealed record GraphResult<T>
{
    private GraphResult(T? value, GraphProblem? problem) => (Value, Problem) = (value, problem);

    /// <summary>The value; absent when there is a problem.</summary>
    public T? Value { get; }

    /// <summary>The problem; absent when there is a value.</summary>
    public GraphProblem? Problem { get; }

    /// <summary>Whether Graph gave a value.</summary>
    [MemberNotNullWhen(true, nameof(Value))]
    [MemberNotNullWhen(false, nameof(Problem))]
    public bool Succeeded => Problem is null;

    /// <summary>A value.</summary>
    public static GraphResult<T> Of(T value) => new(value, null);

    /// <summary>A value.</summary>
    public static implicit operator GraphResult<T>(T value) => Of(value);

    /// <summary>A problem.</summary>
    public static implicit operator GraphResult<T>(GraphProblem problem) => new(default, problem);
}
