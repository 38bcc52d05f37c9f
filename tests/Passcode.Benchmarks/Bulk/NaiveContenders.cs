namespace Passcode.Benchmarks.Bulk;

/// <summary>The ways in which it is done without Passcode, as discrete events against the same tenant.</summary>
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

    /// <summary>A loop that posts and never looks, nor at what Graph answers.</summary>
    /// <returns>When the last request was answered.</returns>
    public static DateTimeOffset LoopThatNeverLooks(BenchTenant tenant, DateTimeOffset now)
    {
        for (var device = 0; device < tenant.Devices; device++)
        {
            tenant.Post(device, now += BenchGraph.Latency);
        }

        return now;
    }

    /// <summary>Eight such loops at once, each with every eighth device. A device that Graph refuses with 429 is tried again after 5 s, three times.</summary>
    /// <returns>When the last request was answered.</returns>
    public static DateTimeOffset EightLoops(BenchTenant tenant, DateTimeOffset start)
    {
        const int Loops = 8;
        const int Retries = 3;
        var queue = new PriorityQueue<(int Device, int Tried), (DateTimeOffset, int)>();
        for (var loop = 0; loop < Math.Min(Loops, tenant.Devices); loop++)
        {
            queue.Enqueue((loop, 0), (start + BenchGraph.Latency, loop));
        }

        var end = start;
        while (queue.TryDequeue(out var each, out var due))
        {
            end = due.Item1;
            if (tenant.Post(each.Device, end) is not null && each.Tried < Retries)
            {
                queue.Enqueue((each.Device, each.Tried + 1), (end + Poll + BenchGraph.Latency, each.Device % Loops));
            }
            else if (each.Device + Loops < tenant.Devices)
            {
                queue.Enqueue((each.Device + Loops, 0), (end + BenchGraph.Latency, each.Device % Loops));
            }
        }

        return end;
    }

    /// <summary>Batches of 20, one after another. The answer to a batch is 200, whatever became of its items, and nobody looks at them.</summary>
    /// <returns>When the last batch was answered.</returns>
    public static DateTimeOffset UnjudgedBatches(BenchTenant tenant, DateTimeOffset now)
    {
        foreach (var batch in Enumerable.Range(0, tenant.Devices).Chunk(20))
        {
            now += BenchGraph.Latency;
            foreach (var device in batch)
            {
                tenant.Post(device, now);
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
