import type { Reset } from "../api/types";
import { t } from "../text";
import { StatusBadge, ToneBadge } from "./StatusBadge";
import { isHeld } from "./status";

/** The state of a reset, or that the emergency stop holds it. */
export const ResetBadge = ({ reset }: { readonly reset: Pick<Reset, "status" | "waitReason"> }) =>
  isHeld(reset) ? <ToneBadge tone="bad">{t("reset.held")}</ToneBadge> : <StatusBadge status={reset.status} />;
