using System.Diagnostics.CodeAnalysis;
using Passcode.Core.Devices;

namespace Passcode.Adapters.Graph;

/// <summary>Carries a problem from the HTTP pipeline through Kiota to <see cref="GraphManagedDevices"/>; nobody else sees it.</summary>
/// <remarks>Not an HttpRequestException: HttpClient makes a cancellation of that when its token is cancelled.</remarks>
[SuppressMessage("Design", "CA1032", Justification = "It is nothing without its problem.")]
[SuppressMessage("Design", "CA1064", Justification = "It does not leave this assembly.")]
internal sealed class GraphFaultException(GraphProblem problem) : Exception(problem.Detail)
{
    /// <summary>The problem.</summary>
    public GraphProblem Problem { get; } = problem;
}
