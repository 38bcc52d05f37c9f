import type { ComponentChildren } from "preact";

interface ButtonProps {
  readonly children: ComponentChildren;
  readonly kind?: "main" | "danger" | "plain";
  readonly type?: "button" | "submit";
  /** While something is under way: it keeps its focus and does nothing. */
  readonly busy?: boolean;
  readonly onPress?: () => void;
  readonly describedBy?: string;
}

export function Button({ children, kind = "plain", type = "button", busy = false, onPress, describedBy }: ButtonProps) {
  return (
    <button
      type={type}
      class={`button ${kind}`}
      aria-disabled={busy}
      aria-describedby={describedBy}
      onClick={(event) => {
        if (busy) {
          event.preventDefault();
        } else {
          onPress?.();
        }
      }}
    >
      {children}
    </button>
  );
}
