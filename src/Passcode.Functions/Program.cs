using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Hosting;
using Passcode.Functions.Hosting;

var builder = FunctionsApplication.CreateBuilder(args);
builder.AddPasscode();
await builder.Build().RunAsync();
