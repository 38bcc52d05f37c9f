using Microsoft.Extensions.DependencyInjection;
using Passcode.Core.Workflows;

namespace Passcode.Benchmarks.Bulk;

/// <summary>Counts the steps that the engine runs.</summary>
internal sealed class StepCount
{
    public int Steps { get; private set; }

    /// <summary>Puts a counter around every step that is registered.</summary>
    public static void Count(IServiceCollection services)
    {
        var counter = new StepCount();
        services.AddSingleton(counter);
        for (var index = 0; index < services.Count; index++)
        {
            if (services[index].ServiceType == typeof(StepBinding) && services[index].ImplementationInstance is StepBinding binding)
            {
                services[index] = ServiceDescriptor.Singleton(binding with
                {
                    Run = (provider, input, cancellation) =>
                    {
                        counter.Steps++;
                        return binding.Run(provider, input, cancellation);
                    },
                });
            }
        }
    }
}
