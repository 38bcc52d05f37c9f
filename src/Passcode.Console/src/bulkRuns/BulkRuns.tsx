import { useCallback } from "preact/hooks";
import { get } from "../api/client";
import { useLive } from "../api/live";
import type { BulkRun, BulkRunList } from "../api/types";
import { Empty, Working } from "../parts/Empty";
import { When } from "../parts/Facts";
import { Heading } from "../parts/Heading";
import { Trouble } from "../parts/Trouble";
import { StatusBadge } from "../resets/StatusBadge";
import { may } from "../signIn/session";
import { t } from "../text";
import { number } from "../text/format";
import { Schedules } from "./Schedules";
import { doneOf, selectionText } from "./progress";

const every = 5_000;

/** All bulk runs, newest first, and the schedules. */
export function BulkRuns() {
  const load = useCallback((signal: AbortSignal) => get<BulkRunList>("/api/bulk-runs", signal), []);
  const { data, problem, reload } = useLive(load, () => every);
  return (
    <div class="stack">
      <Heading title={t("place.bulkRuns")}>
        {may("Bulk.Run") && (
          <a class="button main" href="/bulk-runs/new">
            {t("bulk.new")}
          </a>
        )}
      </Heading>
      {problem && <Trouble problem={problem} onRetry={reload} />}
      {!data && !problem && <Working text={t("bulk.working")} />}
      {data?.value.length === 0 && <Empty title={t("bulk.empty.title")}>{t("bulk.empty.text")}</Empty>}
      {data && data.value.length > 0 && <Runs runs={data.value} />}
      <Schedules />
    </div>
  );
}

function Runs({ runs }: { readonly runs: readonly BulkRun[] }) {
  return (
    <div class="card wide" tabIndex={0} role="group" aria-label={t("place.bulkRuns")}>
      <table class="simple">
        <thead>
          <tr>
            <th scope="col">{t("bulk.selection")}</th>
            <th scope="col">{t("reset.status")}</th>
            <th scope="col">{t("bulk.done")}</th>
            <th scope="col">{t("reset.ticket")}</th>
            <th scope="col">{t("reset.requestedBy")}</th>
            <th scope="col">{t("reset.requestedAt")}</th>
          </tr>
        </thead>
        <tbody>
          {runs.map((run) => (
            <tr key={run.id}>
              <th scope="row">
                <a href={`/bulk-runs/${run.id}`}>{selectionText(run)}</a> {run.dryRun && <span class="badge">{t("bulk.dryRun")}</span>}
              </th>
              <td>
                <StatusBadge status={run.status} />
              </td>
              <td class="number">
                {number(doneOf(run))} / {number(run.counts.total)}
              </td>
              <td>{run.ticketId}</td>
              <td>{run.schedule ?? run.requestedBy}</td>
              <td>
                <When time={run.requestedAt} relative />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
