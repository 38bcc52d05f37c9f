namespace Passcode.Core.Records;

/// <summary>
/// Signs what gives authority (records with their approvals and attempts, the targets of bulk runs, the emergency stop) over the bytes that are
/// stored, so that only Passcode can have written them. Write access to storage is then not enough to approve a reset.
/// </summary>
public interface IRecordSigner
{
    /// <summary>Signs with the current key.</summary>
    /// <param name="record">The place of the record, so that it is valid nowhere else.</param>
    /// <param name="version">The version of the record, so that no two versions can be mixed.</param>
    /// <param name="content">What is stored.</param>
    /// <returns>The ID of the key and the signature.</returns>
    string Sign(string record, string version, string content);

    /// <summary>Checks a signature with the key that it names.</summary>
    /// <param name="record">The place of the record.</param>
    /// <param name="version">The version of the record.</param>
    /// <param name="content">What is stored.</param>
    /// <param name="signature">What <see cref="Sign"/> returned; null if there is none.</param>
    SignatureState Verify(string record, string version, string content, string? signature);
}

/// <summary>Finds signed rows that Passcode did not write.</summary>
public interface ISignedRecords
{
    /// <summary>Checks every signed row, in constant memory.</summary>
    /// <returns>The subjects of the rows whose signature is not valid.</returns>
    IAsyncEnumerable<string> FindInvalid(CancellationToken cancellationToken);
}
