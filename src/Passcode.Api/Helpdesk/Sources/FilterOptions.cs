namespace Passcode.Api.Helpdesk.Sources;

/// <summary>Settings <c>Passcode:Helpdesk:Sources:{name}:Filter</c>: a delivery that says something else is answered and ignored.</summary>
public sealed class FilterOptions
{
    /// <summary>Pointers, the first with a value decides.</summary>
    public TextList? Pointers { get; set; }

    /// <summary>The values that let a delivery pass, in exactly this spelling.</summary>
    public TextList? Values { get; set; }
}
