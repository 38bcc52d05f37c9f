import { expect, test } from "vitest";
import { type Counts, doneOf, withMoment } from "./progress";

const counts: Counts = {
  total: 10,
  queued: 1,
  issuing: 1,
  issued: 1,
  completed: 2,
  failed: 1,
  notSupported: 1,
  ineligible: 1,
  cancelled: 1,
  expired: 1,
};

test("what waits or is under way is not done", () => expect(doneOf({ counts, dryRun: false })).toBe(7));

test("a dry run has evaluated what it leaves in the queue", () => expect(doneOf({ counts, dryRun: true })).toBe(10));

test("moments are kept in order, and thinned out where they are old", () => {
  const moments = Array.from({ length: 1000 }, (_, index) => index).reduce<ReturnType<typeof withMoment>>(
    (known, at) => withMoment(known, { at, counts }, 100),
    [],
  );
  expect(moments.length).toBeLessThanOrEqual(100);
  expect(moments.at(-1)?.at).toBe(999);
  expect(moments[0]?.at).toBe(0);
  expect(moments.every((moment, index) => index === 0 || moment.at > (moments[index - 1]?.at ?? 0))).toBe(true);
});
