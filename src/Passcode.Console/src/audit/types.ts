import type { AuditEntry } from "../api/types";

/** What the audit log tells of, in the order in which it is chosen. A missing one does not compile. */
const all: Readonly<Record<AuditEntry["type"], true>> = {
  resetRequested: true,
  resetRefused: true,
  approvalRequested: true,
  approved: true,
  rejected: true,
  decisionRefused: true,
  cancelled: true,
  passcodeRevealed: true,
  revealRequested: true,
  revealRefused: true,
  emergencyStopped: true,
  emergencyStopLifted: true,
  policyChanged: true,
  bulkRunRequested: true,
  bulkRunStarted: true,
  bulkRunPaused: true,
  bulkRunResumed: true,
  bulkRunCancelled: true,
  bulkRunEnded: true,
  scheduleDisabled: true,
  scheduleEnabled: true,
  subscriptionCreated: true,
  subscriptionRemoved: true,
  subscriptionFailing: true,
  subscriptionExpired: true,
  deliveryNotVerified: true,
  requestDenied: true,
  recordNotAuthentic: true,
  auditLogTruncated: true,
};

export const types = Object.keys(all) as readonly AuditEntry["type"][];
