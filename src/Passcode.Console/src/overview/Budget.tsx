import { ProgressBar } from "@fluentui/react-components";
import { get } from "../api/client";
import { useLive } from "../api/live";
import type { BulkRun, BulkRunList } from "../api/types";
import { isOver, selectionText } from "../bulkRuns/progress";
import { Working } from "../parts/Empty";
import { Go } from "../parts/Go";
import { Section } from "../parts/Section";
import { Trouble } from "../parts/Trouble";
import { may } from "../signIn/session";
import { t } from "../text";
import { number } from "../text/format";

const every = 10_000;

/** The bulk runs under way. */
export function useActiveRuns() {
  const { data, problem, reload } = useLive(
    ["bulk-runs", "latest"],
    (signal) => get<BulkRunList>("/api/bulk-runs", signal),
    () => every,
    may("Bulk.Read"),
  );
  const runs: readonly BulkRun[] = data?.value.filter((run) => !isOver(run)) ?? [];
  return { runs, isRead: data !== null, problem, reload };
}

/** How much of the write budget the bulk runs under way use. */
export function Budget() {
  const { runs, isRead, problem, reload } = useActiveRuns();
  const sending = runs.filter((run) => run.status === "running" || run.status === "canary");
  return (
    <Section title={t("budget.title")}>
      {problem && <Trouble problem={problem} onRetry={reload} />}
      {!isRead && !problem && <Working text={t("bulk.working")} />}
      {isRead && sending.length === 0 && <p className="hint">{t("budget.none")}</p>}
      {sending.map((run) => (
        <div key={run.id} className="stack tight">
          <div className="row apart">
            <Go id={`budget-${run.id}`} to={`/bulk-runs/${run.id}`}>
              {selectionText(run)}
            </Go>
            <span className="number">{t("budget.of", { rate: number(run.rate.perMinute), budget: number(run.rate.budgetPerMinute) })}</span>
          </div>
          <ProgressBar
            aria-labelledby={`budget-${run.id}`}
            thickness="large"
            max={run.rate.budgetPerMinute || 1}
            value={Math.min(run.rate.perMinute, run.rate.budgetPerMinute || 1)}
          />
        </div>
      ))}
    </Section>
  );
}
