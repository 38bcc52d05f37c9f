using System.Diagnostics.CodeAnalysis;
using Passcode.Core.Devices;

namespace Passcode.Adapters.Graph;

/// <summary>Carries a problem from the HTTP pipeline through Kiota to <see cref="GraphManagedDevices"/>; nobody else sees it.</summary>
[SuppressMessage("Design", "CA1032", Justification = "It is nothing without its problem.")]
internal sealed class GraphFaultException(GraphProblem problem) : HttpRequestException(problem.Detail)
{
    /// <summary>The problem.</summary>
    public GraphProblem Problem { get; } = problem;
}
