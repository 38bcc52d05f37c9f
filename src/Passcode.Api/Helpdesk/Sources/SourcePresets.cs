namespace Passcode.Api.Helpdesk.Sources;

/// <summary>What is known of the helpdesks. Field names that an admin authors are those of <c>docs/helpdesk.md</c>.</summary>
internal static class SourcePresets
{
    private static readonly string[] SnakeCase =
        ["intune_device_id", "serial_number", "imei", "entra_device_id", "device_name", "user_principal_name"];

    private static readonly string[] CamelCase =
        ["intuneDeviceId", "serialNumber", "imei", "entraDeviceId", "deviceName", "userPrincipalName"];

    private static readonly Dictionary<string, SourceOptions> All = new(StringComparer.OrdinalIgnoreCase)
    {
        // Business rules send strings only, and references as sys_ids: the caller's address needs a field of its own.
        ["servicenow"] = new()
        {
            Scheme = ProofScheme.Basic,
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
            Scheme = ProofScheme.Zendesk,
            TicketId = ["/ticket_id"],
            Requester = ["/requester_email"],
            Reason = ["/reason", "/subject"],
            Device = Device(SnakeCase, "/"),
            DeliveryHeader = "X-Zendesk-Webhook-Invocation-Id",
        },
        ["freshservice"] = Freshworks("freshservice_webhook"),
        ["freshdesk"] = Freshworks("freshdesk_webhook"),
        // Either the body that "Send web request" is given, or an admin webhook, whose custom fields each site numbers itself.
        ["jira"] = new()
        {
            Scheme = ProofScheme.HubSignature,
            User = "passcode",
            Header = "X-Passcode-Secret",
            TicketId = ["/issueKey", "/issue/key"],
            Requester = ["/requesterEmail", "/issue/fields/reporter/emailAddress", "/requesterAccountId", "/issue/fields/reporter/accountId"],
            RequesterForm = RequesterForm.EmailOrAccountId,
            Reason = ["/reason", "/issue/fields/summary"],
            Device = Device(CamelCase, "/"),
            DeliveryHeader = "X-Atlassian-Webhook-Identifier",
            // An admin webhook fires for every change of an issue; one reset an issue is meant.
            Filter = new() { Pointers = ["/action", "/webhookEvent"], Values = ["reset_passcode", "jira:issue_created"] },
        },
        ["standardwebhooks"] = Envelope(ProofScheme.StandardWebhooks, PayloadFormat.Json, deliveryHeader: "webhook-id"),
        // A CloudEvent has no signature of its own, and is the same event when source and id are.
        ["cloudevents"] = Envelope(ProofScheme.SecretHeader, PayloadFormat.CloudEvents, deliveryId: ["/source", "/id"]),
    };

    /// <summary>The names of the presets.</summary>
    public static IEnumerable<string> Names => All.Keys;

    /// <summary>Whether there is such a preset.</summary>
    public static bool Has(string name) => All.ContainsKey(name);

    /// <summary>The preset of a source; an empty one when it has none.</summary>
    public static SourceOptions For(string name, SourceOptions own) => All.GetValueOrDefault(own.Preset ?? name, new SourceOptions());

    // The envelope that is sent by default, with its ticket or with flat fields, or a body that the admin writes ("Advanced").
    private static SourceOptions Freshworks(string envelope)
    {
        string[] prefixes = [$"/{envelope}/ticket/", $"/{envelope}/", $"/{envelope}/ticket_cf_", "/"]; // cf_ begins the name of a custom field
        return new()
        {
            Scheme = ProofScheme.Basic,
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
        ProofScheme scheme, PayloadFormat format, string? deliveryHeader = null, TextList? deliveryId = null) =>
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
