import type { Device } from "../api/types";
import { Facts, When } from "../parts/Facts";
import { t, tv } from "../text";

/** What is known of a device. */
export const DeviceFacts = ({ device, lastSyncAt }: { readonly device: Device; readonly lastSyncAt: string | null }) => (
  <Facts
    of={[
      [t("device.name"), device.deviceName],
      [t("device.serialNumber"), device.serialNumber && <code>{device.serialNumber}</code>],
      [t("device.platform"), `${tv("platform", device.platform)} ${device.osVersion ?? ""}`],
      [t("device.enrollment"), tv("enrollment", device.enrollment)],
      [t("device.ownership"), device.ownership && tv("ownership", device.ownership)],
      [t("device.user"), device.userPrincipalName ?? t("device.noUser")],
      [t("device.lastSync"), lastSyncAt ? <When time={lastSyncAt} /> : t("device.never")],
    ]}
  />
);
