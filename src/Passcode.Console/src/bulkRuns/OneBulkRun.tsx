import { AuditLink } from "../audit/AuditLink";
import { Badge } from "@fluentui/react-components";
import { useState } from "react";
import { useParams } from "wouter";
import { ApprovalFacts } from "../approvals/ApprovalFacts";
import type { BulkRun } from "../api/types";
import { useAnnounced } from "../parts/Announcer";
import { Bars } from "../parts/Bars";
import { Copy } from "../parts/Copy";
import { Working } from "../parts/Empty";
import { Facts, When } from "../parts/Facts";
import { Go } from "../parts/Go";
import { Heading } from "../parts/Heading";
import { Note } from "../parts/Note";
import { Section } from "../parts/Section";
import { Trouble } from "../parts/Trouble";
import { StatusBadge } from "../resets/StatusBadge";
import { toneOf } from "../resets/status";
import { Timeline } from "../resets/Timeline";
import { may } from "../signIn/session";
import { t, tn, tv } from "../text";
import { number, percent } from "../text/format";
import { LineErrorTable } from "./LineErrorTable";
import { isOver, selectionText, targetStates } from "./progress";
import { ProgressCard } from "./ProgressCard";
import { Review } from "./Review";
import { RunControls } from "./RunControls";
import { Targets } from "./Targets";
import { useBulkRun } from "./useBulkRun";

/** One bulk run, live to its end. */
export function OneBulkRun() {
  const { id } = useParams<{ id: string }>();
  const [version, setVersion] = useState(0);
  const again = (): void => setVersion((before) => before + 1);
  const { run, moments, problem } = useBulkRun(id, version);
  useAnnounced(run && tv("status", run.status));
  const hasStarted = run !== null && run.startedAt !== null && !run.dryRun;
  return (
    <div className="stack">
      <Heading title={t("bulk.title", { selection: run ? selectionText(run) : "…" })}>
        <Copy text={location.href} label={t("share")} />
      </Heading>
      {problem && <Trouble problem={problem} onRetry={again} />}
      {!run && !problem && <Working text={t("bulk.one.working")} />}
      {run && (
        <>
          <Head run={run} />
          <RunControls run={run} onChanged={again} />
          <LineErrorTable run={run} />
          {!hasStarted && Object.keys(run.effects).length > 0 && <Review run={run} />}
          <div className="grid">
            {(run.startedAt !== null || run.dryRun) && <ProgressCard run={run} moments={moments} />}
            <Section title={t(run.dryRun ? "bulk.verdicts" : "bulk.states")}>
              <Bars
                label={t("bulk.states")}
                of={targetStates
                  .map((state) => ({
                    name: tv(run.dryRun ? "verdict" : "target", state),
                    count: run.counts[state],
                    tone: toneIn(run, state),
                  }))
                  .filter(({ count }) => count > 0)}
              />
              {Object.keys(run.reasons).length > 0 && (
                <Bars
                  label={t("bulk.reasons")}
                  of={Object.entries(run.reasons).map(([code, count]) => ({ name: tv("reason", code), count, tone: "warn" }))}
                />
              )}
            </Section>
            <Section title={t("reset.facts")}>
              <RunFacts run={run} />
            </Section>
            {(run.events ?? []).length > 0 && (
              <Section title={t("reset.timeline")}>
                <Timeline events={run.events ?? []} />
              </Section>
            )}
          </div>
          <Targets run={run} />
        </>
      )}
    </div>
  );
}

const toneIn = (run: BulkRun, state: string) => (run.dryRun && state === "queued" ? "good" : toneOf(state));

const Head = ({ run }: { readonly run: BulkRun }) => (
  <Note
    tone={toneOf(run.status)}
    title={
      <span className="row">
        <StatusBadge status={run.status} />
        {run.dryRun && (
          <Badge appearance="outline" color="informative" size="large">
            {t("bulk.dryRun")}
          </Badge>
        )}
      </span>
    }
  >
    <span>
      {run.status === "paused" && run.pauseReason
        ? tv("paused", run.pauseReason)
        : tv("bulkText", run.dryRun && run.status === "completed" ? "dryRunOver" : run.status)}
    </span>
    {run.problem !== null && <span>{run.problem}</span>}
    {run.overlaps.map(({ bulkRunId, devices }) => (
      <span key={bulkRunId}>
        {tn("bulk.overlap", devices)} <Go to={`/bulk-runs/${bulkRunId}`}>{t("bulk.overlap.open")}</Go>
      </span>
    ))}
  </Note>
);

const RunFacts = ({ run }: { readonly run: BulkRun }) => (
  <>
    <Facts
      of={[
        [t("reset.ticket"), run.ticketId],
        [t("reset.reason"), run.reason],
        [t("reset.requestedBy"), run.requestedBy],
        [t("reset.verification"), run.verification && `${run.verification.method} ${run.verification.reference}`],
        [t("schedules.schedule"), run.schedule],
        [t("bulk.retryOf"), run.retryOf && <Go to={`/bulk-runs/${run.retryOf}`}>{t("bulk.overlap.open")}</Go>],
        [t("bulk.reviewed"), run.reviewedRunId && <Go to={`/bulk-runs/${run.reviewedRunId}`}>{t("bulk.dryRun")}</Go>],
        [t("reset.requestedAt"), <When time={run.requestedAt} />],
        [t("bulk.startedAt"), run.startedAt && <When time={run.startedAt} />],
        [t("bulk.issueUntil"), !isOver(run) && run.issueUntil && <When time={run.issueUntil} />],
        [t("bulk.endedAt"), run.endedAt && <When time={run.endedAt} />],
        [t("reset.deadline"), !isOver(run) && <When time={run.deadline} />],
        [t("bulk.estimatedEnd"), !isOver(run) && run.estimatedEnd && <When time={run.estimatedEnd} />],
        [
          t("bulk.rate"),
          run.startedAt !== null &&
            !isOver(run) &&
            t("bulk.rate.of", {
              rate: number(run.rate.perMinute),
              budget: number(run.rate.budgetPerMinute),
              share: percent(run.rate.budgetPerMinute === 0 ? 0 : run.rate.perMinute / run.rate.budgetPerMinute),
            }),
        ],
        [t("reset.id"), <code>{run.id}</code>],
        [t("place.audit"), may("Audit.Read") && <AuditLink subject={`bulk-runs/${run.id}`} />],
      ]}
    />
    {run.approval && <ApprovalFacts approval={run.approval} />}
  </>
);
