import type { ComponentChildren } from "preact";
import { dateTime, ago } from "../text/format";

/** Names and values; what has no value is left out. */
export function Facts({ of }: { readonly of: readonly (readonly [name: string, value: ComponentChildren])[] }) {
  return (
    <dl class="facts">
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

export function When({ time, relative = false }: { readonly time: string | null | undefined; readonly relative?: boolean }) {
  return time === null || time === undefined ? null : (
    <time dateTime={time} title={relative ? dateTime(time) : ago(time)}>
      {relative ? ago(time) : dateTime(time)}
    </time>
  );
}
