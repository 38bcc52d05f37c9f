import { expect, test } from "vitest";
import { pauseAfter } from "./connection";

test("pauses double up to half a minute", () =>
  expect([1, 2, 3, 4, 5, 6, 7, 20].map((failures) => pauseAfter(failures, 0.5))).toEqual([
    1000, 2000, 4000, 8000, 16000, 30000, 30000, 30000,
  ]));

test("pauses are spread, so that clients do not come back all at once", () =>
  expect([pauseAfter(3, 0), pauseAfter(3, 1)].map(Math.round)).toEqual([3200, 4800]));
