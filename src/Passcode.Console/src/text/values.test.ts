import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, test, vi } from "vitest";
import { words } from ".";
import type { BulkRun } from "../api/types";
import { selectionText } from "../bulkRuns/progress";
import en from "./en.json";
import sv from "./sv.json";

interface Schema {
  readonly enum?: readonly string[];
  readonly properties?: Readonly<Record<string, unknown>>;
}

interface Document {
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

const document = JSON.parse(readFileSync(join(import.meta.dirname, "../../openapi.json"), "utf8")) as Document;

const english: Readonly<Record<string, string>> = en;
const swedish: Readonly<Record<string, string>> = sv;

test.each([
  ["ResetStatus", "status"],
  ["ResetStatus", "statusText"],
  ["ReasonCode", "reason"],
  ["ResetEffect", "effect"],
  ["ResetEffect", "effectDone"],
  ["ResetEffect", "bulkEffect"],
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
  ["AuditEventType", "audited"],
  ["TargetChange", "change"],
])("every value of the API's %s has a text in Swedish under %s, and in English where its name does not say it", (schema, group) => {
  const known = document.components.schemas[schema]?.enum ?? [];
  expect(known).not.toEqual([]);
  expect(known.filter((value) => !(`${group}.${value}` in swedish))).toEqual([]);
  expect(known.filter((value) => english[`${group}.${value}`] === words(value))).toEqual([]);
});

afterEach(() => vi.unstubAllGlobals());

test("every kind of selection has a text of its own", () => {
  vi.stubGlobal("navigator", { languages: ["en-GB"] });
  const parts = Object.keys(document.components.schemas["BulkSelection"]?.properties ?? {});
  const kinds = parts.filter((part) => part !== "groupName" && part !== "excludeGroups"); // which only add to a kind
  expect(kinds).not.toEqual([]);
  const named = kinds.filter((kind) => kind !== "filter"); // whose parts have texts
  expect(named.filter((kind) => !(`selection.${kind}` in swedish) && !(`selection.${kind}.other` in swedish))).toEqual([]);

  const samples: Readonly<Record<string, unknown>> = { filter: { platforms: ["iOS"], ownership: null, enrollments: [] }, devices: 3 };
  const texts = kinds.map((kind) =>
    selectionText({ selection: { [kind]: samples[kind] ?? "x", excludeGroups: [] }, counts: { total: 0 } } as unknown as Pick<
      BulkRun,
      "selection" | "counts"
    >),
  );
  expect(new Set(texts).size).toBe(kinds.length);
});
