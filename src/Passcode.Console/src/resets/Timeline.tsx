import type { TimelineEntry } from "../api/types";
import { When } from "../parts/Facts";
import { clock, dayName } from "../text/format";
import { tv } from "../text";

/** What happened to a reset, oldest first, with the day where another one begins. */
export function Timeline({ events }: { readonly events: readonly TimelineEntry[] }) {
  return (
    <ol className="timeline">
      {events.map((entry, index) => {
        const before = events[index - 1];
        const isOtherDay = before === undefined || dayName(before.at) !== dayName(entry.at);
        return (
          <li key={entry.sequence}>
            <span className="hint">
              <When time={entry.at} show={isOtherDay ? `${dayName(entry.at)} ${clock(entry.at)}` : clock(entry.at)} />
            </span>
            <div>
              {tv("event", entry.type)}
              {said(entry) !== null && <div className="hint">{said(entry)}</div>}
            </div>
          </li>
        );
      })}
    </ol>
  );
}

// What a person wrote or is called is shown; what only a program understands is in the audit log.
const ofPeople: ReadonlySet<string> = new Set([
  "approved",
  "rejected",
  "cancelRequested",
  "started",
  "startRequested",
  "paused",
  "resumed",
  "stopped",
]);

const said = ({ type, detail }: TimelineEntry): string | null => (detail !== null && ofPeople.has(type) ? detail : null);
