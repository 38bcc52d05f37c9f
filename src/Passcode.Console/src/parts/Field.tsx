import type { InputHTMLAttributes } from "preact";
import { useId } from "preact/hooks";

// The attributes of any kind of input; TypeScript would tell the kinds apart.
type InputAttributes = InputHTMLAttributes;

interface FieldProps {
  readonly label: string;
  readonly value: string;
  readonly onValue: (value: string) => void;
  readonly hint?: string;
  /** What is wrong with the value. */
  readonly wrong?: string | null;
  readonly type?: "text" | "search" | "password" | "date" | "number" | "email";
  readonly name?: string;
  readonly maxLength?: number;
  readonly lines?: number;
  readonly required?: boolean;
  readonly autoComplete?: "off" | "username" | "current-password" | "email";
}

export function Field({
  label,
  value,
  onValue,
  hint,
  wrong,
  type = "text",
  name,
  maxLength,
  lines,
  required,
  autoComplete = "off",
}: FieldProps) {
  const id = useId();
  const described = [hint && `${id}h`, wrong && `${id}w`].filter(Boolean).join(" ") || undefined;
  const given = {
    id,
    name: name ?? undefined,
    value,
    maxLength,
    "aria-required": required,
    "aria-invalid": Boolean(wrong),
    "aria-describedby": described,
    autocomplete: autoComplete,
    onInput: (event: Event) => onValue((event.currentTarget as HTMLInputElement | HTMLTextAreaElement).value),
  };
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {lines ? <textarea rows={lines} {...given} /> : <input {...({ type, spellcheck: false, ...given } as InputAttributes)} />}
      {hint && (
        <span id={`${id}h`} class="hint">
          {hint}
        </span>
      )}
      {wrong && (
        <span id={`${id}w`} class="wrong">
          {wrong}
        </span>
      )}
    </div>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly (readonly [value: string, text: string])[];
  readonly onValue: (value: string) => void;
}

export function Choice({ label, value, options, onValue }: ChoiceProps) {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <select id={id} value={value} onChange={(event) => onValue(event.currentTarget.value)}>
        {options.map(([option, text]) => (
          <option key={option} value={option} selected={option === value}>
            {text}
          </option>
        ))}
      </select>
    </div>
  );
}
