using System.ComponentModel.DataAnnotations;
using Azure.Data.Tables;

namespace Passcode.Adapters.Tables;

/// <summary>Settings under <c>Passcode:Storage</c>: the storage account. Set either the service address or the connection string.</summary>
public sealed class StorageOptions : IValidatableObject
{
    /// <summary>The name of the configuration section.</summary>
    public const string Section = "Passcode:Storage";

    /// <summary>The address of the table service, such as <c>https://account.table.core.windows.net</c>. Authentication uses the credential
    /// of <c>Passcode:Graph</c>.</summary>
    public string? TableServiceUri { get; set; }

    /// <summary>The address of the blob service of the same account, such as <c>https://account.blob.core.windows.net</c>. Required with
    /// <see cref="TableServiceUri"/>.</summary>
    public string? BlobServiceUri { get; set; }

    /// <summary>The connection string. <c>UseDevelopmentStorage=true</c> connects to Azurite on its default port.</summary>
    public string? ConnectionString { get; set; }

    /// <summary>The prefix of all table names: a letter, followed by up to 19 letters and digits. Empty by default.</summary>
    [RegularExpression("[A-Za-z][A-Za-z0-9]{0,19}", ErrorMessage = "must be a letter, followed by up to 19 letters and digits.")]
    public string? TablePrefix { get; set; }

    /// <inheritdoc />
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (string.IsNullOrWhiteSpace(TableServiceUri) == string.IsNullOrWhiteSpace(ConnectionString))
        {
            yield return Error(nameof(ConnectionString), $"or {nameof(TableServiceUri)} is required, but not both");
        }
        else if (ConnectionString is { Length: > 0 } connection && !IsConnectionString(connection))
        {
            yield return Error(nameof(ConnectionString), "is not a valid storage connection string");
        }
        else if (TableServiceUri is { Length: > 0 } text
            && (!Uri.TryCreate(text, UriKind.Absolute, out var address) || address.Scheme != Uri.UriSchemeHttps))
        {
            yield return Error(nameof(TableServiceUri), "must be an https address");
        }
        else if (TableServiceUri is not null
            && (!Uri.TryCreate(BlobServiceUri, UriKind.Absolute, out var blobs) || blobs.Scheme != Uri.UriSchemeHttps))
        {
            yield return Error(nameof(BlobServiceUri), $"must be an https address, as {nameof(TableServiceUri)} is set");
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
