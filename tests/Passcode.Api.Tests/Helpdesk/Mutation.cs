namespace Passcode.Api.Tests.Helpdesk;

/// <summary>A change to a delivery, as numbers that can be made smaller when a test fails.</summary>
internal sealed record Mutation(int Kind, int At, int Pick);
