import { useMemo, useState } from "react";
import { get, withQuery } from "../api/client";
import { useLive } from "../api/live";
import type { Summary } from "../api/types";
import { usePending } from "../approvals/usePending";
import { Act } from "../parts/Act";
import { Bars } from "../parts/Bars";
import { Chart, type Line } from "../parts/Chart";
import { Empty, Working } from "../parts/Empty";
import { Facts, When } from "../parts/Facts";
import { Choice } from "../parts/Field";
import { Go } from "../parts/Go";
import { Heading } from "../parts/Heading";
import { Note } from "../parts/Note";
import { Section } from "../parts/Section";
import { Trouble } from "../parts/Trouble";
import { may } from "../signIn/session";
import { t, tn, tv } from "../text";
import { dayName, duration, number, percent } from "../text/format";
import { Budget, useActiveRuns } from "./Budget";
import { ChangeStop } from "./ChangeStop";
import { type DayFigures, daysOf, refusedOf, spanOf, successShareOf } from "./figures";
import { HostHealth, useHealth } from "./HostHealth";
import { useEmergencyStop } from "./useEmergencyStop";

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

/** How things are going: what needs attention first. */
export function Overview() {
  const [days, setDays] = useState<number>(7);
  const { data, problem, reload } = useLive(
    ["summary", days],
    (signal) => readSummary(days, signal),
    () => every,
  );
  const summary = data?.summary;
  const byDay = useMemo(() => data && daysOf(data.summary, data.until, days), [data, days]);
  // Whose scope is limited sees what is theirs, and is told why the figures of all are not.
  const isLimited = problem?.status === 403;
  return (
    <div className="stack">
      <Heading title={t("place.overview")}>
        {!isLimited && (
          <Choice
            label={t("overview.span")}
            value={String(days)}
            options={spans.map((span) => [String(span), tn("overview.days", span)])}
            onValue={(value) => setDays(Number(value))}
          />
        )}
      </Heading>
      <Attention />
      {isLimited ? (
        <Note tone="idle" title={t("overview.limited")}>
          <Go to="/resets">{t("overview.limited.resets")}</Go>
        </Note>
      ) : (
        problem && <Trouble problem={problem} onRetry={reload} />
      )}
      {!summary && !problem && <Working text={t("overview.working")} />}
      {summary && <Numbers total={summary.total} />}
      {summary && byDay && summary.total.total > 0 && <Charts summary={summary} byDay={byDay} />}
      {summary?.total.total === 0 && <Empty title={t("overview.empty.title")}>{t("overview.empty.text")}</Empty>}
      <div className="grid">
        {may("Bulk.Read") && <Budget />}
        <EmergencyStop />
        <HostHealth />
      </div>
    </div>
  );
}

/** What somebody should look at, most urgent first; nothing when there is nothing. */
function Attention() {
  const { data: health } = useHealth();
  const pending = usePending()?.value.filter(({ canDecide }) => canDecide).length ?? 0;
  const paused = useActiveRuns().runs.filter(({ status }) => status === "paused");
  const unwell = health && health.status !== "healthy" ? Object.entries(health.checks).filter(([, status]) => status !== "healthy") : [];
  return (
    <>
      {unwell.length > 0 && (
        <Note tone="bad" title={t("attention.health")}>
          {unwell.map(([check, status]) => `${tv("check", check)}: ${tv("health", status)}`).join(", ")}
        </Note>
      )}
      {paused.map((run) => (
        <Note key={run.id} tone="warn" title={run.pauseReason ? tv("paused", run.pauseReason) : tv("bulkText", "paused")}>
          <Go to={`/bulk-runs/${run.id}`}>{t("attention.run")}</Go>
        </Note>
      ))}
      {pending > 0 && (
        <Note tone="warn" title={tn("approvals.waiting", pending)}>
          <Go to="/approvals">{t("place.approvals")}</Go>
        </Note>
      )}
    </>
  );
}

/** The switch that keeps every command from being sent. */
function EmergencyStop() {
  const { data: stop, problem, reload } = useEmergencyStop();
  const [isAsking, setIsAsking] = useState(false);
  return (
    <Section title={t("stop.title")}>
      {problem && problem.status !== 403 && <Trouble problem={problem} onRetry={reload} />}
      {stop && (
        <Note tone={stop.active ? "bad" : "good"} title={t(stop.active ? "stop.on" : "stop.off")}>
          {stop.active && (
            <span>
              {stop.by}, <When time={stop.since} relative />: {stop.reason}
            </span>
          )}
        </Note>
      )}
      {stop && may("Reset.Approve") && (
        <div>
          <Act kind={stop.active ? "plain" : "danger"} onPress={() => setIsAsking(true)}>
            {t(stop.active ? "stop.lift" : "stop.pull")}
          </Act>
        </div>
      )}
      {isAsking && stop && <ChangeStop active={!stop.active} onClose={() => setIsAsking(false)} />}
    </Section>
  );
}

const secondsOf = (seconds: number | null): string => (seconds === null ? "–" : seconds < 1 ? t("duration.short") : duration(seconds));

function Numbers({ total }: { readonly total: Summary["total"] }) {
  const success = successShareOf(total);
  return (
    <Section title={t("overview.numbers")}>
      <dl className="figures number">
        {[
          [t("overview.count"), number(total.total)],
          [t("overview.completed"), number(total.completed)],
          [t("outcome.failed"), number(total.failed + total.expired)],
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
    </Section>
  );
}

const outcomes = [
  ["completed", "good"],
  ["failed", "bad"],
  ["refused", "warn"],
  ["other", "idle"],
] as const;

function Charts({ summary, byDay }: { readonly summary: Summary; readonly byDay: readonly DayFigures[] }) {
  const { timeToConfirm } = summary.total;
  const days = useMemo(() => byDay.map(({ day }) => day), [byDay]);
  const lines = useMemo(
    () => outcomes.map(([kind, tone]): Line => ({ name: t(`outcome.${kind}`), tone, values: byDay.map((day) => day[kind]) })),
    [byDay],
  );
  const reasons = Object.entries(summary.reasons);
  return (
    <div className="grid">
      <Section title={t("overview.byDay")} wide>
        <Chart label={t("overview.byDay")} x={days} lines={lines} kind="bars" nameOf={dayName} />
      </Section>
      <Section title={t("overview.times")}>
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
      </Section>
      <Section title={t("overview.reasons")}>
        {reasons.length === 0 ? (
          <p className="hint">{t("overview.reasons.none")}</p>
        ) : (
          <Bars label={t("overview.reasons")} of={reasons.map(([code, count]) => ({ name: tv("reason", code), count, tone: "warn" }))} />
        )}
      </Section>
      <Section title={t("overview.platforms")}>
        <Bars
          label={t("overview.platforms")}
          of={summary.byPlatform.map(({ platform, counts }) => ({ name: tv("platform", platform), count: counts.total }))}
        />
      </Section>
      <Section title={t("overview.requesters")}>
        <Bars
          label={t("overview.requesters")}
          of={summary.byRequester.slice(0, mostRequesters).map(({ requestedBy, counts }) => ({ name: requestedBy, count: counts.total }))}
        />
      </Section>
    </div>
  );
}

const mostRequesters = 10;
