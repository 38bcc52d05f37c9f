using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using Passcode.LocalHost.Storage;

namespace Passcode.Testing.Drivers;

/// <summary>The local host as a process of its own, which can be killed.</summary>
public sealed class HostProcess : IAsyncDisposable
{
    private readonly StringBuilder _output = new();
    private readonly TaskCompletionSource<Uri> _started = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Process _process;

    private HostProcess(ProcessStartInfo start)
    {
        _process = new Process { StartInfo = start, EnableRaisingEvents = true };
        _process.OutputDataReceived += (_, line) => Read(line.Data);
        _process.ErrorDataReceived += (_, line) => Read(line.Data);
        _process.Exited += (_, _) => _started.TrySetException(new InvalidOperationException("The local host ended:\n" + Output));
        AppDomain.CurrentDomain.ProcessExit += KillAtExit;
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    /// <summary>Where it listens.</summary>
    public Uri Address => _started.Task.Result;

    /// <summary>The processor time that it has used.</summary>
    public TimeSpan ProcessorTime
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    /// <summary>The memory that it holds now, in bytes.</summary>
    public long Memory
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64;
        }
    }

    /// <summary>Its process ID.</summary>
    public int Id => _process.Id;

    /// <summary>Everything it has printed.</summary>
    public string Output
    {
        get
        {
            lock (_output)
            {
                return _output.ToString();
            }
        }
    }

    /// <summary>Starts one on a free port, and returns when it serves.</summary>
    /// <param name="settings">What it is started with.</param>
    /// <param name="folder">Its data folder, which outlives it.</param>
    public static async Task<HostProcess> Start(HostSettings settings, string folder)
    {
        var start = new ProcessStartInfo(
            Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet",
            [
                settings.Assembly ?? typeof(AzuriteProcess).Assembly.Location, "--port", "0", "--data", folder,
                "--graph", settings.Graph.AbsoluteUri,
                .. settings.People ? ["--people"] : Array.Empty<string>(),
            ])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = folder, // no settings file of the developer's
        };
        foreach (var inherited in start.Environment.Keys.Where(name => name.StartsWith("Passcode__", StringComparison.OrdinalIgnoreCase)).ToList())
        {
            start.Environment.Remove(inherited);
        }

        foreach (var (name, value) in settings.Settings)
        {
            start.Environment[name] = value;
        }

        start.Environment["Passcode__Auth__LocalKey"] = settings.ApiKey;
        if (settings.Storage is { } storage)
        {
            start.Environment["Passcode__Storage__ConnectionString"] = storage;
        }

        var host = new HostProcess(start);
        try
        {
            await host._started.Task.WaitAsync(Poll.Timeout);
            return host;
        }
        catch
        {
            await host.DisposeAsync();
            throw;
        }
    }

    /// <summary>SIGKILL. When this returns, it is dead.</summary>
    public void Kill()
    {
        try
        {
            _process.Kill();
            _process.WaitForExit(Poll.Timeout);
        }
        catch (Exception gone) when (gone is InvalidOperationException or Win32Exception)
        {
            // It has ended already, or another thread has disposed of it just now.
        }
    }

    /// <inheritdoc />
    public ValueTask DisposeAsync()
    {
        AppDomain.CurrentDomain.ProcessExit -= KillAtExit;
        Kill();
        _process.Dispose();
        return ValueTask.CompletedTask;
    }

    private void KillAtExit(object? sender, EventArgs e) => Kill();

    // The first line of the banner comes when it listens, the last one when all of it has been printed.
    private void Read(string? line)
    {
        lock (_output)
        {
            _output.AppendLine(line);
            if (line == "Press Ctrl+C to stop.")
            {
                var address = _output.ToString().Split('\n').First(printed => printed.StartsWith("Passcode  ", StringComparison.Ordinal));
                _started.TrySetResult(new Uri(address.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1]));
            }
        }
    }
}
