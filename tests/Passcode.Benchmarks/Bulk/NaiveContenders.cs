namespace Passcode.Benchmarks.Bulk;

/// <summary>The two ways in which it is done without Passcode, as discrete events against the same tenant.</summary>
internal static class NaiveContenders
{
    private static readonly TimeSpan Poll = TimeSpan.FromSeconds(5);

    /// <summary>The sequential script: POST, then poll that device until it is done, then the next. It obeys <c>Retry-After</c>.</summary>
    /// <returns>When the last device had confirmed.</returns>
    public static DateTimeOffset SequentialScript(BenchTenant tenant, DateTimeOffset now)
    {
        for (var device = 0; device < tenant.Devices; device++)
        {
            while (tenant.Post(device, now += BenchGraph.Latency) is { } pause)
            {
                now += pause;
            }

            for (var isDone = false; !isDone;)
            {
                now += Poll + BenchGraph.Latency;
                (var pause, isDone) = tenant.Look(device, now);
                now += pause ?? TimeSpan.Zero;
            }
        }

        return now;
    }

    /// <summary>
    /// One workflow per device, all started at once, each polling its own device every 5 s. A refused request is tried again as Durable
    /// Task's retry policies commonly are: after Retry-After or 5 s, doubled each time up to 5 minutes.
    /// </summary>
    /// <returns>When the last device had confirmed, and how many engine steps it took.</returns>
    public static (DateTimeOffset End, long Steps) WorkflowPerDevice(BenchTenant tenant, DateTimeOffset start)
    {
        var queue = new PriorityQueue<(int Device, bool IsIssued, int Retries), (DateTimeOffset, int)>();
        for (var device = 0; device < tenant.Devices; device++)
        {
            queue.Enqueue((device, false, 0), (start + BenchGraph.Latency, device));
        }

        var (end, steps) = (start, 0L);
        while (queue.TryDequeue(out var each, out var due))
        {
            steps++;
            var now = due.Item1;
            var (pause, isDone) = each.IsIssued ? tenant.Look(each.Device, now) : (tenant.Post(each.Device, now), false);
            if (isDone)
            {
                end = now > end ? now : end;
            }
            else if (pause is { } asked)
            {
                var backoff = TimeSpan.FromSeconds(Math.Min(300, 5 * Math.Pow(2, each.Retries)));
                queue.Enqueue(each with { Retries = each.Retries + 1 }, (now + (asked > backoff ? asked : backoff), each.Device));
            }
            else
            {
                queue.Enqueue((each.Device, true, 0), (now + Poll, each.Device));
            }
        }

        return (end, steps);
    }
}
