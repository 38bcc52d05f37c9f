using System.Diagnostics.CodeAnalysis;
using Passcode.Core.Devices;

namespace Passcode.Api.Problems;

/// <summary>Microsoft Graph did not answer a question that the response depends on, such as who is in a group.</summary>
[SuppressMessage("Design", "CA1032", Justification = "It is thrown with its problem only.")]
[SuppressMessage("Design", "CA1064", Justification = "It does not leave the pipeline.")]
internal sealed class GraphProblemException(GraphProblem problem) : Exception(problem.Detail)
{
    public GraphProblem Problem { get; } = problem;
}
