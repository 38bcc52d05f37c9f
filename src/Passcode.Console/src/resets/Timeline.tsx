import type { TimelineEntry } from "../api/types";
import { tv } from "../text";
import { clock, dateTime } from "../text/format";

/** What happened to a reset, oldest first. Details are the API's own words. */
export function Timeline({ events }: { readonly events: readonly TimelineEntry[] }) {
  return (
    <ol class="timeline">
      {events.map((entry) => (
        <li key={entry.sequence}>
          <time class="hint" dateTime={entry.at} title={dateTime(entry.at)}>
            {clock(entry.at)}
          </time>
          <div>
            {tv("event", entry.type)}
            {entry.detail !== null && (
              <div class="hint mono" lang="en">
                {entry.detail}
              </div>
            )}
          </div>
        </li>
      ))}
    </ol>
  );
}
