using Microsoft.AspNetCore.Routing;
using Passcode.Api.BulkRuns;
using Passcode.Api.Denials;
using Passcode.Api.Problems;
using Passcode.Api.Requests;
using Passcode.Api.Schedules;
using Passcode.Core.Approvals;
using Passcode.Core.BulkRuns;
using Passcode.Core.Devices;
using Passcode.Core.Resets;

namespace Passcode.Api;

/// <summary>Hides what a caller may not see by its scopes: for that caller, it does not exist.</summary>
internal static class ScopedRoutes
{
    /// <summary>Hides the reset <c>{id}</c>.</summary>
    public static RouteHandlerBuilder HideReset(this RouteHandlerBuilder route) => route.Hide(ResetId.NotFound, async http =>
        await Find<PasscodeReset>(http, http.RequestServices.GetRequiredService<IResetStore>()) is { } reset ? (reset.Device, reset.Origin) : null);

    /// <summary>Hides the bulk run <c>{id}</c>.</summary>
    public static RouteHandlerBuilder HideBulkRun(this RouteHandlerBuilder route) => route.Hide(BulkRunId.NotFound, async http =>
        await Find<BulkRun>(http, http.RequestServices.GetRequiredService<IBulkRuns>()) is { } run ? (null, run.Origin) : null);

    /// <summary>Hides the device <c>{deviceId}</c> of the bulk run <c>{id}</c>, whoever requested the run.</summary>
    public static RouteHandlerBuilder HideTarget(this RouteHandlerBuilder route) => route.Hide(PostTargetPasscode.NotFound, async http =>
    {
        var id = BulkTarget.IdOf(Value(http, "deviceId"));
        return await Find<BulkRun>(http, http.RequestServices.GetRequiredService<IBulkRuns>()) is { Shards: > 0 and var shards } run
            && await http.RequestServices.GetRequiredService<IBulkTargets>().Find(run.Id, BulkTarget.ShardOf(id, shards), id, http.RequestAborted) is { Target: var target }
                ? (target.Device, null)
                : null;
    });

    /// <summary>Hides the schedule <c>{name}</c>.</summary>
    public static RouteHandlerBuilder HideSchedule(this RouteHandlerBuilder route) => route.AddEndpointFilter(async (invocation, next) =>
    {
        var http = invocation.HttpContext;
        return http.RequestServices.GetRequiredService<CallerScopes>().CoverSchedule(http.User, Value(http, "name")) ? await next(invocation) : ControlSchedules.NotFound;
    });

    /// <summary>Denies the route, which concerns all devices, to a caller who reaches only some.</summary>
    public static RouteHandlerBuilder RequireAllDevices(this RouteHandlerBuilder route) => route.AddEndpointFilter(async (invocation, next) =>
        RestrictedCaller.Denied(invocation.HttpContext) ?? await next(invocation));

    private static RouteHandlerBuilder Hide(this RouteHandlerBuilder route, Problem notFound, Func<HttpContext, Task<(DeviceSnapshot? Device, RequestOrigin? Origin)?>> find) =>
        route.AddEndpointFilter(async (invocation, next) =>
        {
            var http = invocation.HttpContext;
            var scopes = http.RequestServices.GetRequiredService<CallerScopes>();
            return !scopes.AreUnrestricted(http.User) && await find(http) is var (device, origin) && !await scopes.Cover(http.User, device, origin) ? notFound : await next(invocation);
        });

    private static async Task<T?> Find<T>(HttpContext http, Core.Records.IRecordStore<T> store)
        where T : class, IApprovable<T> => ResetId.Parse(Value(http, "id")) is { } id ? (await store.Find(id, http.RequestAborted))?.Value : null;

    private static string Value(HttpContext http, string name) => (string)http.GetRouteValue(name)!;
}
