import { ProgressBar } from "@fluentui/react-components";
import { useId, useMemo } from "react";
import type { BulkRun } from "../api/types";
import { Chart, type Line } from "../parts/Chart";
import { Section } from "../parts/Section";
import { t, tv } from "../text";
import { clock, number, percent } from "../text/format";
import { doneOf, isOver, type Moment } from "./progress";

const lines = [
  ["queued", "idle"],
  ["issued", "active"],
  ["completed", "good"],
  ["failed", "bad"],
] as const;

/** How far a run is, and how its states went, from its own history. */
export function ProgressCard({ run, moments }: { readonly run: BulkRun; readonly moments: readonly Moment[] }) {
  const id = useId();
  const done = doneOf(run);
  const share = run.counts.total === 0 ? 0 : done / run.counts.total;
  const x = useMemo(() => moments.map((moment) => moment.at), [moments]);
  const drawn = useMemo(
    () => lines.map(([state, tone]): Line => ({ name: tv("target", state), tone, values: moments.map((moment) => moment.counts[state]) })),
    [moments],
  );
  return (
    <Section title={t("bulk.progress")} wide>
      <div className="stack tight">
        <div className="row apart number">
          <span id={id}>{t("bulk.progress.of", { done: number(done), total: number(run.counts.total) })}</span>
          <span>{percent(share)}</span>
        </div>
        <ProgressBar
          aria-labelledby={id}
          thickness="large"
          max={Math.max(1, run.counts.total)}
          value={done}
          color={run.status === "failed" ? "error" : isOver(run) ? "success" : "brand"}
        />
      </div>
      {moments.length > 1 && <Chart label={t("bulk.overTime")} x={x} lines={drawn} kind="lines" nameOf={clock} />}
      {moments.length <= 1 && !isOver(run) && <p className="hint">{t("bulk.overTime.soon")}</p>}
    </Section>
  );
}
