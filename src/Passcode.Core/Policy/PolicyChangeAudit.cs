using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Options;
using Passcode.Core.Audit;
using Passcode.Core.Records;

namespace Passcode.Core.Policy;

/// <summary>
/// Keeps which policy is in force and leaves an audit entry when it is another than before. Each process looks before its first verdict,
/// so no verdict is given under a policy that the audit log does not know.
/// </summary>
public sealed class PolicyChangeAudit(
    IVersionedDocuments records, IAuditLog audit, IOptions<PolicyOptions> policy, IOptions<ApprovalOptions> approvals, TimeProvider time)
{
    private const string Name = "policy";
    private const int LongestDetail = 4000;

    private volatile bool _isNoted;

    /// <summary>Compares once in a process.</summary>
    public async Task Note(CancellationToken cancellationToken)
    {
        if (_isNoted)
        {
            return;
        }

        var words = JsonSerializer.Serialize(new { Policy = policy.Value, Approvals = approvals.Value }, PasscodeJson.Options);
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(words)));
        await records.Update<PolicyFingerprint>(
            Name,
            async known => // what Passcode did not write counts as another policy
            {
                if (known?.Hash == hash)
                {
                    return null;
                }

                // The entry comes first and has an id of its own for each change: a process that dies in between appends it once more, to no effect.
                var next = new PolicyFingerprint((known?.Sequence ?? 0) + 1, hash);
                var detail = $"sha256 {hash}, before {known?.Hash ?? "none"}: {words}";
                await audit.Append(
                    new(string.Create(CultureInfo.InvariantCulture, $"policy/{next.Sequence}/{hash}"), time.GetUtcNow(), AuditEventType.PolicyChanged, "configuration", "policy", detail.Length > LongestDetail ? detail[..LongestDetail] : detail),
                    cancellationToken);
                return next;
            },
            cancellationToken);
        _isNoted = true;
    }
}

/// <summary>The policy in force, as it is kept.</summary>
/// <param name="Sequence">Changes counted from 1.</param>
/// <param name="Hash">SHA-256 of the settings, in lower-case hexadecimal.</param>
public sealed record PolicyFingerprint(int Sequence, string Hash);
