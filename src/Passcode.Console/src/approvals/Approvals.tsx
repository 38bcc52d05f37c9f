import { useCallback, useState } from "preact/hooks";
import { get } from "../api/client";
import { useLive } from "../api/live";
import type { ApprovalList, WaitingApproval } from "../api/types";
import { announce } from "../parts/Announcer";
import { Button } from "../parts/Button";
import { Empty, Working } from "../parts/Empty";
import { Facts, When } from "../parts/Facts";
import { Heading } from "../parts/Heading";
import { Trouble } from "../parts/Trouble";
import { nameOf } from "../resets/status";
import { t, tn, tv } from "../text";
import { Decide } from "./Decide";

const every = 5_000;

/** What waits for a decision, oldest first. */
export function Approvals() {
  const load = useCallback((signal: AbortSignal) => get<ApprovalList>("/api/approvals", signal), []);
  const { data, problem, reload } = useLive(load, () => every);
  const [decision, setDecision] = useState<{ of: WaitingApproval; approve: boolean } | null>(null);
  const close = (said: string | null): void => {
    setDecision(null);
    if (said !== null) {
      announce(said);
      reload();
    }
  };
  return (
    <div class="stack">
      <Heading title={t("place.approvals")} />
      {problem && <Trouble problem={problem} onRetry={reload} />}
      {!data && !problem && <Working text={t("approvals.working")} />}
      {data?.value.length === 0 && <Empty title={t("approvals.empty.title")}>{t("approvals.empty.text")}</Empty>}
      {data?.value.map((waiting) => (
        <Waiting key={`${waiting.kind}-${waiting.id}`} waiting={waiting} onDecide={(approve) => setDecision({ of: waiting, approve })} />
      ))}
      {decision && <Decide waiting={decision.of} approve={decision.approve} onClose={close} />}
    </div>
  );
}

/** What to call what waits. */
export const titleOf = (waiting: WaitingApproval): string =>
  waiting.kind === "bulkRun"
    ? tn("approvals.bulkRun", waiting.targetCount ?? 0)
    : t("approvals.reset", { device: waiting.device ? nameOf(waiting.device) : t("reset.unknownDevice") });

function Waiting({ waiting, onDecide }: { readonly waiting: WaitingApproval; readonly onDecide: (approve: boolean) => void }) {
  const path = waiting.kind === "reset" ? "/resets/" : "/bulk-runs/";
  const heading = `waiting-${waiting.id}`;
  return (
    <article class="card stack" aria-labelledby={heading}>
      <h2 id={heading}>
        <a href={path + waiting.id}>{titleOf(waiting)}</a>
      </h2>
      <Facts
        of={[
          [t("approval.rules"), waiting.rules.map((rule) => tv("rule", rule)).join(", ")],
          [t("reset.requestedBy"), waiting.requestedBy],
          [t("reset.ticket"), waiting.ticketId],
          [t("reset.reason"), waiting.reason],
          [t("reset.verification"), waiting.verification && `${waiting.verification.method} ${waiting.verification.reference}`],
          [t("reset.requestedAt"), <When time={waiting.requestedAt} relative />],
          [t("approval.deadline"), waiting.deadline && <When time={waiting.deadline} relative />],
          [t("device.platform"), waiting.device && `${tv("platform", waiting.device.platform)} ${waiting.device.osVersion ?? ""}`],
          [t("device.user"), waiting.device?.userPrincipalName],
          [t("device.ownership"), waiting.device?.ownership && tv("ownership", waiting.device.ownership)],
        ]}
      />
      {waiting.canDecide ? (
        <div class="row">
          <Button kind="main" onPress={() => onDecide(true)}>
            {t("approvals.approve")}
          </Button>
          <Button kind="danger" onPress={() => onDecide(false)}>
            {t("approvals.reject")}
          </Button>
        </div>
      ) : (
        <p class="note warn">
          <span lang="en">{waiting.cannotDecideReason}</span>
        </p>
      )}
    </article>
  );
}
