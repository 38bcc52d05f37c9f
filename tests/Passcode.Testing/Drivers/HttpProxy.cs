using System.Net.Sockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;

namespace Passcode.Testing.Drivers;

/// <summary>A reverse proxy between a host and what it calls. It forwards method, target, headers and body unchanged, so signatures stay valid.</summary>
public sealed class HttpProxy : IAsyncDisposable
{
    private static readonly HashSet<string> HopByHop = new(StringComparer.OrdinalIgnoreCase)
    {
        "Connection", "Keep-Alive", "Transfer-Encoding", "Content-Length", "Expect", "Host",
    };

    private readonly string _name;
    private readonly string _target;
    private readonly IProxyObserver _observer;
    private readonly WebApplication _app;
    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, UseProxy = false })
    {
        Timeout = Timeout.InfiniteTimeSpan,
    };

    private HttpProxy(string name, Uri target, IProxyObserver observer)
    {
        (_name, _target, _observer) = (name, target.GetLeftPart(UriPartial.Authority), observer);
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0").ConfigureKestrel(kestrel => kestrel.AllowSynchronousIO = false);
        _app = builder.Build();
        _app.Run(Pass);
    }

    /// <summary>Where it listens.</summary>
    public Uri Address { get; private set; } = null!;

    /// <summary>Starts one.</summary>
    /// <param name="name">Names the target in <see cref="ProxiedCall.To"/>.</param>
    /// <param name="target">Where its calls go.</param>
    /// <param name="observer">Sees every call, and may break it.</param>
    public static async Task<HttpProxy> Start(string name, Uri target, IProxyObserver observer)
    {
        var proxy = new HttpProxy(name, target, observer);
        await proxy._app.StartAsync();
        proxy.Address = new Uri(proxy._app.Services.GetRequiredService<IServer>().Features.GetRequiredFeature<IServerAddressesFeature>().Addresses.First());
        return proxy;
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _http.Dispose();
    }

    private async Task Pass(HttpContext context)
    {
        using var body = new MemoryStream();
        var target = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        try
        {
            await context.Request.Body.CopyToAsync(body, context.RequestAborted);
            var call = new ProxiedCall(_name, context.Request.Method, target, body.ToArray());
            if (_observer.OnRequest(call) is not { } number)
            {
                context.Abort();
                return;
            }

            // What has left the host is carried out, whatever becomes of the host.
            using var request = Copy(context.Request, call);
            using var response = await _http.SendAsync(request, CancellationToken.None);
            var answer = await response.Content.ReadAsByteArrayAsync(CancellationToken.None);
            if (_observer.OnResponse(number, call, answer))
            {
                await Answer(context, response, answer);
            }
            else
            {
                context.Abort();
            }
        }
        catch (Exception broken) when (broken is HttpRequestException or IOException or OperationCanceledException or SocketException)
        {
            context.Abort();
        }
    }

    private HttpRequestMessage Copy(HttpRequest from, ProxiedCall call)
    {
        var verbatim = new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true };
        var request = new HttpRequestMessage(new HttpMethod(call.Method), new Uri(_target + call.Target, verbatim))
        {
            Content = from.ContentLength is null && call.Body.IsEmpty ? null : new ReadOnlyMemoryContent(call.Body),
        };
        request.Headers.Host = from.Host.Value;
        foreach (var (name, value) in from.Headers.Where(header => !HopByHop.Contains(header.Key)))
        {
            if (!request.Headers.TryAddWithoutValidation(name, (string?[])value!))
            {
                request.Content?.Headers.TryAddWithoutValidation(name, (string?[])value!);
            }
        }

        return request;
    }

    private static async Task Answer(HttpContext context, HttpResponseMessage from, byte[] body)
    {
        context.Response.StatusCode = (int)from.StatusCode;
        foreach (var (name, values) in from.Headers.Concat(from.Content.Headers).Where(header => !HopByHop.Contains(header.Key)))
        {
            context.Response.Headers[name] = values.ToArray();
        }

        if (body.Length > 0)
        {
            context.Response.ContentLength = body.Length;
            await context.Response.Body.WriteAsync(body, context.RequestAborted);
        }
    }
}

/// <summary>Sees the calls that pass an <see cref="HttpProxy"/>, and decides which of them break.</summary>
public interface IProxyObserver
{
    /// <summary>A call has arrived and is not forwarded yet.</summary>
    /// <returns>The call's number, which <see cref="OnResponse"/> receives; null to break the connection instead of forwarding the call.</returns>
    int? OnRequest(ProxiedCall call);

    /// <summary>A call was answered and the response is not passed back yet.</summary>
    /// <returns>False to break the connection instead of passing the response back.</returns>
    bool OnResponse(int number, ProxiedCall call, ReadOnlyMemory<byte> body);
}

/// <summary>A call that a host makes.</summary>
/// <param name="To">The name of the proxy.</param>
/// <param name="Method">The HTTP method.</param>
/// <param name="Target">Path and query.</param>
/// <param name="Body">The body; empty for none.</param>
public sealed record ProxiedCall(string To, string Method, string Target, ReadOnlyMemory<byte> Body)
{
    /// <inheritdoc />
    public override string ToString() => $"{To} {Method} {Target}";
}
