import { expect, test } from "vitest";
import type { Reset } from "../api/types";
import { stepsOf } from "./steps";

const at = "2026-03-02T10:00:00Z";
const event = (type: string) => ({ type, at }) as NonNullable<Reset["events"]>[number];
const approval = { rules: [], groups: [], deadline: at, round: 1, decision: null, decidedBy: null, decidedAt: null, comment: null };

const way = (some: Partial<Reset>): string =>
  stepsOf({ status: "accepted", requestedAt: at, issuedAt: null, confirmedAt: null, endedAt: null, approval: null, events: [], ...some })
    .map(({ name, state }) => `${name} ${state}`)
    .join(", ");

test.each<[string, Partial<Reset>, string]>([
  ["that was just asked for", {}, "checked current, sent next, reached next, confirmed next"],
  [
    "that waits for an approval",
    { status: "awaitingApproval", approval, events: [event("checked"), event("approvalRequested")] },
    "checked done, approved current, sent next, reached next, confirmed next",
  ],
  [
    "that was rejected",
    { status: "rejected", approval: { ...approval, decision: "reject" }, events: [event("checked")] },
    "checked done, approved failed, sent next, reached next, confirmed next",
  ],
  ["that is being sent", { status: "issuing", events: [event("checked")] }, "checked done, sent current, reached next, confirmed next"],
  ["whose device is waited for", { status: "pending", issuedAt: at }, "checked done, sent done, reached current, confirmed next"],
  ["that is completed", { status: "completed", issuedAt: at, confirmedAt: at }, "checked done, sent done, reached done, confirmed done"],
  [
    "that was not possible",
    { status: "ineligible", events: [event("checked")] },
    "checked failed, sent next, reached next, confirmed next",
  ],
  ["that the device did not do", { status: "failed", issuedAt: at }, "checked done, sent done, reached failed, confirmed next"],
  ["that nobody answered", { status: "expired", issuedAt: at }, "checked done, sent done, reached failed, confirmed next"],
  [
    "that was cancelled before it was sent",
    { status: "cancelled", events: [event("checked")] },
    "checked done, sent failed, reached next, confirmed next",
  ],
])("a reset %s", (_, reset, steps) => expect(way(reset)).toBe(steps));
