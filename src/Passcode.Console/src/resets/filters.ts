import type { Reset, ResetStatus } from "../api/types";
import { nameOf } from "./status";

/** The filters that the API knows, by its names. */
export const apiFilters = ["status", "ticketId", "requestedBy", "intuneDeviceId", "from", "to"] as const;
/** The filters of what was read. */
const ownFilters = ["text", "platform"] as const;
const filterNames = [...apiFilters, ...ownFilters] as const;

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
export const filtersOf = (query: URLSearchParams): Filters =>
  Object.fromEntries(filterNames.map((name) => [name, query.get(name) ?? ""])) as Filters;

export const countOf = (filters: Filters): number => filterNames.filter((name) => filters[name] !== "").length;

/** What the API is asked for. */
export const askedOf = (filters: Filters): Readonly<Record<string, string>> =>
  Object.fromEntries(apiFilters.map((name) => [name, filters[name]]));

/** Whether a reset has the text in its device or its user, and is of the platform. */
export function fits(reset: Pick<Reset, "device">, { text, platform }: Filters): boolean {
  const { device } = reset;
  const wanted = text.trim().toLowerCase();
  return (
    (platform === "" || device?.platform === platform) &&
    (wanted === "" ||
      (device !== null &&
        [nameOf(device), device.serialNumber, device.userPrincipalName].some((value) => value?.toLowerCase().includes(wanted))))
  );
}
