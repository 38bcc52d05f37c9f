import { connection } from "../api/connection";
import { retryNow } from "../api/live";
import { Button } from "../parts/Button";
import { t } from "../text";
import { clock } from "../text/format";

/** Says that the host does not answer, over the page so that nothing moves. */
export function Offline() {
  const lostAt = connection.lostAt.value;
  return (
    <div role="status">
      {lostAt !== null && (
        <div class="note warn offline row apart">
          <span>{t("offline", { time: clock(lostAt.getTime()) })}</span>
          <Button onPress={retryNow}>{t("again.now")}</Button>
        </div>
      )}
    </div>
  );
}
