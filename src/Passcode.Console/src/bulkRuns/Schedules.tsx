import { Card, Subtitle2 } from "@fluentui/react-components";
import { useId, useState } from "react";
import { useLocation } from "wouter";
import { call, get } from "../api/client";
import { renew, useLive } from "../api/live";
import type { BulkRun, RunScheduleBody, Schedule, ScheduleList, ScheduleReasonBody } from "../api/types";
import { AuditLink } from "../audit/AuditLink";
import { Act } from "../parts/Act";
import { Empty, Working } from "../parts/Empty";
import { Facts, When } from "../parts/Facts";
import { Go } from "../parts/Go";
import { Heading } from "../parts/Heading";
import { useIdempotencyKey } from "../parts/idempotency";
import { Modal } from "../parts/Modal";
import { ReasonForm } from "../parts/ReasonForm";
import { toast } from "../parts/Toasts";
import { Trouble } from "../parts/Trouble";
import { StatusBadge, ToneBadge } from "../resets/StatusBadge";
import { may } from "../signIn/session";
import { t, tv } from "../text";
import { dateTime, number } from "../text/format";
import { doneOf, selectionText } from "./progress";

const key = ["schedules"] as const;

/** The schedules, which are settings, with their next times and latest runs. */
export function Schedules() {
  const { data, problem, reload } = useLive(
    key,
    (signal) => get<ScheduleList>("/api/schedules", signal),
    () => 60_000,
  );
  return (
    <div className="stack">
      <Heading title={t("place.schedules")} />
      {problem && <Trouble problem={problem} onRetry={reload} />}
      {!data && !problem && <Working text={t("schedules.working")} />}
      {data?.value.length === 0 && <Empty title={t("schedules.empty.title")}>{t("schedules.empty.text")}</Empty>}
      <div className="grid">
        {data?.value.map((schedule) => (
          <OneSchedule key={schedule.name} schedule={schedule} />
        ))}
      </div>
    </div>
  );
}

function OneSchedule({ schedule }: { readonly schedule: Schedule }) {
  const heading = useId();
  return (
    <Card role="article" aria-labelledby={heading} className="card">
      <div className="row apart">
        <Subtitle2 as="h2" id={heading}>
          {schedule.name}
        </Subtitle2>
        <ToneBadge tone={schedule.enabled ? "good" : "idle"}>{t(schedule.enabled ? "schedules.on" : "schedules.off")}</ToneBadge>
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
          [t("reset.reason"), schedule.reason],
          [t("reset.ticket"), schedule.ticketId],
          [
            t("schedules.next"),
            schedule.next.length > 0 && (
              <ul>
                {schedule.next.map(({ at, localTime }) => (
                  <li key={at}>
                    {dateTime(at)}{" "}
                    <span className="hint">
                      ({t("schedules.there", { time: localTime.slice(0, 16).replace("T", " "), zone: schedule.timeZone })})
                    </span>
                  </li>
                ))}
              </ul>
            ),
          ],
          [t("schedules.window"), schedule.window && `${schedule.window.from}–${schedule.window.to}`],
          [t("schedules.cap"), schedule.cap !== null && number(schedule.cap)],
          [
            t("schedules.lastRuns"),
            schedule.lastRuns.length > 0 && (
              <ul className="lines">
                {schedule.lastRuns.map((run) => (
                  <li key={run.id}>
                    <Go to={`/bulk-runs/${run.id}`}>
                      <When time={run.at} relative />
                    </Go>
                    {run.status && <StatusBadge status={run.status} />}
                    <span className="hint">
                      {run.counts && `${number(doneOf({ counts: run.counts }))} / ${number(run.counts.total)}`} {run.requestedBy}
                    </span>
                  </li>
                ))}
              </ul>
            ),
          ],
          [t("place.audit"), may("Audit.Read") && <AuditLink subject={`schedules/${schedule.name}`} />],
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
      {may("Bulk.Run") && <Controls schedule={schedule} />}
    </Card>
  );
}

type Control = "run" | "disable" | "enable";

/** Run now, disable, enable: each asks for the reason. */
function Controls({ schedule }: { readonly schedule: Schedule }) {
  const [, go] = useLocation();
  const [asked, setAsked] = useState<Control | null>(null);
  const once = useIdempotencyKey();
  const ask = (what: Control) => (): void => setAsked(what);
  const path = `/api/schedules/${encodeURIComponent(schedule.name)}`;
  const control = async (reason: string): Promise<void> => {
    if (asked === "run") {
      const body: RunScheduleBody = { reason };
      const run = await once((headers) => call<BulkRun>("POST", `${path}/run`, { body, headers }));
      go(`/bulk-runs/${run.id}`);
      return;
    }

    const body: ScheduleReasonBody = { reason };
    const changed = await call<Schedule>("POST", `${path}/${asked ?? ""}`, { body });
    toast(`${schedule.name}: ${t(changed.enabled ? "schedules.on" : "schedules.off")}`);
    setAsked(null);
    renew(...key);
  };
  return (
    <div className="row">
      {schedule.enabled && <Act onPress={ask("run")}>{t("schedules.run")}</Act>}
      {schedule.enabled && <Act onPress={ask("disable")}>{t("schedules.disable")}</Act>}
      {schedule.disabled && <Act onPress={ask("enable")}>{t("schedules.enable")}</Act>}
      {asked && (
        <Modal title={`${t(`schedules.${asked}`)}: ${schedule.name}`} onClose={() => setAsked(null)}>
          <ReasonForm
            text={tv("scheduleText", asked)}
            label={t("schedules.reason")}
            kind="main"
            yes={t(`schedules.${asked}`)}
            busy={t(asked === "run" ? "schedules.run.busy" : "schedules.changing")}
            onReason={control}
          >
            <Act onPress={() => setAsked(null)}>{t("close")}</Act>
          </ReasonForm>
        </Modal>
      )}
    </div>
  );
}
