using System.Text.Json;
using System.Text.RegularExpressions;
using Passcode.Api.Helpdesk.Sources;
using Passcode.Api.Problems;
using Passcode.Api.Requests;

namespace Passcode.Api.Helpdesk.Payloads;

/// <summary>Reads the requester: an email address that an auditor can identify, not an internal ID of the helpdesk.</summary>
internal static partial class RequesterParser
{
    public static string? Requester(this FieldErrors errors, SourceMapping mapping, JsonElement payload)
    {
        var field = mapping.Requester;
        if (errors.Required(field, payload, ResetLimits.RequestedBy) is not { } text)
        {
            return null;
        }

        return SysId().IsMatch(text)
            ? errors.Refuse(field.Name, $"The requester is a ServiceNow sys_id. Send the email address, such as caller_id.email, and set {field.Setting} to its JSON Pointer.")
            : Email().IsMatch(text) || (mapping.RequesterForm == RequesterForm.EmailOrAccountId && AccountId().IsMatch(text)) ? text
            : errors.Refuse(field.Name, $"The requester is not an email address. Send the email address, and set {field.Setting} to its JSON Pointer.");
    }

    [GeneratedRegex(@"^[0-9A-Fa-f]{32}\z")]
    private static partial Regex SysId();

    [GeneratedRegex(@"^[^\s@<>""]+@[^\s@<>""]+\z")]
    private static partial Regex Email();

    // Either 24 letters and digits, or "712020:" and a UUID; "qm:" accounts of service desk customers have three parts.
    [GeneratedRegex(@"^(?:[0-9A-Za-z]{24}|[0-9A-Za-z]{1,10}(?::[0-9A-Za-z-]{20,64}){1,2})\z")]
    private static partial Regex AccountId();
}
