import { MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Tone } from "../resets/status";

const intents = { good: "success", bad: "error", warn: "warning", active: "info", idle: "info" } as const;

interface NoteProps {
  readonly tone: Tone;
  readonly title?: ReactNode;
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
  /** How urgently it is told to those who listen; not at all when it was there from the beginning. */
  readonly role?: "alert" | "status" | "note";
}

/** Something to know, and what can be done about it. */
export function Note({ tone, title, children, actions, role = "note" }: NoteProps) {
  return (
    <MessageBar intent={intents[tone]} layout="multiline" role={role} className="note">
      <MessageBarBody className="stack tight">
        {title !== undefined && <MessageBarTitle className="block">{title}</MessageBarTitle>}
        {children}
      </MessageBarBody>
      {actions !== undefined && <MessageBarActions>{actions}</MessageBarActions>}
    </MessageBar>
  );
}
