namespace Passcode.Api.Helpdesk.Sources;

/// <summary>Settings under <c>Passcode:Helpdesk:Sources:{name}:Filter</c>. Webhooks that do not match are acknowledged and
/// ignored.</summary>
public sealed class FilterOptions
{
    /// <summary>Pointers to the value. The first one with a value is used.</summary>
    public TextList? Pointers { get; set; }

    /// <summary>The values that match, case-sensitive.</summary>
    public TextList? Values { get; set; }
}
