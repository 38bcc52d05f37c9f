import { Store } from "../store";
import { locale } from ".";

/** The time, as coarse as anything that is shown needs it. */
export const now = new Store(Date.now());
setInterval(() => (now.value = Date.now()), 10_000);

const second = 1;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;

/** How a distance in seconds is best said. */
export function inUnits(seconds: number): [number, Intl.RelativeTimeFormatUnit] {
  const size = Math.abs(seconds);
  return size < minute
    ? [0, "second"]
    : size < hour
      ? [Math.trunc(seconds / minute), "minute"]
      : size < 2 * day
        ? [Math.trunc(seconds / hour), "hour"]
        : [Math.trunc(seconds / day), "day"];
}

// A format takes longer to make than to use, and lists use one for each row.
function inEachLocale<T>(make: (locale: string) => T): () => T {
  const made = new Map<string, T>();
  return () => {
    const format = made.get(locale()) ?? make(locale());
    made.set(locale(), format);
    return format;
  };
}

const distances = inEachLocale((locale) => new Intl.RelativeTimeFormat(locale, { numeric: "auto", style: "short" }));

export function ago(time: string): string {
  const [count, unit] = inUnits((Date.parse(time) - now.value) / 1000);
  return distances().format(count, unit);
}

function times(options: Intl.DateTimeFormatOptions): (time: string | number) => string {
  const format = inEachLocale((locale) => new Intl.DateTimeFormat(locale, options));
  return (time) => format().format(typeof time === "string" ? Date.parse(time) : time);
}

export const dateTime = times({ dateStyle: "medium", timeStyle: "short" });
export const clock = times({ timeStyle: "medium" });
export const dayName = times({ month: "short", day: "numeric" });
export const number = (value: number, digits = 0): string =>
  new Intl.NumberFormat(locale(), { maximumFractionDigits: digits }).format(value);
export const percent = (share: number): string => new Intl.NumberFormat(locale(), { style: "percent" }).format(share);

/** A duration in seconds, in its two largest units. */
export function duration(seconds: number): string {
  const parts: [number, string][] = [
    [Math.floor(seconds / day), "day"],
    [Math.floor((seconds % day) / hour), "hour"],
    [Math.floor((seconds % hour) / minute), "minute"],
    [Math.floor(seconds % minute), "second"],
  ];
  const first = parts.findIndex(([count]) => count > 0);
  const shown = first < 0 ? parts.slice(-1) : parts.slice(first, first + 2).filter(([count]) => count > 0);
  return shown
    .map(([count, unit]) => new Intl.NumberFormat(locale(), { style: "unit", unit, unitDisplay: "narrow" }).format(count))
    .join(" ");
}

/** A time in UTC, as logs have it. */
export const utc = (time: string): string => `${new Date(time).toISOString().slice(0, 19).replace("T", " ")} UTC`;
