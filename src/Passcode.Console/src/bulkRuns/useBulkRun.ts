import { useEffect, useState } from "react";
import { get, send } from "../api/client";
import { pauseAfter } from "../api/connection";
import { eventsOf } from "../api/events";
import { ProblemError } from "../api/problem";
import type { BulkRun } from "../api/types";
import { isOver, type Moment, momentsOf, withMoment } from "./progress";

interface WatchedRun {
  readonly run: BulkRun | null;
  readonly moments: readonly Moment[];
  readonly problem: ProblemError | null;
}

const nothing: WatchedRun = { run: null, moments: [], problem: null };

/** A bulk run, told of by its host as it goes on. A stream that breaks is opened again, and what was told before stays. */
export function useBulkRun(id: string, version: number): WatchedRun {
  const [watched, setWatched] = useState<WatchedRun>(nothing);

  useEffect(() => {
    const end = new AbortController();
    const { signal } = end;
    const hasEnded = (): boolean => signal.aborted;
    const take = (run: BulkRun): void =>
      setWatched((before) => ({
        run: { ...before.run, ...run },
        moments: withMoment(before.run?.id === run.id ? before.moments : momentsOf(run), { at: Date.now(), counts: run.counts }),
        problem: null,
      }));

    const watch = async (): Promise<void> => {
      let failures = 0;
      while (!hasEnded()) {
        try {
          const run = await get<BulkRun>(`/api/bulk-runs/${encodeURIComponent(id)}`, signal);
          take(run);
          failures = 0;
          if (isOver(run)) {
            return;
          }

          const stream = await send("GET", `/api/bulk-runs/${encodeURIComponent(id)}/progress`, {
            signal,
            headers: { Accept: "text/event-stream" },
          });
          for await (const event of eventsOf(stream)) {
            if (event.type === "progress") {
              take(JSON.parse(event.data) as BulkRun);
            }
          }
        } catch (reason) {
          if (hasEnded()) {
            return;
          }

          const problem = ProblemError.from(reason);
          setWatched((before) => ({ ...before, problem }));
          if (!problem.isPassing && problem.code !== "notUnderstood") {
            return;
          }

          failures++;
        }

        await new Promise<void>((resolve) => {
          const wake = (): void => {
            window.removeEventListener("passcode:retry", wake);
            resolve();
          };
          window.addEventListener("passcode:retry", wake);
          setTimeout(wake, pauseAfter(failures));
        });
      }
    };

    void watch();
    return () => end.abort();
  }, [id, version]);

  return watched;
}
