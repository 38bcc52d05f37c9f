import type { ReactNode } from "react";
import type { Reset } from "../api/types";
import type { Column } from "../parts/table";
import { When } from "../parts/Facts";
import { Go } from "../parts/Go";
import { t, tv } from "../text";
import { duration } from "../text/format";
import { ResetBadge } from "./ResetBadge";
import { isHeld, nameOf } from "./status";

const deviceOf = (reset: Reset): string => (reset.device ? nameOf(reset.device) : t("reset.unknownDevice"));

const secondsOf = (reset: Reset): number | null =>
  reset.confirmedAt === null ? null : (Date.parse(reset.confirmedAt) - Date.parse(reset.requestedAt)) / 1000;

/** What a list of resets can show; the device leads to the reset. */
export const resetColumns = (): readonly Column<Reset>[] => columnsOf("device");

/** The same of one device, where the time leads to the reset. */
export const resetColumnsOfDevice = (): readonly Column<Reset>[] => columnsOf("requestedAt");

function columnsOf(first: "device" | "requestedAt"): readonly Column<Reset>[] {
  const isFirst = (id: string): boolean => id === first;
  const lead = (reset: Reset, text: ReactNode) => <Go to={`/resets/${reset.id}`}>{text}</Go>;
  const columns: readonly Column<Reset>[] = [
    {
      id: "device",
      name: t("reset.device"),
      width: 13,
      value: deviceOf,
      show: (reset) => (isFirst("device") ? lead(reset, deviceOf(reset)) : deviceOf(reset)),
    },
    {
      id: "status",
      name: t("reset.status"),
      width: 15,
      value: (reset) => (isHeld(reset) ? t("reset.held") : tv("status", reset.status)),
      show: (reset) => <ResetBadge reset={reset} />,
    },
    { id: "ticket", name: t("reset.ticket"), width: 10, value: (reset) => reset.ticketId },
    { id: "user", name: t("device.user"), width: 13, value: (reset) => reset.device?.userPrincipalName ?? null, hidden: "unless wide" },
    {
      id: "platform",
      name: t("device.platform"),
      width: 7,
      value: (reset) => reset.device && tv("platform", reset.device.platform),
      hidden: "unless wide",
    },
    { id: "why", name: t("reset.why"), width: 13, value: (reset) => reset.reasonCode && tv("reason", reset.reasonCode) },
    { id: "requestedBy", name: t("reset.requestedBy"), width: 13, value: (reset) => reset.requestedBy },
    {
      id: "requestedAt",
      name: t("reset.requestedAt"),
      width: isFirst("requestedAt") ? 13 : 9,
      value: (reset) => reset.requestedAt,
      show: (reset) =>
        isFirst("requestedAt") ? lead(reset, <When time={reset.requestedAt} />) : <When time={reset.requestedAt} relative />,
    },
    { id: "serial", name: t("device.serialNumber"), width: 9, value: (reset) => reset.device?.serialNumber ?? null, hidden: true },
    {
      id: "endedAt",
      name: t("reset.endedAt"),
      width: 9,
      value: (reset) => reset.endedAt,
      show: (reset) => <When time={reset.endedAt} relative />,
      hidden: true,
    },
    {
      id: "seconds",
      name: t("reset.seconds"),
      width: 8,
      value: secondsOf,
      show: (reset) => (secondsOf(reset) === null ? null : duration(secondsOf(reset) ?? 0)),
      hidden: true,
    },
    { id: "agentReason", name: t("reset.reason"), width: 13, value: (reset) => reset.reason, hidden: true },
  ];
  // Of one device, its name, its user and its platform are said once, above the list.
  return first === "device"
    ? columns
    : columns
        .filter(({ id }) => !["device", "user", "platform", "serial"].includes(id))
        .sort((left, right) => Number(isFirst(right.id)) - Number(isFirst(left.id)));
}
