import { useState } from "react";
import { call } from "../api/client";
import type { DecisionBody, WaitingApproval } from "../api/types";
import { Act } from "../parts/Act";
import { TextField } from "../parts/Field";
import { useForm } from "../parts/form";
import { Modal } from "../parts/Modal";
import { Trouble } from "../parts/Trouble";
import { t } from "../text";
import { titleOf } from "./Approvals";

interface DecideProps {
  readonly waiting: WaitingApproval;
  readonly approve: boolean;
  /** Told whether it was decided. */
  readonly onClose: (isDecided: boolean) => void;
}

/** Confirms a decision, with a comment. A rejection says why. */
export function Decide({ waiting, approve, onClose }: DecideProps) {
  const [comment, setComment] = useState("");
  const isComplete = approve || comment.trim() !== "";
  const decide = async (): Promise<void> => {
    const body: DecisionBody = { decision: approve ? "approve" : "reject", round: waiting.round, comment: comment.trim() || null };
    await call("POST", `/api/${waiting.kind === "reset" ? "resets" : "bulk-runs"}/${waiting.id}/decision`, { body });
    onClose(true);
  };
  const form = useForm(isComplete, decide);
  return (
    <Modal title={t(approve ? "approvals.approve" : "approvals.reject")} onClose={() => onClose(false)}>
      <p>
        {titleOf(waiting)} · {waiting.requestedBy}
      </p>
      <form className="stack" noValidate onSubmit={form.submit}>
        <TextField
          label={t(approve ? "approvals.comment" : "approvals.comment.why")}
          value={comment}
          onValue={setComment}
          maxLength={500}
          lines={3}
          required={!approve}
          autoFocus
          wrong={form.missing(!isComplete)}
        />
        {form.problem && <Trouble problem={form.problem} />}
        <div className="row">
          <Act type="submit" kind={approve ? "main" : "danger"} busy={form.busy}>
            {form.busy ? t("approvals.deciding") : t(approve ? "approvals.approve" : "approvals.reject")}
          </Act>
          <Act onPress={() => onClose(false)}>{t("close")}</Act>
        </div>
      </form>
    </Modal>
  );
}
