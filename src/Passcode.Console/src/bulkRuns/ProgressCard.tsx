import { useId, useMemo } from "preact/hooks";
import type { BulkRun } from "../api/types";
import { Chart, type Line } from "../parts/Chart";
import { t, tv } from "../text";
import { clock, number, percent } from "../text/format";
import { doneOf, isOver, type Moment } from "./progress";

const lines = [
  ["queued", "--idle"],
  ["issued", "--accent"],
  ["completed", "--good"],
  ["failed", "--bad"],
] as const;

const clockOf = (seconds: number): string => clock(seconds * 1000);

/** How far a run is, and how its states went while it was watched. */
export function ProgressCard({ run, moments }: { readonly run: BulkRun; readonly moments: readonly Moment[] }) {
  const id = useId();
  const done = doneOf(run);
  const share = run.counts.total === 0 ? 0 : done / run.counts.total;
  const x = useMemo(() => moments.map((moment) => moment.at), [moments]);
  const drawn = useMemo(
    () =>
      lines.map(([state, colour]): Line => ({ name: tv("target", state), colour, values: moments.map((moment) => moment.counts[state]) })),
    [moments],
  );
  return (
    <section class="card stack" aria-labelledby={id}>
      <h2 id={id}>{t("bulk.progress")}</h2>
      <div class="stack tight">
        <div class="row apart number">
          <span>{t("bulk.progress.of", { done: number(done), total: number(run.counts.total) })}</span>
          <span>{percent(share)}</span>
        </div>
        <progress aria-labelledby={id} max={Math.max(1, run.counts.total)} value={done} />
      </div>
      {moments.length > 1 && <Chart label={t("bulk.overTime")} x={x} lines={drawn} kind="lines" nameOf={clockOf} />}
      {moments.length <= 1 && !isOver(run) && <p class="hint">{t("bulk.overTime.soon")}</p>}
    </section>
  );
}
