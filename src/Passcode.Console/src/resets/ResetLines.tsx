import type { Reset } from "../api/types";
import { When } from "../parts/Facts";
import { Go } from "../parts/Go";
import { t } from "../text";
import { ResetBadge } from "./ResetBadge";
import { nameOf } from "./status";

/** A few resets, each on a line that leads to it. */
export function ResetLines({ resets, named = true }: { readonly resets: readonly Reset[]; readonly named?: boolean }) {
  return (
    <ul className="lines">
      {resets.map((reset) => (
        <li key={reset.id}>
          <Go to={`/resets/${reset.id}`}>
            {named ? reset.device ? nameOf(reset.device) : t("reset.unknownDevice") : <When time={reset.requestedAt} />}
          </Go>
          <ResetBadge reset={reset} />
          <span className="hint">{[reset.ticketId, named ? null : reset.requestedBy].filter(Boolean).join(" · ")}</span>
          {named && (
            <span className="hint">
              <When time={reset.requestedAt} relative />
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
