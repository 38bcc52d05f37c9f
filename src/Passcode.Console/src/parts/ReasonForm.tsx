import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { t } from "../text";
import { useAction } from "./action";
import { Button } from "./Button";
import { Field } from "./Field";
import { Trouble } from "./Trouble";

interface ReasonFormProps {
  readonly text: string;
  readonly label: string;
  readonly kind: "main" | "danger";
  readonly yes: string;
  readonly busy: string;
  readonly onReason: (reason: string) => Promise<void>;
  readonly children?: ComponentChildren;
}

/** Asks for the reason of something and does it. Its children stand beside the button. */
export function ReasonForm({ text, label, kind, yes, busy, onReason, children }: ReasonFormProps) {
  const [reason, setReason] = useState("");
  const [isTried, setIsTried] = useState(false);
  const action = useAction();
  const isMissing = reason.trim() === "";
  return (
    <form
      class="stack"
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
      <Field label={label} value={reason} onValue={setReason} maxLength={500} required wrong={isTried && isMissing ? t("needed") : null} />
      {action.problem && <Trouble problem={action.problem} />}
      <div class="row">
        <Button type="submit" kind={kind} busy={action.busy}>
          {action.busy ? busy : yes}
        </Button>
        {children}
      </div>
    </form>
  );
}
