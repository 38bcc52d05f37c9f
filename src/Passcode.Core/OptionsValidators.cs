using Microsoft.Extensions.Options;
using Passcode.Core.Audit;
using Passcode.Core.BulkRuns;
using Passcode.Core.Callbacks;
using Passcode.Core.Eligibility;
using Passcode.Core.Orchestration;
using Passcode.Core.Pacing;
using Passcode.Core.Policy;
using Passcode.Core.Records;
using Passcode.Core.Resets;
using Passcode.Core.Reveal;

namespace Passcode.Core;

[OptionsValidator]
internal sealed partial class RetentionOptionsValidator : IValidateOptions<RetentionOptions>;

[OptionsValidator]
internal sealed partial class BulkOptionsValidator : IValidateOptions<BulkOptions>;

[OptionsValidator]
internal sealed partial class ApprovalOptionsValidator : IValidateOptions<ApprovalOptions>;

[OptionsValidator]
internal sealed partial class AuditOptionsValidator : IValidateOptions<AuditOptions>;

[OptionsValidator]
internal sealed partial class CallbackOptionsValidator : IValidateOptions<CallbackOptions>;

[OptionsValidator]
internal sealed partial class EligibilityOptionsValidator : IValidateOptions<EligibilityOptions>;

[OptionsValidator]
internal sealed partial class PacingOptionsValidator : IValidateOptions<PacingOptions>;

[OptionsValidator]
internal sealed partial class PolicyOptionsValidator : IValidateOptions<PolicyOptions>;

[OptionsValidator]
internal sealed partial class PollingOptionsValidator : IValidateOptions<PollingOptions>;

[OptionsValidator]
internal sealed partial class RequestOptionsValidator : IValidateOptions<RequestOptions>;

[OptionsValidator]
internal sealed partial class RevealOptionsValidator : IValidateOptions<RevealOptions>;

/// <summary>Validates <see cref="HistoryOptions"/>, for the host that registers them.</summary>
[OptionsValidator]
public sealed partial class HistoryOptionsValidator : IValidateOptions<HistoryOptions>;
