using System.ComponentModel.DataAnnotations;
using Azure.Data.Tables;

namespace Passcode.Adapters.Tables;

/// <summary>Settings <c>Passcode:Storage</c>: where the tables are. One of the two addresses, not both.</summary>
public sealed class StorageOptions : IValidatableObject
{
    /// <summary>The section's name.</summary>
    public const string Section = "Passcode:Storage";

    /// <summary>
    /// The account's table service, such as <c>https://account.table.core.windows.net</c>; signs in with the credential of
    /// <c>Passcode:Graph</c>.
    /// </summary>
    public string? TableServiceUri { get; set; }

    /// <summary>A connection string; <c>UseDevelopmentStorage=true</c> for Azurite on its usual port.</summary>
    public string? ConnectionString { get; set; }

    /// <summary>What the names of the tables begin with: letters and digits, 20 at most, a letter first. None by default.</summary>
    [RegularExpression("[A-Za-z][A-Za-z0-9]{0,19}", ErrorMessage = "must be up to 20 letters and digits, a letter first.")]
    public string? TablePrefix { get; set; }

    /// <inheritdoc />
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (string.IsNullOrWhiteSpace(TableServiceUri) == string.IsNullOrWhiteSpace(ConnectionString))
        {
            yield return Error(nameof(ConnectionString), $"or {nameof(TableServiceUri)} is needed, and not both");
        }
        else if (ConnectionString is { Length: > 0 } connection && !IsConnectionString(connection))
        {
            yield return Error(nameof(ConnectionString), "is not the connection string of a storage account");
        }
        else if (TableServiceUri is { Length: > 0 } text
            && (!Uri.TryCreate(text, UriKind.Absolute, out var address) || address.Scheme != Uri.UriSchemeHttps))
        {
            yield return Error(nameof(TableServiceUri), "must be an https address");
        }
    }

    private static bool IsConnectionString(string text)
    {
        try
        {
            _ = new TableServiceClient(text);
            return true;
        }
        catch (Exception refusal) when (refusal is FormatException or InvalidOperationException or ArgumentException)
        {
            return false;
        }
    }

    private static ValidationResult Error(string name, string problem) => new(problem + ".", [name]);
}
