using Passcode.LocalHost.CommandLine;
using Passcode.LocalHost.Hosting;

return await HostCommand.Run(args, LocalHostRun.Run, Console.Out, Console.Error);
