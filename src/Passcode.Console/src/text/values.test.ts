import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import en from "./en.json";
import advice from "./advice.sv";

interface Document {
  readonly components: { readonly schemas: Readonly<Record<string, { readonly enum?: readonly string[] }>> };
}

const document = JSON.parse(readFileSync(join(import.meta.dirname, "../../openapi.json"), "utf8")) as Document;

test.each([
  ["ResetStatus", "status"],
  ["ResetStatus", "statusText"],
  ["ReasonCode", "reason"],
  ["ResetEffect", "effect"],
  ["ResetEffect", "effectDone"],
  ["DevicePlatform", "platform"],
  ["EnrollmentKind", "enrollment"],
  ["TimelineEventType", "event"],
  ["HealthStatus", "health"],
  ["CallbackTargetKind", "callbackTarget"],
  ["PolicyRule", "rule"],
  ["ApprovalDecision", "decision"],
  ["BulkRunStatus", "status"],
  ["BulkRunStatus", "bulkText"],
  ["PauseReason", "paused"],
  ["TargetState", "target"],
  ["TargetState", "verdict"],
  ["SkipReason", "missed"],
])("every value of the API's %s has a text under %s", (schema, group) => {
  const values = document.components.schemas[schema]?.enum ?? [];
  expect(values).not.toEqual([]);
  expect(values.filter((value) => !(`${group}.${value}` in en))).toEqual([]);
});

test.each([
  ["ReasonCode", ""],
  ["WaitReason", "waiting."],
])("every value of the API's %s has advice in Swedish", (schema, prefix) => {
  const values = document.components.schemas[schema]?.enum ?? [];
  expect(values).not.toEqual([]);
  expect(values.filter((value) => !(`${prefix}${value}` in advice))).toEqual([]);
});
