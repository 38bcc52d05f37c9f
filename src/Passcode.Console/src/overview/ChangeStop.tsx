import { call } from "../api/client";
import { renew } from "../api/live";
import type { EmergencyStop, EmergencyStopBody } from "../api/types";
import { Act } from "../parts/Act";
import { Modal } from "../parts/Modal";
import { ReasonForm } from "../parts/ReasonForm";
import { toast } from "../parts/Toasts";
import { t } from "../text";
import { stopKey } from "./useEmergencyStop";

/** Confirms that the emergency stop is pulled or lifted, with a reason. */
export function ChangeStop({ active, onClose }: { readonly active: boolean; readonly onClose: () => void }) {
  const change = async (reason: string): Promise<void> => {
    const body: EmergencyStopBody = { active, reason };
    await call<EmergencyStop>("PUT", "/api/emergency-stop", { body });
    toast(t(active ? "stop.on" : "stop.off"));
    renew(...stopKey);
    onClose();
  };
  return (
    <Modal title={t(active ? "stop.pull" : "stop.lift")} onClose={onClose}>
      <ReasonForm
        text={t(active ? "stop.pull.text" : "stop.lift.text")}
        label={t("stop.reason")}
        kind="danger"
        yes={t(active ? "stop.pull.yes" : "stop.lift.yes")}
        busy={t("stop.changing")}
        onReason={change}
      >
        <Act onPress={onClose}>{t("close")}</Act>
      </ReasonForm>
    </Modal>
  );
}
