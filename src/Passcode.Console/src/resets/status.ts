import type { Device, Reset, ResetStatus } from "../api/types";

const running: ReadonlySet<ResetStatus> = new Set<ResetStatus>(["accepted", "awaitingApproval", "issuing", "pending"]);

export const hasEnded = (reset: Pick<Reset, "status">): boolean => !running.has(reset.status);

/** Whether the emergency stop keeps its command from being sent. */
export const isHeld = (reset: Pick<Reset, "status" | "waitReason">): boolean => !hasEnded(reset) && reset.waitReason === "emergencyStop";

/** Whether the command cannot have been sent yet, so that a cancellation may come in time. */
export const mayBeCancelled = (reset: Pick<Reset, "status">): boolean => reset.status === "accepted" || reset.status === "awaitingApproval";

/** Whether there is a temporary passcode to hand over. */
export const hasPasscode = (reset: Pick<Reset, "status" | "effect">): boolean =>
  reset.status === "completed" && (reset.effect === "newDevicePasscode" || reset.effect === "newWorkProfilePasscode");

export type Tone = "good" | "bad" | "warn" | "active" | "idle";

export const toneOf = (status: string): Tone =>
  status === "completed"
    ? "good"
    : status === "failed" || status === "rejected"
      ? "bad"
      : status === "notSupported" ||
          status === "ineligible" ||
          status === "expired" ||
          status === "awaitingApproval" ||
          status === "paused" ||
          status === "awaitingStart"
        ? "warn"
        : status === "cancelled" || status === "queued"
          ? "idle"
          : "active";

/** What to call a device. */
export const nameOf = (device: Pick<Device, "deviceName" | "serialNumber" | "intuneDeviceId">): string =>
  device.deviceName ?? device.serialNumber ?? device.intuneDeviceId;
