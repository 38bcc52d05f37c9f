import { useCallback, useState } from "preact/hooks";
import { call, get } from "../api/client";
import { useLive } from "../api/live";
import type { EmergencyStopBody, EmergencyStop as Stop } from "../api/types";
import { announce } from "../parts/Announcer";
import { Button } from "../parts/Button";
import { Dialog } from "../parts/Dialog";
import { Working } from "../parts/Empty";
import { When } from "../parts/Facts";
import { ReasonForm } from "../parts/ReasonForm";
import { Trouble } from "../parts/Trouble";
import { may } from "../signIn/session";
import { t } from "../text";

/** The switch that keeps every command from being sent. */
export function EmergencyStop() {
  const load = useCallback((signal: AbortSignal) => get<Stop>("/api/emergency-stop", signal), []);
  const { data: stop, problem, reload } = useLive(load, () => 10_000);
  const [isAsking, setIsAsking] = useState(false);
  return (
    <section class="card stack" aria-labelledby="stop">
      <h2 id="stop">{t("stop.title")}</h2>
      {problem && <Trouble problem={problem} onRetry={reload} />}
      {!stop && !problem && <Working text={t("stop.working")} />}
      {stop && (
        <>
          <div class={`note stack tight ${stop.active ? "bad" : "good"}`}>
            <strong>{t(stop.active ? "stop.on" : "stop.off")}</strong>
            {stop.active && (
              <p>
                {stop.reason} · {stop.by} · <When time={stop.since} relative />
              </p>
            )}
          </div>
          {may("Reset.Approve") && (
            <div>
              <Button kind={stop.active ? "plain" : "danger"} onPress={() => setIsAsking(true)}>
                {t(stop.active ? "stop.lift" : "stop.pull")}
              </Button>
            </div>
          )}
          {isAsking && (
            <Confirm
              active={!stop.active}
              onClose={() => {
                setIsAsking(false);
                reload();
              }}
            />
          )}
        </>
      )}
    </section>
  );
}

function Confirm({ active, onClose }: { readonly active: boolean; readonly onClose: () => void }) {
  const change = async (reason: string): Promise<void> => {
    const body: EmergencyStopBody = { active, reason };
    await call<Stop>("PUT", "/api/emergency-stop", { body });
    announce(t(active ? "stop.on" : "stop.off"));
    onClose();
  };
  return (
    <Dialog title={t(active ? "stop.pull" : "stop.lift")} onClose={onClose}>
      <ReasonForm
        text={t(active ? "stop.pull.text" : "stop.lift.text")}
        label={t("stop.reason")}
        kind="danger"
        yes={t(active ? "stop.pull.yes" : "stop.lift.yes")}
        busy={t("stop.changing")}
        onReason={change}
      >
        <Button onPress={onClose}>{t("close")}</Button>
      </ReasonForm>
    </Dialog>
  );
}
