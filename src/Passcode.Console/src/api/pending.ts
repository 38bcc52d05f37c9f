// The shapes of routes that the document does not have yet, written as openapi-typescript writes them. A route that the document has
// replaces its entry here (see types.ts); an entry that is replaced can be deleted.
import type { components } from "./schema";

type Device = components["schemas"]["Device"];
type Answers<Body> = { responses: { 200: { content: { "application/json": Body } } } };
type Takes<Body, Answer> = Answers<Answer> & { requestBody: { content: { "application/json": Body } } };
type Page<Item> = { value: Item[]; nextLink: string | null };
type Decision = "approve" | "reject";

export type PendingApproval = {
  rules: string[];
  deadline: string | null;
  decision: Decision | null;
  decidedBy: string | null;
  decidedAt: string | null;
  comment: string | null;
};

export type PendingPolicy = { verdict: "allowed" | "needsApproval" | "refused"; rules: string[] };

type WaitingApproval = {
  kind: "reset" | "bulkRun";
  id: string;
  requestedBy: string;
  ticketId: string | null;
  reason: string | null;
  requestedAt: string;
  deadline: string | null;
  rules: string[];
  device: Device | null;
  targetCount: number | null;
  mayDecide: boolean;
  mayNotDecideBecause: string | null;
};

type Selection = {
  groupId?: string | null;
  category?: string | null;
  filter?: { platforms?: string[] | null; ownership?: "company" | "personal" | null; enrollments?: string[] | null } | null;
  intuneDeviceIds?: string[] | null;
};

type BulkRun = {
  id: string;
  status:
    "preparing" | "awaitingApproval" | "waiting" | "canary" | "running" | "paused" | "completed" | "cancelled" | "rejected" | "failed";
  selection: Selection | null;
  dryRun: boolean;
  schedule: string | null;
  retryOf: string | null;
  ticketId: string | null;
  reason: string | null;
  requestedBy: string;
  requestedAt: string;
  startedAt: string | null;
  issuedAllAt: string | null;
  endedAt: string | null;
  deadline: string | null;
  pausedBecause: "operator" | "canary" | "breaker" | "emergencyStop" | null;
  problem: string | null;
  counts: {
    total: number;
    queued: number;
    issuing: number;
    issued: number;
    completed: number;
    failed: number;
    notSupported: number;
    ineligible: number;
    cancelled: number;
    expired: number;
  };
  reasons: Record<string, number>;
  rate: { perMinute: number; budgetPerMinute: number } | null;
  estimatedEnd: string | null;
  approval: PendingApproval | null;
  lineErrors?: { line: number; text: string; problem: string }[];
  lineErrorCount?: number;
};

type BulkRunBody = {
  selection: Selection;
  ticketId?: string | null;
  reason?: string | null;
  requestedBy?: string | null;
  dryRun?: boolean;
  maxTargets?: number | null;
};

type BulkTarget = {
  device: Device | null;
  state: string;
  reasonCode: string | null;
  advice: string | null;
  line: number | null;
  issuedAt: string | null;
  confirmedAt: string | null;
};

type Schedule = {
  name: string;
  enabled: boolean;
  cron: string;
  timeZone: string;
  selection: Selection | null;
  window: { from: string; to: string } | null;
  cap: number | null;
  next: string[];
  lastRun: { id: string; at: string } | null;
  lastMissed: { at: string; reason: string } | null;
};

type EmergencyStop = { active: boolean; since: string | null; by: string | null; reason: string | null };

export interface PendingPaths {
  "/api/approvals": { get: Answers<Page<WaitingApproval>> };
  "/api/resets/{id}/decision": { post: Takes<{ decision: Decision; comment?: string | null }, components["schemas"]["Reset"]> };
  "/api/resets/{id}/passcode": {
    post: Takes<{ reason: string }, { passcode: string; effect: string; issuedAt: string | null; expiresAt: string | null }>;
  };
  "/api/emergency-stop": { get: Answers<EmergencyStop>; put: Takes<{ active: boolean; reason: string }, EmergencyStop> };
  "/api/bulk-runs": { get: Answers<Page<BulkRun>>; post: Takes<BulkRunBody, BulkRun> };
  "/api/bulk-runs/{id}": { get: Answers<BulkRun> };
  "/api/bulk-runs/{id}/targets": { get: Answers<Page<BulkTarget>> };
  "/api/schedules": { get: Answers<Page<Schedule>> };
}
