using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Passcode.Core.Health;

namespace Passcode.Api.Health;

internal static class GetDoctor
{
    [EndpointName("ExamineTenant"), Tags("Health")]
    [EndpointSummary("Examine the tenant")]
    [EndpointDescription(
        "Looks at what Passcode depends on: permissions, license, storage, clock, keys, and how Microsoft Graph behaves in this tenant. Says what each finding means and what to do. "
        + "Nothing is changed, and no finding is about a person or a device.")]
    [ProducesResponseType<DoctorResource>(200, Description = "The findings, whatever they are.")]
    public static async Task<IResult> Handle(Doctor doctor, CancellationToken cancellationToken) =>
        TypedResults.Json(DoctorResource.From(await doctor.Examine(cancellationToken)));
}

/// <summary>What the doctor found.</summary>
/// <param name="State">The worst state of all findings.</param>
/// <param name="Findings">One finding for each check.</param>
public sealed record DoctorResource(FindingState State, IReadOnlyList<FindingResource> Findings)
{
    internal static DoctorResource From(IReadOnlyList<Finding> findings) =>
        new(findings.Max(finding => finding.State), [.. findings.Select(FindingResource.From)]);
}

/// <summary>What was found about one thing that Passcode depends on.</summary>
/// <param name="Check">What was looked at.</param>
/// <param name="State">Whether it is as Passcode needs it.</param>
/// <param name="Observation">What was seen.</param>
/// <param name="Meaning">What follows from it for resets.</param>
/// <param name="Action">What to do; null if there is nothing to do.</param>
public sealed record FindingResource(DoctorCheck Check, FindingState State, string Observation, string Meaning, string? Action)
{
    internal static FindingResource From(Finding finding) => new(finding.Check, finding.State, finding.Observation, finding.Meaning, finding.Action);
}
