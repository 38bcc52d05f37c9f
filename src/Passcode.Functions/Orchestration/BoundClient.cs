using Microsoft.AspNetCore.Http;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.DependencyInjection;

namespace Passcode.Functions.Orchestration;

/// <summary>
/// The Durable Task client of one function call. The Functions host binds a client to a call and never to a service, so each function that
/// starts or notifies orchestrations puts its own here, for the services of its scope.
/// </summary>
/// <param name="http">The request being served: a health check runs in a scope of its own.</param>
internal sealed class BoundClient(IHttpContextAccessor http)
{
    private DurableTaskClient? _client;

    /// <summary>The client.</summary>
    /// <exception cref="InvalidOperationException">The function has no <c>[DurableClient]</c>.</exception>
    public DurableTaskClient Client
    {
        get => _client
            ?? http.HttpContext?.RequestServices.GetRequiredService<BoundClient>()._client
            ?? throw new InvalidOperationException("This function starts or notifies orchestrations and needs a [DurableClient].");
        set => _client = value;
    }
}

/// <summary>Makes the client of a call available to the services of its scope.</summary>
internal static class BoundClientExtensions
{
    /// <summary>Registers the client of a call.</summary>
    public static IServiceCollection AddBoundClient(this IServiceCollection services) => services
        .AddHttpContextAccessor()
        .AddScoped<BoundClient>()
        .AddScoped(provider => provider.GetRequiredService<BoundClient>().Client);

    /// <summary>Sets the client for a scope.</summary>
    /// <returns>The scope's services.</returns>
    public static IServiceProvider Bind(this IServiceProvider scope, DurableTaskClient client)
    {
        scope.GetRequiredService<BoundClient>().Client = client;
        return scope;
    }
}
