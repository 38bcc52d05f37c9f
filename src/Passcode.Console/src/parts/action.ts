import { useState } from "react";
import { ProblemError } from "../api/problem";

export interface Action {
  readonly busy: boolean;
  readonly problem: ProblemError | null;
  /** Runs it unless it runs. */
  readonly run: (work: () => Promise<void>) => void;
}

/** Something that the user started and that can fail. */
export function useAction(): Action {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ProblemError | null>(null);
  return {
    busy,
    problem,
    run: (work) => {
      if (busy) {
        return;
      }

      setBusy(true);
      setProblem(null);
      work()
        .catch((reason: unknown) => setProblem(ProblemError.from(reason)))
        .finally(() => setBusy(false));
    },
  };
}
