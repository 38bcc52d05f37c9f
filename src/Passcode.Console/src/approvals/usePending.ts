import { get } from "../api/client";
import { useLive } from "../api/live";
import type { ApprovalList } from "../api/types";
import { may } from "../signIn/session";

export const pendingKey = ["approvals"] as const;
const every = 10_000;

/** What waits for a decision, for the list and for its count. */
export const usePendingLive = () =>
  useLive(
    pendingKey,
    (signal) => get<ApprovalList>("/api/approvals", signal),
    () => every,
    may("Reset.Approve"),
  );

export const usePending = (): ApprovalList | null => usePendingLive().data;
