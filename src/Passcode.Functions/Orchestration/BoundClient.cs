using Microsoft.AspNetCore.Http;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.DependencyInjection;

namespace Passcode.Functions.Orchestration;

/// <summary>The Durable Task client of one invocation. The Functions host binds a client to an invocation and not to a service, so each
/// function that starts or notifies orchestrations sets its client here, for the services of its scope.</summary>
/// <param name="http">The current request; a health check runs in its own scope.</param>
internal sealed class BoundClient(IHttpContextAccessor http)
{
    private DurableTaskClient? _client;

    /// <exception cref="InvalidOperationException">The function has no <c>[DurableClient]</c> parameter.</exception>
    public DurableTaskClient Client
    {
        get => _client
            ?? http.HttpContext?.RequestServices.GetRequiredService<BoundClient>()._client
            ?? throw new InvalidOperationException("A function that starts or notifies orchestrations must have a [DurableClient] parameter.");
        set => _client = value;
    }
}

/// <summary>Sets the client of an invocation for the services of its scope.</summary>
internal static class BoundClientExtensions
{
    /// <summary>Registers the client of an invocation.</summary>
    public static IServiceCollection AddBoundClient(this IServiceCollection services) => services
        .AddHttpContextAccessor()
        .AddScoped<BoundClient>()
        .AddScoped(provider => provider.GetRequiredService<BoundClient>().Client);

    /// <summary>Sets the client for a scope.</summary>
    /// <returns>The services of the scope.</returns>
    public static IServiceProvider Bind(this IServiceProvider scope, DurableTaskClient client)
    {
        scope.GetRequiredService<BoundClient>().Client = client;
        return scope;
    }
}
