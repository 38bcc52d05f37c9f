import type { Device } from "../api/types";
import { When } from "../parts/Facts";
import { nameOf } from "../resets/status";
import { t, tv } from "../text";

interface DeviceChoiceProps {
  readonly devices: readonly Device[];
  readonly chosen: Device | null;
  readonly onChoose: (device: Device) => void;
}

/** The devices that were found, to choose one of. */
export function DeviceChoice({ devices, chosen, onChoose }: DeviceChoiceProps) {
  return (
    <ul class="devices">
      {devices.map((device) => (
        <li key={device.intuneDeviceId}>
          <button
            type="button"
            class="device"
            aria-pressed={chosen?.intuneDeviceId === device.intuneDeviceId}
            onClick={() => onChoose(device)}
          >
            <span>
              <strong>{nameOf(device)}</strong>
              <span class="hint mono">{device.serialNumber}</span>
            </span>
            <span>
              {tv("platform", device.platform)} {device.osVersion}
              <span class="hint">{tv("enrollment", device.enrollment)}</span>
            </span>
            <span>
              {device.userPrincipalName ?? t("device.noUser")}
              <span class="hint">{device.ownership !== null && tv("ownership", device.ownership)}</span>
            </span>
            <span>
              <span class="hint">{t("device.lastSync")}</span>
              {device.lastSyncAt === null ? t("device.never") : <When time={device.lastSyncAt} relative />}
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}
