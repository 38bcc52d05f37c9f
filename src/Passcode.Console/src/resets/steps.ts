import type { Reset } from "../api/types";
import { hasEnded } from "./status";

export type StepName = "checked" | "approved" | "sent" | "reached" | "confirmed";
export type StepState = "done" | "current" | "failed" | "next";

export interface Step {
  readonly name: StepName;
  readonly state: StepState;
  /** When it was done. */
  readonly at: string | null;
}

type Told = Pick<Reset, "status" | "requestedAt" | "issuedAt" | "confirmedAt" | "endedAt" | "approval" | "events">;

/** The way of a reset: what is done, where it is now, and what is still to come; after a bad end, where it ended. */
export function stepsOf(reset: Told): readonly Step[] {
  const { status, approval } = reset;
  const event = (type: string): string | null => reset.events?.findLast((entry) => entry.type === type)?.at ?? null;
  const isDone: Readonly<Record<StepName, boolean>> = {
    checked: status !== "accepted" && (reset.issuedAt !== null || event("checked") !== null || event("approvalRequested") !== null),
    approved: approval?.decision === "approve",
    sent: reset.issuedAt !== null,
    reached: reset.confirmedAt !== null || status === "completed",
    confirmed: status === "completed",
  };
  const refused = status === "ineligible" || (status === "notSupported" && reset.issuedAt === null);
  const done = { ...isDone, checked: isDone.checked && !(refused && approval?.decision !== "approve") };
  const at: Readonly<Record<StepName, string | null>> = {
    checked: event("checked"),
    approved: approval?.decidedAt ?? null,
    sent: reset.issuedAt,
    reached: null,
    confirmed: reset.confirmedAt ?? reset.endedAt,
  };
  const names: readonly StepName[] = ["checked", ...(approval ? (["approved"] as const) : []), "sent", "reached", "confirmed"];
  const here = names.find((name) => !done[name]);
  return names.map((name) => ({
    name,
    state: done[name] ? "done" : name === here ? (hasEnded(reset) ? "failed" : "current") : "next",
    at: done[name] ? at[name] : null,
  }));
}
