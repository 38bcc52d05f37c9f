import type { BulkRun } from "../api/types";
import { session } from "../signIn/session";

type Lines = Pick<BulkRun, "lineErrors" | "lineErrorCount">;

// Told once, when the file is taken; kept for the view of the run that it made.
const kept = new Map<string, Lines>();
session.watch(() => {
  if (session.value === null) {
    kept.clear(); // the next person of this tab has not uploaded the file
  }
});

export function keepLineErrors(run: BulkRun): void {
  if ((run.lineErrorCount ?? 0) > 0) {
    kept.set(run.id, run);
  }
}

export const lineErrorsOf = (run: BulkRun): Lines | null => ((run.lineErrorCount ?? 0) > 0 ? run : (kept.get(run.id) ?? null));
