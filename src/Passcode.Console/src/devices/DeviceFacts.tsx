import type { ReactNode } from "react";
import type { Device } from "../api/types";
import { Facts, When } from "../parts/Facts";
import { t, tv } from "../text";

interface DeviceFactsProps {
  readonly device: Device;
  readonly lastSyncAt: string | null;
  /** The way to its audit entries. */
  readonly audit?: ReactNode;
}

/** What is known of a device. */
export const DeviceFacts = ({ device, lastSyncAt, audit }: DeviceFactsProps) => (
  <Facts
    of={[
      [t("device.name"), device.deviceName],
      [t("device.serialNumber"), device.serialNumber && <code>{device.serialNumber}</code>],
      [t("device.platform"), `${tv("platform", device.platform)} ${device.osVersion ?? ""}`],
      [t("device.enrollment"), tv("enrollment", device.enrollment)],
      [t("device.ownership"), device.ownership && tv("ownership", device.ownership)],
      [t("device.user"), device.userPrincipalName ?? t("device.noUser")],
      [t("device.lastSync"), lastSyncAt ? <When time={lastSyncAt} /> : t("device.never")],
      [t("place.audit"), audit],
    ]}
  />
);
