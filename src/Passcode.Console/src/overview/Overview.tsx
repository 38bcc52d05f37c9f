import { useCallback, useMemo, useState } from "preact/hooks";
import { get, here, withQuery } from "../api/client";
import { useLive } from "../api/live";
import type { Reset, ResetList } from "../api/types";
import { Bars } from "../parts/Bars";
import { Chart, type Line } from "../parts/Chart";
import { Empty, Working } from "../parts/Empty";
import { Choice } from "../parts/Field";
import { Heading } from "../parts/Heading";
import { Trouble } from "../parts/Trouble";
import { may } from "../signIn/session";
import { t, tn, tv } from "../text";
import { dayName, duration, number, percent } from "../text/format";
import { Budget } from "./Budget";
import { DeadLetters } from "./DeadLetters";
import { EmergencyStop } from "./EmergencyStop";
import { confirmLimits, type Figures, figuresOf } from "./figures";
import { HostHealth } from "./HostHealth";

const pageSize = 200;
const most = 4000;
const every = 30_000;
const spans = [7, 14, 30] as const;

interface ReadResets {
  readonly resets: readonly Reset[];
  /** Whether there are older ones that were not read. */
  readonly isCut: boolean;
}

/** The resets of the last days, the newest first, up to a bound. */
async function readResets(days: number, signal: AbortSignal): Promise<ReadResets> {
  const from = new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);
  const resets: Reset[] = [];
  let next: string | null = withQuery("/api/resets", { from, top: pageSize });
  while (next !== null && resets.length < most) {
    const page: ResetList = await get<ResetList>(next, signal);
    resets.push(...page.value);
    next = page.nextLink === null ? null : here(page.nextLink);
  }

  return { resets, isCut: next !== null };
}

/** How things are going. */
export function Overview() {
  const [days, setDays] = useState<number>(7);
  const load = useCallback((signal: AbortSignal) => readResets(days, signal), [days]);
  const { data, problem, reload } = useLive(load, () => every);
  const figures = useMemo(() => data && figuresOf(data.resets, new Date(), days), [data, days]);
  return (
    <div class="stack">
      <Heading title={t("place.overview")}>
        <Choice
          label={t("overview.span")}
          value={String(days)}
          options={spans.map((span) => [String(span), tn("overview.days", span)])}
          onValue={(value) => setDays(Number(value))}
        />
      </Heading>
      {problem && <Trouble problem={problem} onRetry={reload} />}
      {!figures && !problem && <Working text={t("overview.working")} />}
      {data?.isCut && (
        <p class="note warn">
          <span>{t("overview.cut", { count: number(data.resets.length) })}</span>
        </p>
      )}
      {figures && <Numbers figures={figures} />}
      {figures && figures.count > 0 && <Charts figures={figures} />}
      {figures?.count === 0 && (
        <section class="card">
          <Empty title={t("overview.empty.title")}>{t("overview.empty.text")}</Empty>
        </section>
      )}
      <div class="grid">
        <EmergencyStop />
        <HostHealth />
        {may("Bulk.Read") && <Budget />}
      </div>
      {may("Audit.Read") && <DeadLetters />}
    </div>
  );
}

const Numbers = ({ figures }: { readonly figures: Figures }) => (
  <section class="card" aria-label={t("overview.numbers")}>
    <dl class="figures number">
      {[
        [t("overview.count"), number(figures.count)],
        [t("overview.completed"), number(figures.completed)],
        [t("overview.running"), number(figures.running)],
        [t("overview.success"), figures.successShare === null ? "–" : percent(figures.successShare)],
        [t("overview.median"), figures.medianToConfirm === null ? "–" : duration(figures.medianToConfirm)],
      ].map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  </section>
);

const outcomes = [
  ["completed", "--good"],
  ["failed", "--bad"],
  ["refused", "--warn"],
  ["other", "--idle"],
] as const;

function Charts({ figures }: { readonly figures: Figures }) {
  const days = useMemo(() => figures.days.map((day) => day.day), [figures]);
  const byDay = useMemo(
    () => outcomes.map(([kind, colour]): Line => ({ name: t(`outcome.${kind}`), colour, values: figures.days.map((day) => day[kind]) })),
    [figures],
  );
  const classes = useMemo(() => figures.confirmTimes.map((_, index) => index), [figures]);
  const times = useMemo((): Line[] => [{ name: t("overview.devices"), colour: "--accent", values: figures.confirmTimes }], [figures]);
  return (
    <div class="grid">
      <section class="card stack" aria-labelledby="by-day">
        <h2 id="by-day">{t("overview.byDay")}</h2>
        <Chart label={t("overview.byDay")} x={days} lines={byDay} kind="bars" nameOf={nameOfDay} />
      </section>
      <section class="card stack" aria-labelledby="times">
        <h2 id="times">{t("overview.times")}</h2>
        <Chart label={t("overview.times")} x={classes} lines={times} kind="bars" nameOf={nameOfClass} />
      </section>
      <section class="card stack" aria-labelledby="reasons">
        <h2 id="reasons">{t("overview.reasons")}</h2>
        {figures.reasons.length === 0 ? (
          <p class="hint">{t("overview.reasons.none")}</p>
        ) : (
          <Bars label={t("overview.reasons")} of={figures.reasons.map(([code, count]) => [tv("reason", code), count])} />
        )}
      </section>
    </div>
  );
}

const nameOfDay = (day: number): string => dayName(day * 1000);

const nameOfClass = (index: number): string => {
  const limit = confirmLimits[index];
  return limit === undefined ? `> ${duration(confirmLimits.at(-1) ?? 0)}` : `≤ ${duration(limit)}`;
};
