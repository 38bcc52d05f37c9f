using System.Security.Claims;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Passcode.Api.OpenApi;
using Passcode.Api.Problems;
using Passcode.Api.Requests;
using Passcode.Core.Devices;

namespace Passcode.Api.Devices;

internal static class GetDevices
{
    private const int Limit = 25;
    private const int ShortestSearch = 2;

    // How many devices are read to find those in the scope of a caller, and by how much each attempt reads more than the one before.
    private const int MostRead = 400;
    private const int Widening = 4;

    [EndpointName("FindDevices"), Tags("Devices")]
    [EndpointSummary("Find a device")]
    [EndpointDescription(
        "Returns the managed devices with a given name, number or user. Set exactly one parameter. With search, devices are found while a person types: those whose name or sign-in name contains the text, "
        + "whose serial number or IMEI is the text, or whose user's name begins with it.")]
    [ProducesResponseType<DeviceList>(200, Description = "The matching devices; empty if no device matches.")]
    [Refuses(ProblemCode.InvalidRequest)]
    [RefusesForGraph]
    public static async Task<IResult> Handle([AsParameters] DeviceQuery query, ClaimsPrincipal user, CallerScopes scopes, IManagedDevices devices, IDeviceSearch search, CancellationToken cancellationToken)
    {
        var errors = new FieldErrors();
        if (query.Search is { } text && query.ToBody() == new DeviceBody())
        {
            return await Search(text, errors, user, scopes, search, cancellationToken);
        }

        errors.Require(query.Search is null, "search", $"Set either search or one of the other parameters.");
        if (errors.DeviceOfQuery(query.ToBody()) is not { } reference || errors.Any)
        {
            return errors.ToProblem();
        }

        var most = scopes.AreUnrestricted(user) ? Limit + 1 : MostRead;
        var found = await Find(devices, reference, most, cancellationToken);
        if (!found.Succeeded)
        {
            return found.Problem.ToProblem();
        }

        var seen = await scopes.Filter(user, found.Value, device => (DeviceSnapshot.From(device), null));
        var shown = await Task.WhenAll(seen.Take(Limit).Select(device => Complete(devices, device, cancellationToken)));
        return TypedResults.Json(new DeviceList([.. shown.Where(reference.IsOf).Select(device => DeviceResource.From(DeviceSnapshot.From(device)))], seen.Count > Limit || found.Value.Count == most));
    }

    private static async Task<IResult> Search(
        string text, FieldErrors errors, ClaimsPrincipal user, CallerScopes scopes, IDeviceSearch search, CancellationToken cancellationToken)
    {
        errors.Require(text.Trim().Length >= ShortestSearch, "search", $"search must have at least {ShortestSearch} characters.");
        if (errors.Text("search", text, DeviceLimits.DeviceName) is not { } part || errors.Any)
        {
            return errors.ToProblem();
        }

        // The devices of others can come first, and neither take the place of those in scope nor tell that they exist.
        for (var most = Limit; ; most *= Widening)
        {
            var found = await search.Search(part, most, cancellationToken);
            if (!found.Succeeded)
            {
                return found.Problem.ToProblem();
            }

            var seen = await scopes.Filter(user, found.Value.Devices, device => (DeviceSnapshot.From(device), null));
            if (!found.Value.HasMore || seen.Count > Limit || scopes.AreUnrestricted(user) || most >= MostRead)
            {
                return TypedResults.Json(
                    new DeviceList([.. seen.Take(Limit).Select(device => DeviceResource.From(DeviceSnapshot.From(device)))], seen.Count > Limit || found.Value.HasMore));
            }
        }
    }

    // Some lists do not tell the kind of a device that Graph tells by its id.
    private static async Task<ManagedDevice> Complete(IManagedDevices devices, ManagedDevice listed, CancellationToken cancellationToken) =>
        DeviceKind.From(listed).IsKnown ? listed : (await devices.Get(listed.Id, cancellationToken)).Value ?? listed;

    // Graph has no filter for the id; it reads one device by it.
    private static async Task<GraphResult<IReadOnlyList<ManagedDevice>>> Find(
        IManagedDevices devices, DeviceReference reference, int most, CancellationToken cancellationToken)
    {
        if (reference.Key != DeviceKey.IntuneDeviceId)
        {
            return await devices.Find(reference, most, cancellationToken);
        }

        var read = await devices.Get(reference.Value, cancellationToken);
        return read.Succeeded ? GraphResult<IReadOnlyList<ManagedDevice>>.Success([read.Value])
            : read.Problem.Fault == GraphFault.NotFound ? GraphResult<IReadOnlyList<ManagedDevice>>.Success([])
            : read.Problem;
    }
}

/// <summary>The parameters of a device search. Exactly one is set.</summary>
internal sealed record DeviceQuery
{
    [FromQuery(Name = "intuneDeviceId"), QueryText("The ID of the Intune managed device.", ReadAs = typeof(Guid))]
    public string? IntuneDeviceId { get; init; }

    [FromQuery(Name = "serialNumber"), QueryText("The serial number.")]
    public string? SerialNumber { get; init; }

    [FromQuery(Name = "imei"), QueryText("The IMEI, 14 to 16 digits.")]
    public string? Imei { get; init; }

    [FromQuery(Name = "entraDeviceId"), QueryText("The device ID in Entra ID.", ReadAs = typeof(Guid))]
    public string? EntraDeviceId { get; init; }

    [FromQuery(Name = "deviceName"), QueryText("The device name in Intune.")]
    public string? DeviceName { get; init; }

    [FromQuery(Name = "userPrincipalName"), QueryText("The sign-in name of the primary user.")]
    public string? UserPrincipalName { get; init; }

    [FromQuery(Name = "search"), QueryText("A part of the device name or of the sign-in name of the user, the beginning of the user's name, or a whole serial number or IMEI. At least 2 characters.")]
    public string? Search { get; init; }

    public DeviceBody ToBody() => new(IntuneDeviceId, SerialNumber, Imei, EntraDeviceId, DeviceName, UserPrincipalName);
}

/// <summary>The matching devices.</summary>
/// <param name="Value">The devices, at most 25.</param>
/// <param name="HasMore">Whether more devices match. If true, use a more specific search.</param>
public sealed record DeviceList(IReadOnlyList<DeviceResource> Value, bool HasMore);
