using System.Diagnostics.CodeAnalysis;
using Passcode.Core.Devices;

namespace Passcode.Adapters.Graph;

/// <summary>Carries a problem from the HTTP pipeline through Kiota to the callers in this folder.</summary>
/// <remarks>Not an HttpRequestException: HttpClient converts that to a cancellation if its token is cancelled.</remarks>
[SuppressMessage("Design", "CA1032", Justification = "Requires a problem.")]
[SuppressMessage("Design", "CA1064", Justification = "Not visible outside this assembly.")]
internal sealed class GraphFaultException(GraphProblem problem) : Exception(problem.Detail)
{
    public GraphProblem Problem { get; } = problem;
}
