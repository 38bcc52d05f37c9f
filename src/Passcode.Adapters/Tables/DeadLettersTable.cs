namespace Passcode.Adapters.Tables;

/// <summary>The keys of the table <c>DeadLetters</c>. It has one partition, sorted newest first by ID.</summary>
internal static class DeadLettersTable
{
    public const string Name = "DeadLetters";

    public const string Partition = "letter";

    public static string Row(string id) => TableKey.Escape(id);
}
