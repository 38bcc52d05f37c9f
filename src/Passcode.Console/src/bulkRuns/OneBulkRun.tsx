import { useRoute } from "preact-iso";
import { useState } from "preact/hooks";
import { ApprovalFacts } from "../approvals/ApprovalFacts";
import type { BulkRun } from "../api/types";
import { useAnnounced } from "../parts/Announcer";
import { Bars } from "../parts/Bars";
import { Copy } from "../parts/Copy";
import { Working } from "../parts/Empty";
import { Facts, When } from "../parts/Facts";
import { Heading } from "../parts/Heading";
import { Trouble } from "../parts/Trouble";
import { StatusBadge } from "../resets/StatusBadge";
import { toneOf } from "../resets/status";
import { t, tn, tv } from "../text";
import { number, percent } from "../text/format";
import { LineErrorTable } from "./LineErrorTable";
import { isOver, selectionText, targetStates } from "./progress";
import { ProgressCard } from "./ProgressCard";
import { RunControls } from "./RunControls";
import { Targets } from "./Targets";
import { useBulkRun } from "./useBulkRun";

/** One bulk run, live to its end. */
export function OneBulkRun() {
  const { params } = useRoute();
  const [version, setVersion] = useState(0);
  const again = (): void => setVersion((before) => before + 1);
  const { run, moments, problem } = useBulkRun(params.id ?? "", version);
  useAnnounced(run && tv("status", run.status));
  return (
    <div class="stack">
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
          <div class="grid">
            <ProgressCard run={run} moments={moments} />
            <section class="card stack" aria-labelledby="verdicts">
              <h2 id="verdicts">{t(run.dryRun ? "bulk.verdicts" : "bulk.states")}</h2>
              <Bars
                label={t("bulk.states")}
                of={targetStates
                  .map((state) => [tv(run.dryRun ? "verdict" : "target", state), run.counts[state]] as const)
                  .filter(([, count]) => count > 0)}
              />
              {Object.keys(run.effects).length > 0 && (
                <>
                  <h3>{t("bulk.effects")}</h3>
                  <Bars
                    label={t("bulk.effects")}
                    of={Object.entries(run.effects).map(([effect, count]) => [tv("bulkEffect", effect), count])}
                  />
                </>
              )}
              {Object.keys(run.reasons).length > 0 && (
                <>
                  <h3>{t("bulk.reasons")}</h3>
                  <Bars label={t("bulk.reasons")} of={Object.entries(run.reasons).map(([code, count]) => [tv("reason", code), count])} />
                </>
              )}
            </section>
            <section class="card stack" aria-labelledby="facts">
              <h2 id="facts">{t("reset.facts")}</h2>
              <RunFacts run={run} />
            </section>
          </div>
          <Targets run={run} />
        </>
      )}
    </div>
  );
}

function Head({ run }: { readonly run: BulkRun }) {
  const tone = toneOf(run.status);
  return (
    <div class={`note stack tight ${tone === "idle" ? "" : tone}`}>
      <div class="row">
        <StatusBadge status={run.status} />
        {run.dryRun && <span class="badge">{t("bulk.dryRun")}</span>}
      </div>
      <p>
        {run.status === "paused" && run.pauseReason
          ? tv("paused", run.pauseReason)
          : tv("bulkText", run.dryRun && run.status === "completed" ? "dryRunOver" : run.status)}
      </p>
      {run.problem !== null && <p lang="en">{run.problem}</p>}
      {run.overlaps.map(({ bulkRunId, devices }) => (
        <p key={bulkRunId}>
          {tn("bulk.overlap", devices)} <a href={`/bulk-runs/${bulkRunId}`}>{t("bulk.overlap.open")}</a>
        </p>
      ))}
    </div>
  );
}

const RunFacts = ({ run }: { readonly run: BulkRun }) => (
  <>
    <Facts
      of={[
        [t("reset.ticket"), run.ticketId],
        [t("reset.reason"), run.reason],
        [t("reset.requestedBy"), run.requestedBy],
        [t("schedules.schedule"), run.schedule],
        [t("bulk.retryOf"), run.retryOf && <a href={`/bulk-runs/${run.retryOf}`}>{t("bulk.overlap.open")}</a>],
        [t("reset.requestedAt"), <When time={run.requestedAt} />],
        [t("bulk.startedAt"), run.startedAt && <When time={run.startedAt} />],
        [t("bulk.issueUntil"), !isOver(run) && run.issueUntil && <When time={run.issueUntil} />],
        [t("bulk.endedAt"), run.endedAt && <When time={run.endedAt} />],
        [t("reset.deadline"), !isOver(run) && <When time={run.deadline} />],
        [t("bulk.estimatedEnd"), !isOver(run) && run.estimatedEnd && <When time={run.estimatedEnd} />],
        [
          t("bulk.rate"),
          !isOver(run) &&
            t("bulk.rate.of", {
              rate: number(run.rate.perMinute),
              budget: number(run.rate.budgetPerMinute),
              share: percent(run.rate.budgetPerMinute === 0 ? 0 : run.rate.perMinute / run.rate.budgetPerMinute),
            }),
        ],
        [t("reset.id"), <code>{run.id}</code>],
      ]}
    />
    {run.approval && <ApprovalFacts approval={run.approval} />}
  </>
);
