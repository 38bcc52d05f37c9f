import { KeyResetRegular, OpenRegular } from "@fluentui/react-icons";
import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { useParams } from "wouter";
import { ApprovalFacts } from "../approvals/ApprovalFacts";
import { call, get } from "../api/client";
import { renew, useLive } from "../api/live";
import type { Reset } from "../api/types";
import { DeviceFacts } from "../devices/DeviceFacts";
import { inIntune } from "../devices/inIntune";
import { useEmergencyStop } from "../overview/useEmergencyStop";
import { AuditLink } from "../audit/AuditLink";
import { Act } from "../parts/Act";
import { useAction } from "../parts/action";
import { useAnnounced } from "../parts/Announcer";
import { Copy } from "../parts/Copy";
import { Working } from "../parts/Empty";
import { Facts, When } from "../parts/Facts";
import { Go, GoButton } from "../parts/Go";
import { Heading } from "../parts/Heading";
import { Note } from "../parts/Note";
import { Section } from "../parts/Section";
import { Trouble } from "../parts/Trouble";
import { may } from "../signIn/session";
import { t, tv } from "../text";
import { dateTime } from "../text/format";
import { ResetBadge } from "./ResetBadge";
import { RevealPasscode } from "./RevealPasscode";
import { hasEnded, hasPasscode, isHeld, mayBeCancelled, nameOf, toneOf } from "./status";
import { Steps } from "./Steps";
import { Timeline } from "./Timeline";

const soon = 1_000;
const later = 5_000;
const expiredPause = 60_000; // its device may still confirm

const pauseOf = (reset: Reset): number | null =>
  reset.status === "expired" ? expiredPause : hasEnded(reset) ? null : Date.now() - Date.parse(reset.requestedAt) < 120_000 ? soon : later;

/** One reset, live to its end. */
export function OneReset() {
  const { id } = useParams<{ id: string }>();
  const {
    data: reset,
    problem,
    reload,
  } = useLive(["resets", "one", id], (signal) => get<Reset>(`/api/resets/${encodeURIComponent(id)}`, signal), pauseOf);
  useAnnounced(reset && (isHeld(reset) ? t("reset.held") : tv("status", reset.status)));

  return (
    <div className="stack">
      <Heading title={t("reset.title", { device: reset?.device ? nameOf(reset.device) : "…" })}>
        {reset && <Copy text={forTicket(reset)} label={t("reset.copy")} />}
        <Copy text={location.href} label={t("share")} />
      </Heading>
      {problem && <Trouble problem={problem} onRetry={reload} />}
      {!reset && !problem && <Working text={t("reset.working")} />}
      {reset && <Details reset={reset} />}
    </div>
  );
}

function Details({ reset }: { readonly reset: Reset }) {
  return (
    <>
      <Section title={t("reset.progress")} end={<ResetBadge reset={reset} />}>
        <Steps reset={reset} />
        <Now reset={reset} />
        <Actions reset={reset} />
      </Section>
      <div className="grid">
        <Section title={t("reset.facts")}>
          <Facts
            of={[
              [t("reset.ticket"), reset.ticketId],
              [t("reset.reason"), reset.reason],
              [t("reset.requestedBy"), reset.requestedBy],
              [t("reset.verification"), reset.verification && `${reset.verification.method} ${reset.verification.reference}`],
              [t("reset.requestedAt"), <When time={reset.requestedAt} />],
              [t("reset.issuedAt"), reset.issuedAt && <When time={reset.issuedAt} />],
              [t("reset.confirmedAt"), reset.confirmedAt && <When time={reset.confirmedAt} />],
              [t("reset.nextPoll"), reset.nextPollAt && <When time={reset.nextPollAt} relative />],
              [t("reset.deadline"), !hasEnded(reset) && <When time={reset.deadline} />],
              [t("reset.syncRequests"), reset.syncRequests > 0 && reset.syncRequests],
              [t("reset.lastSyncRequested"), reset.lastSyncRequestedAt && <When time={reset.lastSyncRequestedAt} />],
              [t("reset.duplicateOf"), reset.duplicateOf && <Go to={`/resets/${reset.duplicateOf}`}>{t("reset.duplicateOf.open")}</Go>],
              [t("reset.id"), <code>{reset.id}</code>],
              [t("place.audit"), may("Audit.Read") && <AuditLink subject={`resets/${reset.id}`} />],
            ]}
          />
          {reset.approval && <ApprovalFacts approval={reset.approval} />}
        </Section>
        {reset.device && (
          <Section
            title={t("reset.device")}
            end={may("Reset.Read") && <Go to={`/devices/${reset.device.intuneDeviceId}`}>{t("device.all")}</Go>}
          >
            <DeviceFacts device={reset.device} lastSyncAt={reset.lastSyncAt ?? reset.device.lastSyncAt} />
          </Section>
        )}
        <Section title={t("reset.timeline")}>
          <Timeline events={reset.events ?? []} />
        </Section>
      </div>
    </>
  );
}

