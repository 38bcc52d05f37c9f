import { expect, test } from "vitest";
import type { Reset } from "../api/types";
import { merge } from "./growing";

const reset = (id: string, requestedAt: string, status: Reset["status"] = "pending") =>
  ({ id, requestedAt, status, late: false, device: null }) as Reset;
const first = reset("1", "2026-01-01T00:00:00Z");
const second = reset("2", "2026-01-02T00:00:00Z");
const third = reset("3", "2026-01-02T00:00:00Z");

test("pages are put together newest first, each reset once", () =>
  expect(merge([second, first], [third, second]).map((item) => item.id)).toEqual(["3", "2", "1"]));

test("a reset is as it was last read", () =>
  expect(merge([second, first], [{ ...first, status: "completed" }]).map((item) => item.status)).toEqual(["pending", "completed"]));

test("when nothing has changed the list is the same, so nothing is drawn again", () => {
  const known = [second, first];
  expect(merge(known, [first, second])).toBe(known);
});
