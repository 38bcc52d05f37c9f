import { get } from "../api/client";
import { type Live, useLive } from "../api/live";
import type { EmergencyStop } from "../api/types";
import { may } from "../signIn/session";

export const stopKey = ["emergency-stop"] as const;
const every = 10_000;

/** Whether commands are held, for everybody who may read resets. */
export const useEmergencyStop = (): Live<EmergencyStop> =>
  useLive(
    stopKey,
    (signal) => get<EmergencyStop>("/api/emergency-stop", signal),
    () => every,
    may("Reset.Read"),
  );
