import { afterEach, expect, test, vi } from "vitest";
import type { BulkRun } from "../api/types";
import { type Counts, doneOf, selectionText, withMoment } from "./progress";

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

test("a dry run has judged what it leaves in the queue", () => expect(doneOf({ counts, dryRun: true })).toBe(10));

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

afterEach(() => vi.unstubAllGlobals());

test("every kind of selection has a text of its own", () => {
  vi.stubGlobal("navigator", { languages: ["en-GB"] });
  const none: BulkRun["selection"] = { groupId: null, category: null, filter: null, devices: null, retryOf: null };
  const samples: Readonly<Record<string, unknown>> = { filter: { platforms: ["iOS"], ownership: null, enrollments: [] }, devices: 3 };
  const texts = Object.keys(none).map((kind) => selectionText({ counts, selection: { ...none, [kind]: samples[kind] ?? "x" } }));
  expect(texts).not.toContain(selectionText({ counts, selection: none }));
});
