using System.ComponentModel.DataAnnotations;
using Passcode.Api.Devices;

namespace Passcode.Api.Eligibility;

/// <summary>A question: what would happen?</summary>
/// <param name="Device">The device.</param>
public sealed record EligibilityBody([property: Required(ErrorMessage = DeviceBody.IsRequired)] DeviceBody? Device = null);
