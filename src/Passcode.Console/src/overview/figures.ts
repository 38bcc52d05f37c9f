// What the overview shows, folded from the resets themselves.
import type { Reset } from "../api/types";

export interface DayFigures {
  /** The first moment of the day, in seconds since 1970. */
  readonly day: number;
  readonly completed: number;
  readonly failed: number;
  readonly refused: number;
  readonly other: number;
}

export interface Figures {
  readonly count: number;
  readonly completed: number;
  readonly running: number;
  /** The share of those that ended. */
  readonly successShare: number | null;
  /** Seconds from the command to the device's confirmation; half took less. */
  readonly medianToConfirm: number | null;
  readonly days: readonly DayFigures[];
  /** How many devices confirmed within each of {@link confirmLimits}, and beyond the last. */
  readonly confirmTimes: readonly number[];
  readonly reasons: readonly (readonly [reasonCode: string, count: number])[];
}

const minute = 60;
const hour = 60 * minute;

/** The upper ends of the classes of times to confirm, in seconds. */
export const confirmLimits: readonly number[] = [10, 30, minute, 5 * minute, 15 * minute, hour, 4 * hour, 24 * hour];

const running = new Set(["accepted", "awaitingApproval", "issuing", "pending"]);
const refused = new Set(["ineligible", "notSupported", "rejected"]);
const failed = new Set(["failed", "expired"]);

const dayOf = (time: string): number => new Date(time).setHours(0, 0, 0, 0) / 1000;

/** Every day from the first one to that of `until`, also those without a reset. */
function daysBetween(first: number, until: number): number[] {
  const days: number[] = [];
  for (const day = new Date(first * 1000); day.getTime() / 1000 <= until; day.setDate(day.getDate() + 1)) {
    days.push(day.getTime() / 1000);
  }

  return days;
}

export function figuresOf(resets: readonly Reset[], until: Date, days: number): Figures {
  const today = new Date(until).setHours(0, 0, 0, 0) / 1000;
  const first = new Date(until);
  first.setHours(0, 0, 0, 0);
  first.setDate(first.getDate() - days + 1);
  const byDay = new Map(
    daysBetween(first.getTime() / 1000, today).map((day) => [day, { day, completed: 0, failed: 0, refused: 0, other: 0 }]),
  );
  const reasons = new Map<string, number>();
  const times: number[] = [];
  let [completed, ended] = [0, 0];
  for (const { status, requestedAt, issuedAt, confirmedAt, reasonCode } of resets) {
    const day = byDay.get(dayOf(requestedAt));
    const kind = status === "completed" ? "completed" : failed.has(status) ? "failed" : refused.has(status) ? "refused" : "other";
    if (day) {
      day[kind]++;
    }

    completed += status === "completed" ? 1 : 0;
    ended += running.has(status) ? 0 : 1;
    if (issuedAt !== null && confirmedAt !== null) {
      times.push(Math.max(0, (Date.parse(confirmedAt) - Date.parse(issuedAt)) / 1000));
    }

    if (reasonCode !== null && status !== "completed") {
      reasons.set(reasonCode, (reasons.get(reasonCode) ?? 0) + 1);
    }
  }

  times.sort((left, right) => left - right);
  return {
    count: resets.length,
    completed,
    running: resets.length - ended,
    successShare: ended === 0 ? null : completed / ended,
    medianToConfirm: times[Math.floor((times.length - 1) / 2)] ?? null,
    days: [...byDay.values()],
    confirmTimes: [...confirmLimits, Infinity].map(
      (limit, index) => times.filter((time) => time <= limit && time > (confirmLimits[index - 1] ?? -1)).length,
    ),
    reasons: [...reasons],
  };
}
