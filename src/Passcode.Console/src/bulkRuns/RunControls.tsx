import { ArrowDownloadRegular } from "@fluentui/react-icons";
import { useState } from "react";
import { useLocation } from "wouter";
import { call, send } from "../api/client";
import { renew } from "../api/live";
import type { BulkRun } from "../api/types";
import { Act } from "../parts/Act";
import { useAction } from "../parts/action";
import { save } from "../parts/csv";
import { useIdempotencyKey } from "../parts/idempotency";
import { Modal } from "../parts/Modal";
import { Trouble } from "../parts/Trouble";
import { may } from "../signIn/session";
import { t } from "../text";
import { mayCancel, mayPause, mayRetry, mayRun } from "./progress";

/** Start, pause, go on, cancel, run for real, try again, take the results along. */
export function RunControls({ run, onChanged }: { readonly run: BulkRun; readonly onChanged: () => void }) {
  const [, go] = useLocation();
  const [isCancelling, setIsCancelling] = useState(false);
  const action = useAction();
  const once = useIdempotencyKey();
  const post = (what: "start" | "pause" | "resume" | "cancel") => async (): Promise<void> => {
    await call("POST", `/api/bulk-runs/${run.id}/${what}`);
    setIsCancelling(false);
    renew("bulk-runs");
    onChanged();
  };
  const another = (what: "run" | "retry") => async (): Promise<void> => {
    const made = await once((headers) => call<BulkRun>("POST", `/api/bulk-runs/${run.id}/${what}`, { headers }));
    go(`/bulk-runs/${made.id}`);
  };
  return (
    <>
      {action.problem && <Trouble problem={action.problem} />}
      <div className="row">
        {may("Bulk.Run") && run.status === "awaitingStart" && (
          <Act kind="main" busy={action.busy} onPress={() => action.run(post("start"))}>
            {t("bulk.startNow")}
          </Act>
        )}
        {may("Bulk.Run") && mayRun(run) && (
          <Act kind="main" busy={action.busy} onPress={() => action.run(another("run"))}>
            {t("bulk.run")}
          </Act>
        )}
        {may("Bulk.Run") && mayPause(run) && (
          <Act busy={action.busy} onPress={() => action.run(post("pause"))}>
            {t("bulk.pause")}
          </Act>
        )}
        {may("Bulk.Run") && run.status === "paused" && run.pauseReason !== "emergencyStop" && (
          <Act kind="main" busy={action.busy} onPress={() => action.run(post("resume"))}>
            {t("bulk.resume")}
          </Act>
        )}
        {may("Bulk.Run") && mayCancel(run) && (
          <Act kind="danger" onPress={() => setIsCancelling(true)}>
            {t("bulk.cancel")}
          </Act>
        )}
        {may("Bulk.Run") && mayRetry(run) && (
          <Act busy={action.busy} onPress={() => action.run(another("retry"))}>
            {t("bulk.retry")}
          </Act>
        )}
        <Act icon={<ArrowDownloadRegular />} busy={action.busy} onPress={() => action.run(() => download(run))}>
          {t("bulk.csv.download")}
        </Act>
      </div>
      {isCancelling && (
        <Modal title={t("bulk.cancel")} onClose={() => setIsCancelling(false)}>
          <p>{t("bulk.cancel.text")}</p>
          <div className="row">
            <Act kind="danger" busy={action.busy} onPress={() => action.run(post("cancel"))}>
              {t("bulk.cancel.yes")}
            </Act>
            <Act onPress={() => setIsCancelling(false)}>{t("close")}</Act>
          </div>
        </Modal>
      )}
    </>
  );
}

// A link could not send the credentials.
async function download(run: BulkRun): Promise<void> {
  const answer = await send("GET", `/api/bulk-runs/${run.id}/targets.csv`, { headers: { Accept: "text/csv" } });
  save(`bulk-run-${run.id}.csv`, await answer.blob());
}
