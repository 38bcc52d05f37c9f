import { useCallback, useMemo, useState } from "preact/hooks";
import { get, withQuery } from "../api/client";
import { useLive } from "../api/live";
import type { Summary } from "../api/types";
import { Bars } from "../parts/Bars";
import { Chart, type Line } from "../parts/Chart";
import { Empty, Working } from "../parts/Empty";
import { Facts } from "../parts/Facts";
import { Choice } from "../parts/Field";
import { Heading } from "../parts/Heading";
import { Trouble } from "../parts/Trouble";
import { may } from "../signIn/session";
import { t, tn, tv } from "../text";
import { dayName, duration, number, percent } from "../text/format";
import { Budget } from "./Budget";
import { DeadLetters } from "./DeadLetters";
import { EmergencyStop } from "./EmergencyStop";
import { type DayFigures, daysOf, refusedOf, spanOf, successShareOf } from "./figures";
import { HostHealth } from "./HostHealth";

const every = 30_000;
const spans = [7, 14, 30] as const;

interface Asked {
  readonly summary: Summary;
  readonly until: Date;
}

/** The outcomes of the last days, in days of this place. */
async function readSummary(days: number, signal: AbortSignal): Promise<Asked> {
  const until = new Date();
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  return { summary: await get<Summary>(withQuery("/api/summary", { ...spanOf(until, days), timeZone }), signal), until };
}

/** How things are going. */
export function Overview() {
  const [days, setDays] = useState<number>(7);
  const load = useCallback((signal: AbortSignal) => readSummary(days, signal), [days]);
  const { data, problem, reload } = useLive(load, () => every);
  const summary = data?.summary;
  const byDay = useMemo(() => data && daysOf(data.summary, data.until, days), [data, days]);
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
      {!summary && !problem && <Working text={t("overview.working")} />}
      {summary && <Numbers total={summary.total} />}
      {summary && byDay && summary.total.total > 0 && <Charts summary={summary} byDay={byDay} />}
      {summary?.total.total === 0 && (
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

const secondsOf = (seconds: number | null): string => (seconds === null ? "–" : duration(seconds));

const Numbers = ({ total }: { readonly total: Summary["total"] }) => {
  const success = successShareOf(total);
  return (
    <section class="card" aria-label={t("overview.numbers")}>
      <dl class="figures number">
        {[
          [t("overview.count"), number(total.total)],
          [t("overview.completed"), number(total.completed)],
          [t("outcome.refused"), number(refusedOf(total))],
          [t("overview.success"), success === null ? "–" : percent(success)],
          [t("overview.median"), secondsOf(total.timeToConfirm.median)],
        ].map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
};

const outcomes = [
  ["completed", "--good"],
  ["failed", "--bad"],
  ["refused", "--warn"],
  ["other", "--idle"],
] as const;

function Charts({ summary, byDay }: { readonly summary: Summary; readonly byDay: readonly DayFigures[] }) {
  const { timeToConfirm } = summary.total;
  const days = useMemo(() => byDay.map((day) => day.day), [byDay]);
  const lines = useMemo(
    () => outcomes.map(([kind, colour]): Line => ({ name: t(`outcome.${kind}`), colour, values: byDay.map((day) => day[kind]) })),
    [byDay],
  );
  const reasons = Object.entries(summary.reasons);
  return (
    <div class="grid">
      <section class="card stack" aria-labelledby="by-day">
        <h2 id="by-day">{t("overview.byDay")}</h2>
        <Chart label={t("overview.byDay")} x={days} lines={lines} kind="bars" nameOf={nameOfDay} />
      </section>
      <section class="card stack" aria-labelledby="times">
        <h2 id="times">{t("overview.times")}</h2>
        <Facts
          of={(
            [
              [0.5, timeToConfirm.median],
              [0.9, timeToConfirm.p90],
              [0.95, timeToConfirm.p95],
              [0.99, timeToConfirm.p99],
            ] as const
          ).map(([share, seconds]) => [t("overview.within", { share: percent(share) }), secondsOf(seconds)])}
        />
      </section>
      <section class="card stack" aria-labelledby="reasons">
        <h2 id="reasons">{t("overview.reasons")}</h2>
        {reasons.length === 0 ? (
          <p class="hint">{t("overview.reasons.none")}</p>
        ) : (
          <Bars label={t("overview.reasons")} of={reasons.map(([code, count]) => [tv("reason", code), count])} />
        )}
      </section>
      <section class="card stack" aria-labelledby="platforms">
        <h2 id="platforms">{t("overview.platforms")}</h2>
        <Bars
          label={t("overview.platforms")}
          of={summary.byPlatform.map(({ platform, counts }) => [tv("platform", platform), counts.total])}
        />
      </section>
      <section class="card stack" aria-labelledby="requesters">
        <h2 id="requesters">{t("overview.requesters")}</h2>
        <Bars
          label={t("overview.requesters")}
          of={summary.byRequester.slice(0, mostRequesters).map(({ requestedBy, counts }) => [requestedBy, counts.total])}
        />
      </section>
    </div>
  );
}

const mostRequesters = 10;

const nameOfDay = (day: number): string => dayName(day * 1000);
