import { useCallback } from "preact/hooks";
import { get } from "../api/client";
import { useLive } from "../api/live";
import type { BulkRunList } from "../api/types";
import { isOver, selectionText } from "../bulkRuns/progress";
import { Working } from "../parts/Empty";
import { Trouble } from "../parts/Trouble";
import { t } from "../text";
import { number } from "../text/format";

/** How much of the write budget the bulk runs under way use. */
export function Budget() {
  const load = useCallback((signal: AbortSignal) => get<BulkRunList>("/api/bulk-runs", signal), []);
  const { data, problem, reload } = useLive(load, () => 10_000);
  const active = data?.value.filter((run) => !isOver(run)) ?? [];
  return (
    <section class="card stack" aria-labelledby="budget">
      <h2 id="budget">{t("budget.title")}</h2>
      {problem && <Trouble problem={problem} onRetry={reload} />}
      {!data && !problem && <Working text={t("bulk.working")} />}
      {data && active.length === 0 && <p class="hint">{t("budget.none")}</p>}
      {active.map((run) => (
        <div key={run.id} class="stack tight">
          <div class="row apart">
            <a id={`budget-${run.id}`} href={`/bulk-runs/${run.id}`}>
              {selectionText(run)}
            </a>
            <span class="number">{t("budget.of", { rate: number(run.rate.perMinute), budget: number(run.rate.budgetPerMinute) })}</span>
          </div>
          <progress aria-labelledby={`budget-${run.id}`} max={run.rate.budgetPerMinute || 1} value={run.rate.perMinute} />
        </div>
      ))}
    </section>
  );
}
