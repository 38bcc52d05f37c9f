import { expect, test } from "vitest";
import type { Summary } from "../api/types";
import { daysOf, refusedOf, spanOf, successShareOf } from "./figures";

const now = new Date(2026, 2, 2, 12);
const counts = (some: Partial<Summary["total"]>) =>
  ({ completed: 0, failed: 0, notSupported: 0, expired: 0, refused: 0, cancelled: 0, ...some }) as Summary["total"];

test("a span has its first and its last day", () => expect(spanOf(now, 3)).toEqual({ from: "2026-02-28", to: "2026-03-02" }));

test("outcomes are shown by day, also on days without any", () =>
  expect(
    daysOf(
      {
        byDay: [
          { day: "2026-02-28", counts: counts({ completed: 1, failed: 2, expired: 3, refused: 4, notSupported: 5, cancelled: 6 }) },
          { day: "2026-03-02", counts: counts({ completed: 7 }) },
        ],
      },
      now,
      3,
    ).map(({ day, completed, failed, refused, other }) => [new Date(day).getDate(), completed, failed, refused, other]),
  ).toEqual([
    [28, 1, 5, 9, 6],
    [1, 0, 0, 0, 0],
    [2, 7, 0, 0, 0],
  ]));

test("what was not possible or was cancelled counts neither for nor against", () => {
  const all = counts({ completed: 3, failed: 1, expired: 1, refused: 9, notSupported: 2, cancelled: 9 });
  expect([successShareOf(all), refusedOf(all)]).toEqual([3 / 5, 11]);
  expect(successShareOf(counts({ refused: 4 }))).toBeNull();
});
