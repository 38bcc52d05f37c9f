namespace Passcode.Api.Helpdesk.Sources;

/// <summary>The presets of the supported helpdesks. Field names that an administrator defines are those of
/// <c>docs/helpdesk.md</c>.</summary>
internal static class SourcePresets
{
    private static readonly string[] SnakeCase =
        ["intune_device_id", "serial_number", "imei", "entra_device_id", "device_name", "user_principal_name"];

    private static readonly string[] CamelCase =
        ["intuneDeviceId", "serialNumber", "imei", "entraDeviceId", "deviceName", "userPrincipalName"];

    private static readonly Dictionary<string, SourceOptions> All = new(StringComparer.OrdinalIgnoreCase)
    {
        // Business rules send only strings, and references as sys_ids, so the email address of the caller needs a field of its own.
        ["servicenow"] = new()
        {
            Scheme = VerificationScheme.Basic,
            User = "passcode",
            Header = "X-Passcode-Signature",
            Encoding = MacEncoding.Base64,
            TicketId = ["/number"],
            Requester = ["/caller_email"],
            Reason = ["/reason", "/short_description"],
            Device = Device(SnakeCase, "/"),
            DeliveryId = ["/sys_id", "/sys_mod_count"],
        },
        ["zendesk"] = new()
        {
            Scheme = VerificationScheme.Zendesk,
            TicketId = ["/ticket_id"],
            Requester = ["/requester_email"],
            Reason = ["/reason", "/subject"],
            Device = Device(SnakeCase, "/"),
            DeliveryHeader = "X-Zendesk-Webhook-Invocation-Id",
        },
        ["freshservice"] = Freshworks("freshservice_webhook"),
        ["freshdesk"] = Freshworks("freshdesk_webhook"),
        // Either the body of "Send web request", or an admin webhook, whose custom field IDs differ by site.
        ["jira"] = new()
        {
            Scheme = VerificationScheme.HubSignature,
            User = "passcode",
            Header = "X-Passcode-Secret",
            TicketId = ["/issueKey", "/issue/key"],
            Requester = ["/requesterEmail", "/issue/fields/reporter/emailAddress", "/requesterAccountId", "/issue/fields/reporter/accountId"],
            RequesterForm = RequesterForm.EmailOrAccountId,
            Reason = ["/reason", "/issue/fields/summary"],
            Device = Device(CamelCase, "/"),
            DeliveryHeader = "X-Atlassian-Webhook-Identifier",
            // An admin webhook is sent for every change of an issue, but only one reset per issue is wanted.
            Filter = new() { Pointers = ["/action", "/webhookEvent"], Values = ["reset_passcode", "jira:issue_created"] },
        },
        ["standardwebhooks"] = Envelope(VerificationScheme.StandardWebhooks, PayloadFormat.Json, deliveryHeader: "webhook-id"),
        // A CloudEvent has no signature of its own. Two events with the same source and ID are duplicates.
        ["cloudevents"] = Envelope(VerificationScheme.SecretHeader, PayloadFormat.CloudEvents, deliveryId: ["/source", "/id"]),
    };

    public static IEnumerable<string> Names => All.Keys;

    public static bool Has(string name) => All.ContainsKey(name);

    /// <summary>Returns the preset of a source; empty if it has none.</summary>
    public static SourceOptions For(string name, SourceOptions own) => All.GetValueOrDefault(own.Preset ?? name, new SourceOptions());

    // The default envelope with its ticket or with flat fields, or a custom body ("Advanced").
    private static SourceOptions Freshworks(string envelope)
    {
        string[] prefixes = [$"/{envelope}/ticket/", $"/{envelope}/", $"/{envelope}/ticket_cf_", "/"]; // cf_ begins the name of a custom field
        return new()
        {
            Scheme = VerificationScheme.Basic,
            User = "passcode",
            Header = "X-Passcode-Secret",
            TicketId = [$"/{envelope}/ticket/id", $"/{envelope}/ticket_id", "/ticket_id"],
            Requester =
            [
                $"/{envelope}/ticket/email", $"/{envelope}/ticket/requester_email", $"/{envelope}/ticket_requester_email", $"/{envelope}/requester_email",
                $"/{envelope}/ticket_contact_email", "/requester_email",
            ],
            Reason = [$"/{envelope}/ticket/subject", $"/{envelope}/ticket_subject", $"/{envelope}/reason", $"/{envelope}/subject", "/reason", "/subject"],
            Device = Device(SnakeCase, prefixes),
        };
    }

    private static SourceOptions Envelope(
        VerificationScheme scheme, PayloadFormat format, string? deliveryHeader = null, TextList? deliveryId = null) =>
        new()
        {
            Scheme = scheme,
            Header = "X-Passcode-Secret",
            Format = format,
            TicketId = ["/data/ticketId"],
            Requester = ["/data/requester"],
            Reason = ["/data/reason"],
            Device = Device(CamelCase, "/data/device/"),
            DeliveryHeader = deliveryHeader,
            DeliveryId = deliveryId,
        };

    private static DevicePointers Device(string[] names, params string[] prefixes) => new()
    {
        IntuneDeviceId = Under(prefixes, names[0]),
        SerialNumber = Under(prefixes, names[1]),
        Imei = Under(prefixes, names[2]),
        EntraDeviceId = Under(prefixes, names[3]),
        DeviceName = Under(prefixes, names[4]),
        UserPrincipalName = Under(prefixes, names[5]),
    };

    private static TextList Under(string[] prefixes, string name) => [.. prefixes.Select(prefix => prefix + name)];
}
