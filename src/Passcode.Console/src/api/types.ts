// Everything here is read out of the generated types: nothing is written down a second time.
import type { paths as Paths } from "./schema";

type Json<Message> = Message extends { content: { "application/json": infer Body } } ? Body : never;
type Answer<Operation, Status extends number = 200 | 202> = Operation extends { responses: infer Responses }
  ? { [S in keyof Responses & Status]: Json<Responses[S]> }[keyof Responses & Status]
  : never;
type Asked<Operation> = Operation extends { requestBody: infer Body } ? Json<Body> : never;
type Item<List extends { value: unknown[] }> = List["value"][number];

export type ConsoleSettings = Answer<Paths["/api/console/settings"]["get"]>;
export type Problem = NonNullable<{ [S in 400]: Paths["/api/resets"]["get"]["responses"][S]["content"]["application/problem+json"] }[400]>;

export type DeviceList = Answer<Paths["/api/devices"]["get"]>;
export type Device = Item<DeviceList>;
export type DeviceRunList = Answer<Paths["/api/devices/{deviceId}/bulk-runs"]["get"]>;
export type DeviceRun = Item<DeviceRunList>;
export type Eligibility = Answer<Paths["/api/eligibility"]["post"]>;

export type ResetBody = Asked<Paths["/api/resets"]["post"]>;
export type ResetList = Answer<Paths["/api/resets"]["get"]>;
export type Reset = Answer<Paths["/api/resets/{id}"]["get"]>;
export type ResetStatus = Reset["status"];
export type TimelineEntry = NonNullable<Reset["events"]>[number];
export type Reveal = Answer<Paths["/api/resets/{id}/passcode"]["post"]>;

export type Summary = Answer<Paths["/api/summary"]["get"]>;

export type ApprovalList = Answer<Paths["/api/approvals"]["get"]>;
export type WaitingApproval = Item<ApprovalList>;
export type Approval = NonNullable<Reset["approval"]>;
export type DecisionBody = Asked<Paths["/api/resets/{id}/decision"]["post"]>;

export type EmergencyStop = Answer<Paths["/api/emergency-stop"]["get"]>;
export type EmergencyStopBody = Asked<Paths["/api/emergency-stop"]["put"]>;

export type BulkRunBody = Asked<Paths["/api/bulk-runs"]["post"]>;
export type BulkRunList = Answer<Paths["/api/bulk-runs"]["get"]>;
export type BulkRun = Answer<Paths["/api/bulk-runs/{id}"]["get"]>;
export type BulkTargetList = Answer<Paths["/api/bulk-runs/{id}/targets"]["get"]>;
export type BulkTarget = Item<BulkTargetList>;
export type ScheduleList = Answer<Paths["/api/schedules"]["get"]>;
export type Schedule = Item<ScheduleList>;
export type RunScheduleBody = Asked<Paths["/api/schedules/{name}/run"]["post"]>;
export type ScheduleReasonBody = Asked<Paths["/api/schedules/{name}/disable"]["post"]>;

export type GroupList = Answer<Paths["/api/groups"]["get"]>;
export type CategoryList = Answer<Paths["/api/device-categories"]["get"]>;

export type AuditList = Answer<Paths["/api/audit"]["get"]>;
export type AuditEntry = Item<AuditList>;
export type AuditVerification = Answer<Paths["/api/audit/verify"]["post"]>;
export type SubscriptionList = Answer<Paths["/api/subscriptions"]["get"]>;
export type Subscription = Item<SubscriptionList>;
export type DeadLetterList = Answer<Paths["/api/callbacks/dead-letters"]["get"]>;
export type DeadLetter = Item<DeadLetterList>;
export type Health = Answer<Paths["/api/health/ready"]["get"]>;