/** What is the case now: what is waited for, and what helps. */
function Now({ reset }: { readonly reset: Reset }) {
  const { data: stop } = useEmergencyStop();
  return isHeld(reset) ? (
    <Note tone="bad" title={t("reset.held.text")}>
      {stop?.active && (
        <span>
          {stop.by}, <When time={stop.since} relative />: {stop.reason}
        </span>
      )}
    </Note>
  ) : (
    <Note tone={toneOf(reset.status)} title={reset.advice ? stateAndReason(reset) : tv("statusText", reset.status)}>
      {reset.advice && (
        <span>
          <strong>{t("reset.advice")}</strong> {reset.advice}
        </span>
      )}
      {reset.late && <span>{t("reset.late")}</span>}
    </Note>
  );
}

const stateAndReason = ({ status, reasonCode }: Reset): string =>
  reasonCode === null ? tv("status", status) : `${tv("status", status)}: ${tv("reason", reasonCode)}`;

function Actions({ reset }: { readonly reset: Reset }) {
  const action = useAction();
  const [isRevealing, setIsRevealing] = useState(false);
  const { device } = reset;
  const cancel = async (): Promise<void> => {
    await call("POST", `/api/resets/${reset.id}/cancel`);
    renew("resets");
  };
  return (
    <>
      {action.problem && <Trouble problem={action.problem} />}
      <div className="row">
        {hasPasscode(reset) && may("Passcode.Reveal") && (
          <Act kind="main" onPress={() => setIsRevealing(true)}>
            {t("reveal.open")}
          </Act>
        )}
        {mayBeCancelled(reset) && may("Reset.Request") && (
          <Act kind="danger" busy={action.busy} onPress={() => action.run(cancel)}>
            {action.busy ? t("reset.cancelling") : t("reset.cancel")}
          </Act>
        )}
        {may("Reset.Request") && (
          <GoButton to="/" icon={<KeyResetRegular />}>
            {t("reset.another")}
          </GoButton>
        )}
        {device && (
          <Button as="a" className="act" href={inIntune(device.intuneDeviceId)} target="_blank" rel="noreferrer" icon={<OpenRegular />}>
            {t("device.inIntune")}
          </Button>
        )}
      </div>
      {isRevealing && (
        <RevealPasscode
          path={`/api/resets/${reset.id}/passcode`}
          device={device ? nameOf(device) : ""}
          onClose={() => setIsRevealing(false)}
        />
      )}
    </>
  );
}

/** What to write on a ticket. */
const forTicket = (reset: Reset): string =>
  [
    `${t("reset.title", { device: reset.device ? nameOf(reset.device) : t("reset.unknownDevice") })}: ${tv("status", reset.status)}`,
    ...(reset.reasonCode ? [tv("reason", reset.reasonCode)] : []),
    ...(reset.status === "completed" && reset.effect ? [tv("effectDone", reset.effect)] : []),
    `${t("reset.requestedBy")}: ${reset.requestedBy}, ${dateTime(reset.requestedAt)}`,
    ...(reset.confirmedAt ? [`${t("reset.confirmedAt")}: ${dateTime(reset.confirmedAt)}`] : []),
    location.href,
  ].join("\n");
