import { expect, test } from "vitest";
import type { Reset } from "../api/types";
import { figuresOf } from "./figures";

const now = new Date(2026, 2, 3, 12);
const at = (day: number, seconds = 0): string => new Date(2026, 2, day, 9, 0, seconds).toISOString();
const reset = (day: number, status: Reset["status"], rest: Partial<Reset> = {}) =>
  ({ status, requestedAt: at(day), issuedAt: null, confirmedAt: null, reasonCode: null, ...rest }) as Reset;

const figures = figuresOf(
  [
    reset(3, "completed", { issuedAt: at(3), confirmedAt: at(3, 8) }),
    reset(3, "pending", { issuedAt: at(3) }),
    reset(1, "failed", { reasonCode: "wrongUnlockToken" }),
    reset(1, "ineligible", { reasonCode: "deviceNotFound" }),
    reset(1, "ineligible", { reasonCode: "deviceNotFound" }),
    reset(1, "completed", { issuedAt: at(1), confirmedAt: at(1, 45) }),
  ],
  now,
  3,
);

test("outcomes are counted by day, also on days without any", () =>
  expect(figures.days.map(({ completed, failed, refused, other }) => [completed, failed, refused, other])).toEqual([
    [1, 1, 2, 0],
    [0, 0, 0, 0],
    [1, 0, 0, 1],
  ]));

test("those under way count neither for nor against", () => expect([figures.running, figures.successShare]).toEqual([1, 2 / 5]));

test("times to confirm are put in classes, and half took less than the median", () => {
  expect(figures.confirmTimes).toEqual([1, 0, 1, 0, 0, 0, 0, 0, 0]);
  expect(figures.medianToConfirm).toBe(8);
});

test("reasons are counted", () => expect(new Map(figures.reasons).get("deviceNotFound")).toBe(2));
