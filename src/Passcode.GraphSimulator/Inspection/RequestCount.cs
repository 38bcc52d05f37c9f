using Passcode.GraphSimulator.Protocol;

namespace Passcode.GraphSimulator.Inspection;

/// <summary>The number of requests of one kind with one status; 0 means no response.</summary>
public sealed record RequestCount(RequestKind Kind, int Status, int Count);
