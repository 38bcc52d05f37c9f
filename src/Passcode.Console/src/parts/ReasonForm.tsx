import { type ReactNode, useState } from "react";
import { Act } from "./Act";
import { TextField } from "./Field";
import { useForm } from "./form";
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
  /** Further fields. */
  readonly fields?: ReactNode;
  readonly children?: ReactNode;
}

/** Asks for the reason of something and does it. Its children stand beside the button. */
export function ReasonForm({ text, label, kind, yes, busy, onReason, required = true, fields, children }: ReasonFormProps) {
  const [reason, setReason] = useState("");
  const isMissing = required && reason.trim() === "";
  const form = useForm(!isMissing, () => onReason(reason.trim()));
  return (
    <form className="stack" noValidate onSubmit={form.submit}>
      <p>{text}</p>
      <TextField
        label={label}
        value={reason}
        onValue={setReason}
        maxLength={500}
        required={required}
        autoFocus
        wrong={form.missing(isMissing)}
      />
      {fields}
      {form.problem && <Trouble problem={form.problem} />}
      <div className="row">
        <Act type="submit" kind={kind} busy={form.busy}>
          {form.busy ? busy : yes}
        </Act>
        {children}
      </div>
    </form>
  );
}
