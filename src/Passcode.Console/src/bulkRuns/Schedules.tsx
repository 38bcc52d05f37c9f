import { useLocation } from "preact-iso";
import { useCallback, useState } from "preact/hooks";
import { call, get } from "../api/client";
import { useLive } from "../api/live";
import type { BulkRun, RunScheduleBody, Schedule, ScheduleList, ScheduleReasonBody } from "../api/types";
import { announce } from "../parts/Announcer";
import { Button } from "../parts/Button";
import { Dialog } from "../parts/Dialog";
import { Empty, Working } from "../parts/Empty";
import { Facts, When } from "../parts/Facts";
import { ReasonForm } from "../parts/ReasonForm";
import { Trouble } from "../parts/Trouble";
import { StatusBadge } from "../resets/StatusBadge";
import { may } from "../signIn/session";
import { t, tv } from "../text";
import { dateTime, number } from "../text/format";
import { doneOf, selectionText } from "./progress";

/** The schedules, which are settings, with their next times and latest runs. */
export function Schedules() {
  const load = useCallback((signal: AbortSignal) => get<ScheduleList>("/api/schedules", signal), []);
  const { data, problem, reload } = useLive(load, () => 60_000);
  return (
    <section class="stack" aria-labelledby="schedules">
      <h2 id="schedules">{t("schedules.title")}</h2>
      {problem && <Trouble problem={problem} onRetry={reload} />}
      {!data && !problem && <Working text={t("schedules.working")} />}
      {data?.value.length === 0 && <Empty title={t("schedules.empty.title")}>{t("schedules.empty.text")}</Empty>}
      <div class="grid">
        {data?.value.map((schedule) => (
          <OneSchedule key={schedule.name} schedule={schedule} onChanged={reload} />
        ))}
      </div>
    </section>
  );
}

function OneSchedule({ schedule, onChanged }: { readonly schedule: Schedule; readonly onChanged: () => void }) {
  return (
    <article class="card stack tight">
      <div class="row apart">
        <h3>{schedule.name}</h3>
        <span class={`badge ${schedule.enabled ? "good" : ""}`}>{t(schedule.enabled ? "schedules.on" : "schedules.off")}</span>
      </div>
      <Facts
        of={[
          [
            t("schedules.disabled"),
            schedule.disabled && (
              <>
                {schedule.disabled.by}, <When time={schedule.disabled.at} relative />: {schedule.disabled.reason}
              </>
            ),
          ],
          [t("bulk.selection"), selectionText(schedule)],
          [
            t("schedules.next"),
            schedule.next.length > 0 && (
              <ul>
                {schedule.next.map(({ at, localTime }) => (
                  <li key={at}>
                    {dateTime(at)} ({localTime.slice(0, 16).replace("T", " ")}, {schedule.timeZone})
                  </li>
                ))}
              </ul>
            ),
          ],
          [t("schedules.cron"), <code>{schedule.cron}</code>],
          [t("schedules.timeZone"), schedule.timeZone],
          [t("schedules.window"), schedule.window && `${schedule.window.from}–${schedule.window.to}`],
          [t("schedules.cap"), schedule.cap !== null && number(schedule.cap)],
          [
            t("schedules.lastRuns"),
            schedule.lastRuns.length > 0 && (
              <ul>
                {schedule.lastRuns.map((run) => (
                  <li key={run.id}>
                    <a href={`/bulk-runs/${run.id}`}>
                      <When time={run.at} relative />
                    </a>{" "}
                    {run.status && <StatusBadge status={run.status} />}{" "}
                    {run.counts && `${number(doneOf({ counts: run.counts }))} / ${number(run.counts.total)}`} {run.requestedBy}
                  </li>
                ))}
              </ul>
            ),
          ],
          [
            t("schedules.lastSkipped"),
            schedule.lastSkipped && (
              <>
                <When time={schedule.lastSkipped.at} relative />: {tv("missed", schedule.lastSkipped.reason)}
              </>
            ),
          ],
        ]}
      />
      {may("Bulk.Run") && <Controls schedule={schedule} onChanged={onChanged} />}
    </article>
  );
}

type Control = "run" | "disable" | "enable";

/** Run now, disable, enable: each asks for the reason. */
function Controls({ schedule, onChanged }: { readonly schedule: Schedule; readonly onChanged: () => void }) {
  const { route } = useLocation();
  const [asked, setAsked] = useState<Control | null>(null);
  // Pressing twice, or again after a lost answer, asks once.
  const [key, setKey] = useState("");
  const ask = (what: Control) => (): void => {
    setKey(crypto.randomUUID());
    setAsked(what);
  };
  const path = `/api/schedules/${encodeURIComponent(schedule.name)}`;
  const control = async (reason: string): Promise<void> => {
    if (asked === "run") {
      const body: RunScheduleBody = { reason };
      const run = await call<BulkRun>("POST", `${path}/run`, { body, headers: { "Idempotency-Key": `"${key}"` } });
      route(`/bulk-runs/${run.id}`);
      return;
    }

    const body: ScheduleReasonBody = { reason };
    const changed = await call<Schedule>("POST", `${path}/${asked}`, { body });
    announce(`${schedule.name}: ${t(changed.enabled ? "schedules.on" : "schedules.off")}`);
    setAsked(null);
    onChanged();
  };
  return (
    <div class="row">
      {schedule.enabled && <Button onPress={ask("run")}>{t("schedules.run")}</Button>}
      {schedule.enabled && <Button onPress={ask("disable")}>{t("schedules.disable")}</Button>}
      {schedule.disabled && <Button onPress={ask("enable")}>{t("schedules.enable")}</Button>}
      {asked && (
        <Dialog title={`${t(`schedules.${asked}`)}: ${schedule.name}`} onClose={() => setAsked(null)}>
          <ReasonForm
            text={tv("scheduleText", asked)}
            label={t("schedules.reason")}
            kind="main"
            yes={t(`schedules.${asked}`)}
            busy={t(asked === "run" ? "schedules.run.busy" : "schedules.changing")}
            onReason={control}
          >
            <Button onPress={() => setAsked(null)}>{t("close")}</Button>
          </ReasonForm>
        </Dialog>
      )}
    </div>
  );
}
