import { useRoute } from "preact-iso";
import { useCallback, useState } from "preact/hooks";
import { ApprovalFacts } from "../approvals/ApprovalFacts";
import { call, get } from "../api/client";
import { useLive } from "../api/live";
import type { Reset } from "../api/types";
import { useAction } from "../parts/action";
import { useAnnounced } from "../parts/Announcer";
import { Button } from "../parts/Button";
import { Copy } from "../parts/Copy";
import { Working } from "../parts/Empty";
import { Facts, When } from "../parts/Facts";
import { Heading } from "../parts/Heading";
import { Trouble } from "../parts/Trouble";
import { may } from "../signIn/session";
import { advice, t, tv } from "../text";
import { RevealPasscode } from "./RevealPasscode";
import { StatusBadge } from "./StatusBadge";
import { hasEnded, hasPasscode, mayBeCancelled, nameOf, toneOf } from "./status";
import { Timeline } from "./Timeline";

const soon = 1_000;
const later = 5_000;
const expiredPause = 60_000; // its device may still confirm

const pauseOf = (reset: Reset): number | null =>
  reset.status === "expired" ? expiredPause : hasEnded(reset) ? null : Date.now() - Date.parse(reset.requestedAt) < 120_000 ? soon : later;

/** One reset, live to its end. */
export function OneReset() {
  const { params } = useRoute();
  const id = params.id ?? "";
  const load = useCallback((signal: AbortSignal) => get<Reset>(`/api/resets/${encodeURIComponent(id)}`, signal), [id]);
  const { data: reset, problem, reload } = useLive(load, pauseOf);
  useAnnounced(reset && tv("status", reset.status));

  return (
    <div class="stack">
      <Heading title={t("reset.title", { device: reset?.device ? nameOf(reset.device) : "…" })}>
        <Copy text={location.href} label={t("share")} />
      </Heading>
      {problem && <Trouble problem={problem} onRetry={reload} />}
      {!reset && !problem && <Working text={t("reset.working")} />}
      {reset && <Details reset={reset} onChanged={reload} />}
    </div>
  );
}

function Details({ reset, onChanged }: { readonly reset: Reset; readonly onChanged: () => void }) {
  const advised = advice(reset.reasonCode, reset.advice, reset.waitReason);
  const effect = reset.status === "completed" ? reset.effect : null;
  // Of a completed reset the advice says what the effect is, so it is said once, and in the chosen language.
  const said = effect && advised?.lang ? null : advised;
  const tone = toneOf(reset.status);
  return (
    <>
      <div class={`note stack tight ${tone === "idle" ? "" : tone}`}>
        <div class="row">
          <StatusBadge status={reset.status} />
          {reset.late && <span class="badge">{t("reset.late")}</span>}
        </div>
        <p>{tv("statusText", reset.status)}</p>
        {effect && !said && <p>{tv("effectDone", effect)}</p>}
        {said && (
          <p lang={said.lang}>
            <strong>{t("reset.advice")}</strong> {said.text}
          </p>
        )}
      </div>
      <Actions reset={reset} onChanged={onChanged} />
      <div class="grid">
        <section class="card stack" aria-labelledby="facts">
          <h2 id="facts">{t("reset.facts")}</h2>
          <Facts
            of={[
              [t("reset.ticket"), reset.ticketId],
              [t("reset.reason"), reset.reason],
              [t("reset.requestedBy"), reset.requestedBy],
              [t("reset.requestedAt"), <When time={reset.requestedAt} />],
              [t("reset.issuedAt"), reset.issuedAt && <When time={reset.issuedAt} />],
              [t("reset.confirmedAt"), reset.confirmedAt && <When time={reset.confirmedAt} />],
              [t("reset.nextPoll"), reset.nextPollAt && <When time={reset.nextPollAt} relative />],
              [t("reset.deadline"), !hasEnded(reset) && <When time={reset.deadline} />],
              [t("reset.syncRequests"), reset.syncRequests > 0 && reset.syncRequests],
              [t("reset.lastSyncRequested"), reset.lastSyncRequestedAt && <When time={reset.lastSyncRequestedAt} />],
              [t("reset.duplicateOf"), reset.duplicateOf && <a href={`/resets/${reset.duplicateOf}`}>{t("reset.duplicateOf.open")}</a>],
              [t("reset.id"), <code>{reset.id}</code>],
            ]}
          />
          {reset.device && (
            <>
              <h3>{t("reset.device")}</h3>
              <Facts
                of={[
                  [t("device.name"), reset.device.deviceName],
                  [t("device.serialNumber"), reset.device.serialNumber && <code>{reset.device.serialNumber}</code>],
                  [t("device.platform"), `${tv("platform", reset.device.platform)} ${reset.device.osVersion ?? ""}`],
                  [t("device.enrollment"), tv("enrollment", reset.device.enrollment)],
                  [t("device.ownership"), reset.device.ownership && tv("ownership", reset.device.ownership)],
                  [t("device.user"), reset.device.userPrincipalName],
                  [t("device.lastSync"), reset.lastSyncAt && <When time={reset.lastSyncAt} />],
                ]}
              />
            </>
          )}
          {reset.approval && <ApprovalFacts approval={reset.approval} />}
        </section>
        <section class="card stack" aria-labelledby="timeline">
          <h2 id="timeline">{t("reset.timeline")}</h2>
          <Timeline events={reset.events ?? []} />
        </section>
      </div>
    </>
  );
}

function Actions({ reset, onChanged }: { readonly reset: Reset; readonly onChanged: () => void }) {
  const action = useAction();
  const [isRevealing, setIsRevealing] = useState(false);
  const cancel = async (): Promise<void> => {
    await call("POST", `/api/resets/${reset.id}/cancel`);
    onChanged();
  };
  return (
    <>
      {action.problem && <Trouble problem={action.problem} />}
      <div class="row">
        {hasPasscode(reset) && may("Passcode.Reveal") && (
          <Button kind="main" onPress={() => setIsRevealing(true)}>
            {t("reveal.open")}
          </Button>
        )}
        {mayBeCancelled(reset) && may("Reset.Request") && (
          <Button kind="danger" busy={action.busy} onPress={() => action.run(cancel)}>
            {action.busy ? t("reset.cancelling") : t("reset.cancel")}
          </Button>
        )}
      </div>
      {isRevealing && (
        <RevealPasscode
          path={`/api/resets/${reset.id}/passcode`}
          device={reset.device ? nameOf(reset.device) : ""}
          onClose={() => setIsRevealing(false)}
        />
      )}
    </>
  );
}
