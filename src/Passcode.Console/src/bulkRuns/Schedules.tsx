import { useCallback } from "preact/hooks";
import { get } from "../api/client";
import { useLive } from "../api/live";
import type { Schedule, ScheduleList } from "../api/types";
import { Empty, Working } from "../parts/Empty";
import { Facts, When } from "../parts/Facts";
import { Trouble } from "../parts/Trouble";
import { t, tv } from "../text";
import { dateTime, number } from "../text/format";

/** The schedules, which are settings, with their next times. */
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
          <OneSchedule key={schedule.name} schedule={schedule} />
        ))}
      </div>
    </section>
  );
}

function OneSchedule({ schedule }: { readonly schedule: Schedule }) {
  return (
    <article class="card stack tight">
      <div class="row apart">
        <h3>{schedule.name}</h3>
        <span class={`badge ${schedule.enabled ? "good" : ""}`}>{t(schedule.enabled ? "schedules.on" : "schedules.off")}</span>
      </div>
      <Facts
        of={[
          [
            t("schedules.next"),
            schedule.next.length > 0 && (
              <ul>
                {schedule.next.slice(0, 3).map((time) => (
                  <li key={time}>{dateTime(time)}</li>
                ))}
              </ul>
            ),
          ],
          [t("schedules.cron"), <code>{schedule.cron}</code>],
          [t("schedules.timeZone"), schedule.timeZone],
          [t("schedules.window"), schedule.window && `${schedule.window.from}–${schedule.window.to}`],
          [t("schedules.cap"), schedule.cap !== null && number(schedule.cap)],
          [
            t("schedules.lastRun"),
            schedule.lastRun && (
              <a href={`/bulk-runs/${schedule.lastRun.id}`}>
                <When time={schedule.lastRun.at} relative />
              </a>
            ),
          ],
          [
            t("schedules.lastMissed"),
            schedule.lastMissed && (
              <>
                <When time={schedule.lastMissed.at} relative />: {tv("missed", schedule.lastMissed.reason)}
              </>
            ),
          ],
        ]}
      />
    </article>
  );
}
