import { useCallback, useState } from "preact/hooks";
import { call, get } from "../api/client";
import { useLive } from "../api/live";
import type { EmergencyStopBody, EmergencyStop as Stop } from "../api/types";
import { useAction } from "../parts/action";
import { announce } from "../parts/Announcer";
import { Button } from "../parts/Button";
import { Dialog } from "../parts/Dialog";
import { Working } from "../parts/Empty";
import { When } from "../parts/Facts";
import { Field } from "../parts/Field";
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
  const [reason, setReason] = useState("");
  const [isTried, setIsTried] = useState(false);
  const action = useAction();
  const change = async (): Promise<void> => {
    const body: EmergencyStopBody = { active, reason: reason.trim() };
    await call<Stop>("PUT", "/api/emergency-stop", { body });
    announce(t(active ? "stop.on" : "stop.off"));
    onClose();
  };
  return (
    <Dialog title={t(active ? "stop.pull" : "stop.lift")} onClose={onClose}>
      <form
        class="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setIsTried(true);
          if (reason.trim() !== "") {
            action.run(change);
          }
        }}
      >
        <p>{t(active ? "stop.pull.text" : "stop.lift.text")}</p>
        <Field
          label={t("stop.reason")}
          value={reason}
          onValue={setReason}
          maxLength={500}
          required
          wrong={isTried && reason.trim() === "" ? t("needed") : null}
        />
        {action.problem && <Trouble problem={action.problem} />}
        <div class="row">
          <Button type="submit" kind="danger" busy={action.busy}>
            {action.busy ? t("stop.changing") : t(active ? "stop.pull.yes" : "stop.lift.yes")}
          </Button>
          <Button onPress={onClose}>{t("close")}</Button>
        </div>
      </form>
    </Dialog>
  );
}
