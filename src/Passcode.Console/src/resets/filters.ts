import type { ResetStatus } from "../api/types";

/** The filters of the list, by the names that the address and the API know. */
export const filterNames = ["status", "ticketId", "requestedBy", "intuneDeviceId", "from", "to"] as const;

export type Filters = Readonly<Record<(typeof filterNames)[number], string>>;

export const statuses: readonly ResetStatus[] = [
  "accepted",
  "awaitingApproval",
  "issuing",
  "pending",
  "completed",
  "failed",
  "notSupported",
  "ineligible",
  "rejected",
  "cancelled",
  "expired",
];

/** The filters of an address. */
export const filtersOf = (query: Readonly<Record<string, string>>): Filters =>
  Object.fromEntries(filterNames.map((name) => [name, query[name] ?? ""])) as Filters;

export const anyOf = (filters: Filters): boolean => filterNames.some((name) => filters[name] !== "");
