import { Field, Input, type InputProps, Select, Textarea } from "@fluentui/react-components";

interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onValue: (value: string) => void;
  readonly hint?: string;
  /** What is wrong with the value. */
  readonly wrong?: string | null;
  readonly type?: NonNullable<InputProps["type"]>;
  readonly maxLength?: number;
  readonly lines?: number;
  readonly required?: boolean;
  readonly autoFocus?: boolean;
  readonly autoComplete?: "off" | "username" | "current-password" | "email";
}

export function TextField({
  label,
  value,
  onValue,
  hint,
  wrong,
  type = "text",
  lines,
  required = false,
  autoComplete = "off",
  ...others
}: TextFieldProps) {
  const given = { value, autoComplete, spellCheck: false, ...others };
  return (
    <Field label={label} required={required} {...(hint && { hint })} {...(wrong && { validationMessage: wrong })}>
      {lines ? (
        <Textarea rows={lines} resize="vertical" {...given} onChange={(_, data) => onValue(data.value)} />
      ) : (
        <Input type={type} {...given} onChange={(_, data) => onValue(data.value)} />
      )}
    </Field>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly (readonly [value: string, text: string])[];
  readonly onValue: (value: string) => void;
  readonly wrong?: string | null;
}

export function Choice({ label, value, options, onValue, wrong }: ChoiceProps) {
  return (
    <Field label={label} {...(wrong && { validationMessage: wrong })}>
      <Select value={value} onChange={(_, data) => onValue(data.value)}>
        {options.map(([option, text]) => (
          <option key={option} value={option}>
            {text}
          </option>
        ))}
      </Select>
    </Field>
  );
}
