import { Button, type ButtonProps, mergeClasses, Spinner, useRestoreFocusTarget } from "@fluentui/react-components";
import type { ReactElement, ReactNode } from "react";

interface ActProps {
  readonly kind?: "main" | "danger" | "plain" | "subtle";
  readonly type?: "button" | "submit";
  readonly busy?: boolean;
  readonly icon?: ReactElement;
  readonly size?: NonNullable<ButtonProps["size"]>;
  readonly onPress?: () => void;
  readonly children: ReactNode;
}

/** A button that does something. While it is busy it says so and keeps the focus; after a dialog that it opened, the focus comes back to it. */
export function Act({ kind = "plain", type = "button", busy = false, icon, size, onPress, children }: ActProps) {
  const comesBack = useRestoreFocusTarget();
  return (
    <Button
      {...comesBack}
      {...(size && { size })}
      type={type}
      appearance={kind === "main" || kind === "danger" ? "primary" : kind === "subtle" ? "subtle" : "secondary"}
      className={mergeClasses("act", kind === "danger" && "danger")}
      disabledFocusable={busy}
      icon={busy ? <Spinner size="extra-tiny" aria-hidden /> : (icon ?? null)}
      onClick={() => onPress?.()}
    >
      {children}
    </Button>
  );
}
