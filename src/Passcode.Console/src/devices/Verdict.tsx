import type { Eligibility } from "../api/types";
import { rulesText } from "../approvals/rulesText";
import { Note } from "../parts/Note";
import { t, tv } from "../text";

/** Whether a device can be reset, what that does, and what helps. */
export function Verdict({ verdict }: { readonly verdict: Eligibility }) {
  const { policy } = verdict;
  return (
    <div className="stack tight" role="status">
      <Note
        tone={verdict.eligible ? "good" : "warn"}
        title={verdict.eligible ? tv("effect", verdict.effect ?? "") : t("verdict.no", { reason: tv("reason", verdict.reasonCode ?? "") })}
      >
        {verdict.advice}
      </Note>
      {policy && policy.verdict !== "allowed" && (
        <Note tone="warn" title={t(policy.verdict === "needsApproval" ? "verdict.approval" : "verdict.refused")}>
          {rulesText(policy)}
        </Note>
      )}
    </div>
  );
}
