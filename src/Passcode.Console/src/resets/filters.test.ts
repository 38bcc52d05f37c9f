import { expect, test } from "vitest";
import type { Reset } from "../api/types";
import { filtersOf, fits } from "./filters";

const reset = {
  device: { deviceName: "ADA-IPHONE", serialNumber: "SIM0001", userPrincipalName: "ada@contoso.example", platform: "iOS" },
} as unknown as Reset;

test.each([
  ["", true],
  ["text=iphone", true],
  ["text=sim00", true],
  ["text=ADA@", true],
  ["text=ben", false],
  ["platform=iOS", true],
  ["platform=android&text=ada", false],
])("of what was read, '%s' shows the reset: %s", (query, isShown) =>
  expect(fits(reset, filtersOf(new URLSearchParams(query)))).toBe(isShown),
);

test("a reset without a device is shown unless a device is asked for", () => {
  expect(fits({ device: null }, filtersOf(new URLSearchParams()))).toBe(true);
  expect(fits({ device: null }, filtersOf(new URLSearchParams("text=ada")))).toBe(false);
});
