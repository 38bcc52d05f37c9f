namespace Passcode.Core.Workflows;

/// <summary>A named, typed message to a running instance, called an external event in Durable Task.</summary>
public sealed record Signal<T>(string Name)
    where T : class;
