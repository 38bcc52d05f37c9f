using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.DurableTask.Worker;
using Microsoft.Extensions.Hosting;
using Passcode.Core;
using Passcode.Functions.Hosting;

var builder = FunctionsApplication.CreateBuilder(args);
builder.ConfigureFunctionsWebApplication();
builder.ConfigureDurableWorker().AddTasks(tasks => tasks.AddPasscodeTasks());
builder.Services.AddPasscodeFunctions(builder.Configuration, builder.Environment);
await builder.Build().RunAsync();
