import type { ReactNode } from "react";
import { useStore } from "../store";
import { ago, dateTime, now, utc } from "../text/format";

/** Names and values; what has no value is left out. */
export function Facts({ of }: { readonly of: readonly (readonly [name: string, value: ReactNode])[] }) {
  return (
    <dl className="facts">
      {of
        .filter(([, value]) => value !== null && value !== undefined && value !== false && value !== "")
        .map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}

/** A time of this place, with how it is written in UTC on hover. `show` writes it in another way. */
export function When({
  time,
  relative = false,
  show,
}: {
  readonly time: string | null | undefined;
  readonly relative?: boolean;
  readonly show?: string;
}) {
  useStore(now);
  return time === null || time === undefined ? null : (
    <time dateTime={time} title={relative ? `${dateTime(time)} (${utc(time)})` : utc(time)}>
      {show ?? (relative ? ago(time) : dateTime(time))}
    </time>
  );
}
