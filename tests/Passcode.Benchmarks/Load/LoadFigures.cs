namespace Passcode.Benchmarks.Load;

/// <summary>What a host made of the load.</summary>
/// <param name="Seconds">How long it was loaded.</param>
/// <param name="Sent">Requests sent.</param>
/// <param name="PerSecond">Requests answered a second.</param>
/// <param name="Answers">Answers by what was asked and status; 0 stands for a connection that broke.</param>
/// <param name="Accepted">Resets accepted with 202.</param>
/// <param name="Recorded">Of these, resets that storage holds.</param>
/// <param name="Completed">Of these, resets that completed afterwards.</param>
/// <param name="MegabytesBySecond">The host's memory, each second.</param>
/// <param name="AcceptedTimes">From the request to its 202.</param>
/// <param name="RefusedTimes">From a request to its 429.</param>
internal sealed record LoadFigures(
    double Seconds,
    int Sent,
    double PerSecond,
    IReadOnlyDictionary<string, int> Answers,
    int Accepted,
    int Recorded,
    int Completed,
    IReadOnlyList<long> MegabytesBySecond,
    Distribution? AcceptedTimes,
    Distribution? RefusedTimes)
{
    /// <summary>What must hold and does not.</summary>
    public IEnumerable<string> Faults()
    {
        var broken = Answers.Where(answer => answer.Key.EndsWith(" 0", StringComparison.Ordinal) || answer.Key.Split(' ')[^1].StartsWith('5')).ToList();
        if (broken.Count > 0)
        {
            yield return "5xx or broken connections: " + string.Join(", ", broken.Select(answer => $"{answer.Key} × {answer.Value}"));
        }

        if (Recorded != Accepted || Accepted == 0)
        {
            yield return $"{Accepted} resets were accepted and {Recorded} recorded";
        }

        if (!Answers.Any(answer => answer.Key.EndsWith(" 429", StringComparison.Ordinal)))
        {
            yield return "no limit answered 429";
        }

        // The first third warms up; the second and the last one are compared.
        var third = MegabytesBySecond.Count / 3;
        if (third > 0 && MegabytesBySecond.TakeLast(third).Average() > (1.25 * MegabytesBySecond.Skip(third).Take(third).Average()) + 20)
        {
            yield return $"memory grows: {string.Join(' ', MegabytesBySecond)} MB";
        }
    }
}
