import { call, withQuery } from "../api/client";
import type { Device, DeviceList } from "../api/types";

export type SearchKey = "intuneDeviceId" | "entraDeviceId" | "serialNumber" | "imei" | "deviceName" | "userPrincipalName";

const guid = /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/i;
const imei = /^\d{14,16}$/;

/** What a text can be. An IMEI is often written with spaces and dashes. */
export function keysOf(text: string): readonly (readonly [SearchKey, string])[] {
  const given = text.trim();
  const digits = given.replace(/[\s-]/g, "");
  return given === ""
    ? []
    : guid.test(given)
      ? [
          ["intuneDeviceId", given],
          ["entraDeviceId", given],
        ]
      : imei.test(digits)
        ? [
            ["imei", digits],
            ["serialNumber", given],
          ]
        : given.includes("@")
          ? [["userPrincipalName", given]]
          : [
              ["serialNumber", given],
              ["deviceName", given],
            ];
}

export interface Found {
  readonly devices: readonly Device[];
  /** Whether there are more than are given. */
  readonly more: boolean;
}

/** Finds the devices that a text can mean, each once. */
export async function findDevices(text: string): Promise<Found> {
  const lists = await Promise.all(keysOf(text).map(([key, value]) => call<DeviceList>("GET", withQuery("/api/devices", { [key]: value }))));
  const devices = new Map(lists.flatMap((list) => list.value).map((device) => [device.intuneDeviceId, device]));
  return { devices: [...devices.values()], more: lists.some((list) => list.hasMore) };
}
