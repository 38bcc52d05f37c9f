import { type ReactNode, useState } from "react";
import { t } from "../text";
import { Act } from "./Act";
import { useAction } from "./action";
import { TextField } from "./Field";
import { Trouble } from "./Trouble";

interface ReasonFormProps {
  readonly text: string;
  readonly label: string;
  readonly kind: "main" | "danger";
  readonly yes: string;
  readonly busy: string;
  readonly onReason: (reason: string) => Promise<void>;
  /** Whether nothing is done without a reason. */
  readonly required?: boolean;
  readonly children?: ReactNode;
}

/** Asks for the reason of something and does it. Its children stand beside the button. */
export function ReasonForm({ text, label, kind, yes, busy, onReason, required = true, children }: ReasonFormProps) {
  const [reason, setReason] = useState("");
  const [isTried, setIsTried] = useState(false);
  const action = useAction();
  const isMissing = required && reason.trim() === "";
  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setIsTried(true);
        if (!isMissing) {
          action.run(() => onReason(reason.trim()));
        }
      }}
    >
      <p>{text}</p>
      <TextField
        label={label}
        value={reason}
        onValue={setReason}
        maxLength={500}
        required={required}
        autoFocus
        wrong={isTried && isMissing ? t("needed") : null}
      />
      {action.problem && <Trouble problem={action.problem} />}
      <div className="row">
        <Act type="submit" kind={kind} busy={action.busy}>
          {action.busy ? busy : yes}
        </Act>
        {children}
      </div>
    </form>
  );
}
