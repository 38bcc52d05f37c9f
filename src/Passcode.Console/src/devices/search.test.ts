import { expect, test } from "vitest";
import { keysOf } from "./search";

test.each([
  ["", []],
  ["  ", []],
  ["ADA-IPHONE", ["serialNumber", "deviceName"]],
  [" SIM0001 ", ["serialNumber", "deviceName"]],
  ["350000000000001", ["imei", "serialNumber"]],
  ["35-000000-000000-1", ["imei", "serialNumber"]],
  ["ada@contoso.example", ["userPrincipalName"]],
  ["d0000000-0000-4000-8000-000000000001", ["intuneDeviceId", "entraDeviceId"]],
])("%j is looked up by %j", (text, keys) => {
  expect(keysOf(text).map(([key]) => key)).toEqual(keys);
  expect(keysOf(text).every(([, value]) => value === value.trim())).toBe(true);
});
