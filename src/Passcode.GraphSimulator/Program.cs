using Passcode.GraphSimulator;

// --urls --devices --seed --confirmAfter hh:mm:ss …: every option of SimulatorOptions is also a command line option.
var options = new ConfigurationBuilder()
    .AddInMemoryCollection([new("urls", "http://127.0.0.1:7072")])
    .AddCommandLine(args)
    .Build()
    .Get<SimulatorOptions>() ?? new SimulatorOptions();

await using var simulator = await GraphSimulatorHost.StartAsync(options);
Console.WriteLine($"Graph simulator on {simulator.BaseAddress} (inspection under /_simulator), {simulator.DeviceCount} devices. Press Ctrl+C to stop.");
await simulator.WaitForShutdownAsync();
