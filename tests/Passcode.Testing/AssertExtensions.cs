namespace Passcode.Testing;

/// <summary>Assertions that xUnit lacks.</summary>
public static class AssertExtensions
{
    extension(Assert)
    {
        /// <summary>Checks every item, as <c>Assert.All</c> does, but fails if there is none: a test whose loop is empty cannot fail.</summary>
        public static void Each<T>(IEnumerable<T> items, Action<T> check)
        {
            IReadOnlyCollection<T> all = [.. items];
            Assert.NotEmpty(all);
            Assert.All(all, check);
        }
    }
}
