import { HandLeftRegular } from "@fluentui/react-icons";
import { lazy, Suspense, useState } from "react";
import { Act } from "../parts/Act";
import { When } from "../parts/Facts";
import { useEmergencyStop } from "../overview/useEmergencyStop";
import { may } from "../signIn/session";
import { t } from "../text";

const ChangeStop = lazy(async () => ({ default: (await import("../overview/ChangeStop")).ChangeStop }));

/** While no command is sent, every view says so: since when, by whom and why. */
export function StopBar() {
  const { data: stop } = useEmergencyStop();
  const [isLifting, setIsLifting] = useState(false);
  return (
    <div role="status">
      {stop?.active && (
        <div className="stop">
          <HandLeftRegular aria-hidden fontSize={24} />
          <div className="grow">
            <strong>{t("stop.on")}</strong>{" "}
            <span>
              {stop.by}, <When time={stop.since} relative />: {stop.reason}
            </span>
          </div>
          {may("Reset.Approve") && <Act onPress={() => setIsLifting(true)}>{t("stop.lift")}</Act>}
        </div>
      )}
      {isLifting && (
        <Suspense>
          <ChangeStop active={false} onClose={() => setIsLifting(false)} />
        </Suspense>
      )}
    </div>
  );
}
