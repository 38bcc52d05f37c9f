import { Accordion, AccordionHeader, AccordionItem, AccordionPanel, Card, Subtitle2 } from "@fluentui/react-components";
import { useId, useState } from "react";
import { get, withQuery } from "../api/client";
import { renew, useLive } from "../api/live";
import type { ResetList, WaitingApproval } from "../api/types";
import { aboutDevice } from "../devices/FoundDevices";
import { Act } from "../parts/Act";
import { announce } from "../parts/Announcer";
import { Bars } from "../parts/Bars";
import { Empty, Working } from "../parts/Empty";
import { Facts, When } from "../parts/Facts";
import { Go } from "../parts/Go";
import { Heading } from "../parts/Heading";
import { Note } from "../parts/Note";
import { Trouble } from "../parts/Trouble";
import { ResetLines } from "../resets/ResetLines";
import { nameOf } from "../resets/status";
import { may } from "../signIn/session";
import { t, tn, tv } from "../text";
import { rulesText } from "./rulesText";
import { Decide } from "./Decide";
import { pendingKey, usePendingLive } from "./usePending";

interface Decision {
  readonly of: WaitingApproval;
  readonly approve: boolean;
}

/** What waits for a decision, oldest first, and what was just decided. */
export function Approvals() {
  const { data, problem, reload } = usePendingLive();
  const [deciding, setDeciding] = useState<Decision | null>(null);
  const [decided, setDecided] = useState<readonly Decision[]>([]);
  const close = (isDecided: boolean): void => {
    if (deciding && isDecided) {
      setDecided((before) => [deciding, ...before]);
      announce(t(deciding.approve ? "approvals.approved" : "approvals.rejected"));
      renew(...pendingKey);
    }

    setDeciding(null);
  };
  return (
    <div className="stack">
      <Heading title={t("place.approvals")} />
      {problem && <Trouble problem={problem} onRetry={reload} />}
      {!data && !problem && <Working text={t("approvals.working")} />}
      {decided.map(({ of, approve }) => (
        <Note key={of.id} tone={approve ? "good" : "idle"} title={titleOf(of)}>
          <span>
            {t(approve ? "approvals.approved" : "approvals.rejected")} <Go to={pathOf(of)}>{t("approvals.follow")}</Go>
          </span>
        </Note>
      ))}
      {data?.value.length === 0 && <Empty title={t("approvals.empty.title")}>{t("approvals.empty.text")}</Empty>}
      {data?.value.map((waiting) => (
        <Waiting key={`${waiting.kind}-${waiting.id}`} waiting={waiting} onDecide={(approve) => setDeciding({ of: waiting, approve })} />
      ))}
      {deciding && <Decide waiting={deciding.of} approve={deciding.approve} onClose={close} />}
    </div>
  );
}

/** What to call what waits. */
export const titleOf = (waiting: WaitingApproval): string =>
  waiting.kind === "bulkRun"
    ? tn("approvals.bulkRun", waiting.targetCount ?? 0)
    : t("approvals.reset", { device: waiting.device ? nameOf(waiting.device) : t("reset.unknownDevice") });

const pathOf = ({ kind, id }: WaitingApproval): string => `/${kind === "reset" ? "resets" : "bulk-runs"}/${id}`;

function Waiting({ waiting: listed, onDecide }: { readonly waiting: WaitingApproval; readonly onDecide: (approve: boolean) => void }) {
  const heading = useId();
  // The list says what waits; of a bulk run, its page says what it would do.
  const { data } = useLive(
    ["approval", listed.id],
    (signal) => get<WaitingApproval>(`/api/approvals/${listed.id}`, signal),
    () => null,
    listed.kind === "bulkRun",
  );
  const waiting = data ?? listed;
  const { bulkRun } = waiting;
  return (
    <Card role="article" aria-labelledby={heading} className="card">
      <Subtitle2 as="h2" id={heading}>
        <Go to={pathOf(waiting)}>{titleOf(waiting)}</Go>
      </Subtitle2>
      <div className="grid">
        <Facts
          of={[
            [t("bulk.selection"), bulkRun?.selectionText],
            [t("reset.device"), waiting.device && aboutDevice(waiting.device)],
            [t("approval.rules"), rulesText(waiting)],
            [t("reset.requestedBy"), waiting.requestedBy],
            [t("reset.reason"), waiting.reason],
            [t("reset.ticket"), waiting.ticketId],
            [
              t("reset.verification"),
              waiting.verification ? `${waiting.verification.method} ${waiting.verification.reference}` : t("approval.notVerified"),
            ],
            [t("reset.requestedAt"), <When time={waiting.requestedAt} relative />],
            [t("approval.deadline"), waiting.deadline && <When time={waiting.deadline} relative />],
          ]}
        />
        {bulkRun && (
          <div className="stack">
            {Object.keys(bulkRun.effects).length > 0 && (
              <Bars
                label={t("bulk.effects")}
                of={Object.entries(bulkRun.effects).map(([effect, count]) => ({ name: tv("bulkEffect", effect), count, tone: "good" }))}
              />
            )}
            {Object.keys(bulkRun.platforms).length > 0 && (
              <Bars
                label={t("overview.platforms")}
                of={Object.entries(bulkRun.platforms).map(([platform, count]) => ({ name: tv("platform", platform), count }))}
              />
            )}
            {Object.keys(bulkRun.refusals).length > 0 && (
              <Bars
                label={t("bulk.reasons")}
                of={Object.entries(bulkRun.refusals).map(([code, count]) => ({ name: tv("reason", code), count, tone: "warn" }))}
              />
            )}
          </div>
        )}
      </div>
      {(bulkRun !== null || may("Reset.Read")) && (
        <Accordion collapsible multiple>
          {bulkRun && bulkRun.devices.length > 0 && (
            <AccordionItem value="devices">
              <AccordionHeader as="h3">{tn("approval.firstDevices", bulkRun.devices.length)}</AccordionHeader>
              <AccordionPanel>
                <ul className="lines">
                  {bulkRun.devices.map((device) => (
                    <li key={device.intuneDeviceId}>
                      {nameOf(device)} <span className="hint">{aboutDevice(device)}</span>
                    </li>
                  ))}
                </ul>
              </AccordionPanel>
            </AccordionItem>
          )}
          {may("Reset.Read") && (
            <AccordionItem value="history">
              <AccordionHeader as="h3">{t("approval.history", { name: waiting.requestedBy })}</AccordionHeader>
              <AccordionPanel>
                <History requestedBy={waiting.requestedBy} />
              </AccordionPanel>
            </AccordionItem>
          )}
        </Accordion>
      )}
      {waiting.canDecide ? (
        <div className="row">
          <Act kind="main" onPress={() => onDecide(true)}>
            {t("approvals.approve")}
          </Act>
          <Act kind="danger" onPress={() => onDecide(false)}>
            {t("approvals.reject")}
          </Act>
        </div>
      ) : (
        <Note tone="warn">
          <span>{waiting.cannotDecideReason}</span>
        </Note>
      )}
    </Card>
  );
}

/** What somebody asked for before. */
function History({ requestedBy }: { readonly requestedBy: string }) {
  const { data, problem, reload } = useLive(["resets", "of requester", requestedBy], (signal) =>
    get<ResetList>(withQuery("/api/resets", { requestedBy, top: 10 }), signal),
  );
  return problem ? (
    <Trouble problem={problem} onRetry={reload} />
  ) : data === null ? (
    <Working text={t("resets.working")} />
  ) : data.value.length === 0 ? (
    <p className="hint">{t("approval.history.none")}</p>
  ) : (
    <ResetLines resets={data.value} />
  );
}
