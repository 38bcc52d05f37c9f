import { useLocation } from "preact-iso";
import { useState } from "preact/hooks";
import { call, send } from "../api/client";
import type { BulkRun } from "../api/types";
import { useAction } from "../parts/action";
import { Button } from "../parts/Button";
import { Dialog } from "../parts/Dialog";
import { Trouble } from "../parts/Trouble";
import { may } from "../signIn/session";
import { t } from "../text";
import { mayCancel, mayPause, mayRetry, mayRun } from "./progress";

/** Start, pause, go on, cancel, try again, take the results along. */
export function RunControls({ run, onChanged }: { readonly run: BulkRun; readonly onChanged: () => void }) {
  const { route } = useLocation();
  const [isCancelling, setIsCancelling] = useState(false);
  const action = useAction();
  // Pressing twice, or again after a lost answer, asks once.
  const [key] = useState(() => crypto.randomUUID());
  const post = (what: "start" | "pause" | "resume" | "cancel") => async (): Promise<void> => {
    await call("POST", `/api/bulk-runs/${run.id}/${what}`);
    setIsCancelling(false);
    onChanged();
  };
  const another = (what: "run" | "retry") => async (): Promise<void> => {
    const made = await call<BulkRun>("POST", `/api/bulk-runs/${run.id}/${what}`, { headers: { "Idempotency-Key": `"${key}"` } });
    route(`/bulk-runs/${made.id}`);
  };
  return (
    <>
      {action.problem && <Trouble problem={action.problem} />}
      <div class="row">
        {may("Bulk.Run") && run.status === "awaitingStart" && (
          <Button kind="danger" busy={action.busy} onPress={() => action.run(post("start"))}>
            {t("bulk.startNow")}
          </Button>
        )}
        {may("Bulk.Run") && mayRun(run) && (
          <Button kind="danger" busy={action.busy} onPress={() => action.run(another("run"))}>
            {t("bulk.run")}
          </Button>
        )}
        {may("Bulk.Run") && mayPause(run) && (
          <Button busy={action.busy} onPress={() => action.run(post("pause"))}>
            {t("bulk.pause")}
          </Button>
        )}
        {may("Bulk.Run") && run.status === "paused" && run.pauseReason !== "emergencyStop" && (
          <Button kind="main" busy={action.busy} onPress={() => action.run(post("resume"))}>
            {t("bulk.resume")}
          </Button>
        )}
        {may("Bulk.Run") && mayCancel(run) && (
          <Button kind="danger" onPress={() => setIsCancelling(true)}>
            {t("bulk.cancel")}
          </Button>
        )}
        {may("Bulk.Run") && mayRetry(run) && (
          <Button busy={action.busy} onPress={() => action.run(another("retry"))}>
            {t("bulk.retry")}
          </Button>
        )}
        <Button busy={action.busy} onPress={() => action.run(() => download(run))}>
          {t("bulk.csv.download")}
        </Button>
      </div>
      {isCancelling && (
        <Dialog title={t("bulk.cancel")} onClose={() => setIsCancelling(false)}>
          <p>{t("bulk.cancel.text")}</p>
          <div class="row">
            <Button kind="danger" busy={action.busy} onPress={() => action.run(post("cancel"))}>
              {t("bulk.cancel.yes")}
            </Button>
            <Button onPress={() => setIsCancelling(false)}>{t("close")}</Button>
          </div>
        </Dialog>
      )}
    </>
  );
}

// A link could not send the credentials.
async function download(run: BulkRun): Promise<void> {
  const answer = await send("GET", `/api/bulk-runs/${run.id}/targets.csv`, { headers: { Accept: "text/csv" } });
  const link = document.createElement("a");
  link.href = URL.createObjectURL(await answer.blob());
  link.download = `bulk-run-${run.id}.csv`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
