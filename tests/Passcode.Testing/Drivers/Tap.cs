using System.Net.Sockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;

namespace Passcode.Testing.Drivers;

/// <summary>
/// Stands between a host and something that it calls, and passes method, target, headers and body on as they are: signatures stay valid.
/// </summary>
public sealed class Tap : IAsyncDisposable
{
    private static readonly HashSet<string> OfTheConnection = new(StringComparer.OrdinalIgnoreCase)
    {
        "Connection", "Keep-Alive", "Transfer-Encoding", "Content-Length", "Expect", "Host",
    };

    private readonly string _name;
    private readonly string _target;
    private readonly ITapWatcher _watcher;
    private readonly WebApplication _app;
    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, UseProxy = false })
    {
        Timeout = Timeout.InfiniteTimeSpan,
    };

    private Tap(string name, Uri target, ITapWatcher watcher)
    {
        (_name, _target, _watcher) = (name, target.GetLeftPart(UriPartial.Authority), watcher);
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0").ConfigureKestrel(kestrel => kestrel.AllowSynchronousIO = false);
        _app = builder.Build();
        _app.Run(Pass);
    }

    /// <summary>Where it listens.</summary>
    public Uri Address { get; private set; } = null!;

    /// <summary>Starts one.</summary>
    /// <param name="name">What its calls are told of by.</param>
    /// <param name="target">Where its calls go.</param>
    /// <param name="watcher">Who watches.</param>
    public static async Task<Tap> Start(string name, Uri target, ITapWatcher watcher)
    {
        var tap = new Tap(name, target, watcher);
        await tap._app.StartAsync();
        tap.Address = new Uri(tap._app.Services.GetRequiredService<IServer>().Features.GetRequiredFeature<IServerAddressesFeature>().Addresses.First());
        return tap;
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
            var call = new TapCall(_name, context.Request.Method, target, body.ToArray());
            if (_watcher.Arrived(call) is not { } number)
            {
                context.Abort();
                return;
            }

            // What has left the host is carried out, whatever becomes of the host.
            using var request = Copy(context.Request, call);
            using var response = await _http.SendAsync(request, CancellationToken.None);
            var answer = await response.Content.ReadAsByteArrayAsync(CancellationToken.None);
            if (_watcher.Answered(number, call, answer))
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

    private HttpRequestMessage Copy(HttpRequest from, TapCall call)
    {
        var verbatim = new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true };
        var request = new HttpRequestMessage(new HttpMethod(call.Method), new Uri(_target + call.Target, verbatim))
        {
            Content = from.ContentLength is null && call.Body.IsEmpty ? null : new ReadOnlyMemoryContent(call.Body),
        };
        request.Headers.Host = from.Host.Value;
        foreach (var (name, value) in from.Headers.Where(header => !OfTheConnection.Contains(header.Key)))
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
        foreach (var (name, values) in from.Headers.Concat(from.Content.Headers).Where(header => !OfTheConnection.Contains(header.Key)))
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
