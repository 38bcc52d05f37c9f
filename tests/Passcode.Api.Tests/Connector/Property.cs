namespace Passcode.Api.Tests.Connector;

/// <summary>A property of an object.</summary>
internal sealed record Property(Shape Shape, bool IsRequired, bool IsNullable);
