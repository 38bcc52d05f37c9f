using Passcode.GraphSimulator.Protocol;

namespace Passcode.GraphSimulator.Inspection;

/// <summary>Requests of one kind that ended with one status; 0 stands for no answer.</summary>
public sealed record RequestCount(RequestKind Kind, int Status, int Count);
