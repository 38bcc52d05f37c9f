import { connection } from "../api/connection";
import { retryNow } from "../api/live";
import { Act } from "../parts/Act";
import { Note } from "../parts/Note";
import { useStore } from "../store";
import { t } from "../text";
import { clock } from "../text/format";

/** Says that the host does not answer, over the page so that nothing moves. */
export function Offline() {
  const lostAt = useStore(connection.lostAt);
  return (
    <div role="status">
      {lostAt !== null && (
        <div className="offline">
          <Note tone="warn" actions={<Act onPress={() => void retryNow()}>{t("again.now")}</Act>}>
            {t("offline", { time: clock(lostAt.getTime()) })}
          </Note>
        </div>
      )}
    </div>
  );
}
