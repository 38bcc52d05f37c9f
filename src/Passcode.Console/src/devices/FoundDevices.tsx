import { CompoundButton, useArrowNavigationGroup, useRestoreFocusTarget } from "@fluentui/react-components";
import { DesktopRegular, PhoneRegular, TabletRegular } from "@fluentui/react-icons";
import type { Ref } from "react";
import type { Device } from "../api/types";
import { nameOf } from "../resets/status";
import { t, tn, tv } from "../text";
import type { Found } from "./search";

interface FoundDevicesProps {
  readonly found: Found;
  readonly onChoose: (device: Device) => void;
  readonly ref?: Ref<HTMLUListElement>;
}

const iconOf = ({ platform }: Device) =>
  platform === "iOS" || platform === "android" ? <PhoneRegular /> : platform === "iPadOS" ? <TabletRegular /> : <DesktopRegular />;

/** What tells one device from another. */
export const aboutDevice = (device: Device): string =>
  [
    device.serialNumber,
    `${tv("platform", device.platform)} ${device.osVersion ?? ""}`.trim(),
    device.userPrincipalName ?? t("device.noUser"),
    device.ownership && tv("ownership", device.ownership),
  ]
    .filter(Boolean)
    .join(" · ");

/** The devices that were found, to choose one of: by the arrow keys and Enter. */
export function FoundDevices({ found, onChoose, ref }: FoundDevicesProps) {
  const arrows = useArrowNavigationGroup({ axis: "vertical", memorizeCurrent: true });
  const comesBack = useRestoreFocusTarget();
  return (
    <section className="stack tight" aria-label={tn("devices.found", found.devices.length)}>
      <p className="hint">
        {tn("devices.found", found.devices.length)} {found.more && t("devices.more")}
      </p>
      <ul className="found" ref={ref} {...arrows}>
        {found.devices.map((device) => (
          <li key={device.intuneDeviceId}>
            <CompoundButton {...comesBack} icon={iconOf(device)} secondaryContent={aboutDevice(device)} onClick={() => onChoose(device)}>
              {nameOf(device)}
            </CompoundButton>
          </li>
        ))}
      </ul>
    </section>
  );
}
