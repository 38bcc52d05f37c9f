import { get, withQuery } from "../api/client";
import { ProblemError } from "../api/problem";
import type { Device, DeviceList } from "../api/types";

export type SearchKey = "intuneDeviceId" | "entraDeviceId" | "serialNumber" | "imei" | "deviceName" | "userPrincipalName";

const guid = /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/i;
const imei = /^\d{14,16}$/;

/** The shortest text that is searched for. */
export const shortest = 2;

/** An IMEI as it is printed has spaces and dashes. */
export const plain = (text: string): string => {
  const digits = text.replace(/[\s-]/g, "");
  return imei.test(digits) ? digits : text.trim();
};

/** What a text can be as a whole. */
export function keysOf(text: string): readonly (readonly [SearchKey, string])[] {
  const given = text.trim();
  const digits = plain(given);
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

// A host of an earlier version finds only what is given as a whole; it refuses the other question once.
let findsFragments = true;

const together = (lists: readonly DeviceList[]): Found => ({
  devices: [...new Map(lists.flatMap((list) => list.value).map((device) => [device.intuneDeviceId, device])).values()],
  more: lists.some((list) => list.hasMore),
});

const byKeys = async (text: string, signal?: AbortSignal): Promise<Found> =>
  together(await Promise.all(keysOf(text).map(([key, value]) => get<DeviceList>(withQuery("/api/devices", { [key]: value }), signal))));

/** Finds the devices that a text can mean, each once. */
export async function findDevices(text: string, signal?: AbortSignal): Promise<Found> {
  if (!findsFragments || guid.test(text.trim())) {
    return byKeys(text, signal);
  }

  try {
    return together([await get<DeviceList>(withQuery("/api/devices", { search: plain(text) }), signal)]);
  } catch (reason) {
    if (ProblemError.from(reason).status !== 400) {
      throw reason;
    }

    findsFragments = false;
    return byKeys(text, signal);
  }
}
