// What the overview shows of a summary.
import type { Summary } from "../api/types";

export interface DayFigures {
  /** The first moment of the day, in milliseconds since 1970. */
  readonly day: number;
  readonly completed: number;
  readonly failed: number;
  readonly refused: number;
  readonly other: number;
}

type Counts = Summary["total"];

/** The first and the last of so many days until a time, as the summary is asked for. */
export function spanOf(until: Date, days: number): { readonly from: string; readonly to: string } {
  const first = new Date(until);
  first.setDate(first.getDate() - days + 1);
  return { from: dayOf(first), to: dayOf(until) };
}

/** Every day of a span, also those on which nothing ended. */
export function daysOf(summary: Pick<Summary, "byDay">, until: Date, days: number): DayFigures[] {
  const byDay = new Map(summary.byDay.map(({ day, counts }) => [day, counts]));
  return Array.from({ length: days }, (_, index) => {
    const day = new Date(until.getFullYear(), until.getMonth(), until.getDate() - days + 1 + index);
    const counts = byDay.get(dayOf(day));
    return {
      day: day.getTime(),
      completed: counts?.completed ?? 0,
      failed: counts ? failedOf(counts) : 0,
      refused: counts ? refusedOf(counts) : 0,
      other: counts?.cancelled ?? 0,
    };
  });
}

/** Those that failed or expired. */
const failedOf = ({ failed, expired }: Counts): number => failed + expired;

/** Those that were not possible: they count neither for nor against. */
export const refusedOf = ({ refused, notSupported }: Counts): number => refused + notSupported;

/** The share that completed, of those that were possible and not cancelled. */
export function successShareOf(counts: Counts): number | null {
  const all = counts.completed + failedOf(counts);
  return all === 0 ? null : counts.completed / all;
}

const dayOf = (day: Date): string =>
  [day.getFullYear(), day.getMonth() + 1, day.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
