import { QueryClient, type QueryKey, useQuery } from "@tanstack/react-query";
import { session } from "../signIn/session";
import { pauseAfter } from "./connection";
import { ProblemError } from "./problem";

declare module "@tanstack/react-query" {
  interface Register {
    defaultError: ProblemError;
  }
}

export interface Live<T> {
  /** What was last read; kept while nothing newer comes. */
  readonly data: T | null;
  /** Why the last reading failed. */
  readonly problem: ProblemError | null;
  /** Reads at once. */
  readonly reload: () => void;
}

/** What was read. A failure that may pass is tried again, with pauses that grow; the connection itself is told of by the requests, not by the browser. */
export const client = new QueryClient({
  defaultOptions: {
    queries: {
      networkMode: "always",
      retry: (_, problem) => ProblemError.from(problem).isPassing,
      retryDelay: (failures, problem) => Math.max(pauseAfter(failures + 1), (ProblemError.from(problem).retryAfterSeconds ?? 0) * 1000),
    },
  },
});

// The next person of this tab must not be shown what the one before has read.
session.watch(() => {
  if (session.value === null) {
    client.clear();
  }
});

/**
 * Reads again and again while the page is seen. After a failure the pauses grow, and what was read before stays. Views that read the same share it.
 * @param key What is read, from the general to the particular.
 * @param load Reads.
 * @param every The pause in milliseconds, given what was read; null to stop.
 */
export function useLive<T>(
  key: QueryKey,
  load: (signal: AbortSignal) => Promise<T>,
  every: (data: T) => number | null = () => null,
  isWanted = true,
): Live<T> {
  const query = useQuery({
    queryKey: key,
    queryFn: ({ signal }) => load(signal),
    refetchInterval: ({ state }) => (state.data === undefined || state.status === "error" ? false : (every(state.data) ?? false)),
    enabled: isWanted,
  });
  const problem = query.error ?? query.failureReason;
  return { data: query.data ?? null, problem: problem && ProblemError.from(problem), reload: () => void query.refetch() };
}

/** What was read under a key is old: whoever shows it reads it again. */
export const renew = (...key: QueryKey): void => void client.invalidateQueries({ queryKey: key });

/** Everything that is shown is read at once, also what waits before it tries again. */
export async function retryNow(): Promise<void> {
  window.dispatchEvent(new Event("passcode:retry"));
  await client.cancelQueries({ type: "active" });
  await client.refetchQueries({ type: "active" });
}

window.addEventListener("online", () => void retryNow());
