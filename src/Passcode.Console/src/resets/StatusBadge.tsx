import { Badge } from "@fluentui/react-components";
import {
  ArrowSyncRegular,
  CheckmarkCircleRegular,
  DismissCircleRegular,
  SubtractCircleRegular,
  WarningRegular,
} from "@fluentui/react-icons";
import type { ReactNode } from "react";
import { tv } from "../text";
import { type Tone, toneOf } from "./status";

const looks = {
  good: ["success", <CheckmarkCircleRegular />],
  bad: ["danger", <DismissCircleRegular />],
  warn: ["warning", <WarningRegular />],
  active: ["brand", <ArrowSyncRegular />],
  idle: ["informative", <SubtractCircleRegular />],
} as const;

/** A word with a colour and a sign of its own. */
export function ToneBadge({ tone, children }: { readonly tone: Tone; readonly children: ReactNode }) {
  const [color, icon] = looks[tone];
  return (
    <Badge appearance="tint" color={color} icon={icon} size="large" className="badge">
      {children}
    </Badge>
  );
}

export const StatusBadge = ({ status }: { readonly status: string }) => <ToneBadge tone={toneOf(status)}>{tv("status", status)}</ToneBadge>;
