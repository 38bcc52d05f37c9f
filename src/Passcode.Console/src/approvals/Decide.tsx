import { useState } from "preact/hooks";
import { call } from "../api/client";
import type { DecisionBody, WaitingApproval } from "../api/types";
import { useAction } from "../parts/action";
import { Button } from "../parts/Button";
import { Dialog } from "../parts/Dialog";
import { Field } from "../parts/Field";
import { Trouble } from "../parts/Trouble";
import { t } from "../text";
import { titleOf } from "./Approvals";

interface DecideProps {
  readonly waiting: WaitingApproval;
  readonly approve: boolean;
  /** Given what was decided, in words, or null when nothing was. */
  readonly onClose: (said: string | null) => void;
}

/** Confirms a decision, with a comment. A rejection says why. */
export function Decide({ waiting, approve, onClose }: DecideProps) {
  const [comment, setComment] = useState("");
  const [isTried, setIsTried] = useState(false);
  const action = useAction();
  const isComplete = approve || comment.trim() !== "";
  const decide = async (): Promise<void> => {
    const body: DecisionBody = { decision: approve ? "approve" : "reject", comment: comment.trim() || null };
    await call("POST", `/api/${waiting.kind === "reset" ? "resets" : "bulk-runs"}/${waiting.id}/decision`, { body });
    onClose(t(approve ? "approvals.approved" : "approvals.rejected"));
  };
  return (
    <Dialog title={t(approve ? "approvals.approve" : "approvals.reject")} onClose={() => onClose(null)}>
      <p>
        {titleOf(waiting)} · {waiting.requestedBy}
      </p>
      <form
        class="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setIsTried(true);
          if (isComplete) {
            action.run(decide);
          }
        }}
      >
        <Field
          label={t(approve ? "approvals.comment" : "approvals.comment.why")}
          value={comment}
          onValue={setComment}
          maxLength={500}
          lines={3}
          required={!approve}
          wrong={isTried && !isComplete ? t("needed") : null}
        />
        {action.problem && <Trouble problem={action.problem} />}
        <div class="row">
          <Button type="submit" kind={approve ? "main" : "danger"} busy={action.busy}>
            {action.busy ? t("approvals.deciding") : t(approve ? "approvals.approve" : "approvals.reject")}
          </Button>
          <Button onPress={() => onClose(null)}>{t("close")}</Button>
        </div>
      </form>
    </Dialog>
  );
}
