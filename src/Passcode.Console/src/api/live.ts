import { useCallback, useEffect, useRef, useState } from "preact/hooks";
import { connection, pauseAfter } from "./connection";
import { ProblemError } from "./problem";

export interface Live<T> {
  /** What was last read; kept while nothing newer comes. */
  readonly data: T | null;
  /** Why the last reading failed. */
  readonly problem: ProblemError | null;
  /** Reads at once. */
  readonly reload: () => void;
}

/**
 * Reads again and again while the page is seen. After a failure the pauses grow, and what was read before stays.
 * @param load Reads; makes a new one when it reads something else.
 * @param every The pause in milliseconds, given what was read; null to stop.
 */
export function useLive<T>(load: (signal: AbortSignal) => Promise<T>, every: (data: T) => number | null): Live<T> {
  const [data, setData] = useState<T | null>(null);
  const [problem, setProblem] = useState<ProblemError | null>(null);
  const again = useRef<() => void>(() => undefined);
  const pauseOf = useRef(every);
  pauseOf.current = every;

  useEffect(() => {
    const end = new AbortController();
    const hasEnded = (): boolean => end.signal.aborted;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let failures = 0;
    let reading = false;

    const read = async (): Promise<void> => {
      if (reading || hasEnded()) {
        return;
      }

      reading = true;
      clearTimeout(timer);
      let pause: number | null;
      try {
        const read = await load(end.signal);
        failures = 0;
        setData(read);
        setProblem(null);
        pause = pauseOf.current(read);
      } catch (reason) {
        const met = ProblemError.from(reason);
        failures++;
        pause = met.isPassing ? Math.max(pauseAfter(failures), (met.retryAfterSeconds ?? 0) * 1000) : null;
        if (!hasEnded()) {
          setProblem(met);
        }
      } finally {
        reading = false;
      }

      if (pause !== null && !hasEnded()) {
        timer = setTimeout(() => void (document.hidden ? undefined : read()), pause);
      }
    };

    const wake = (): void => void (document.hidden ? undefined : read());
    again.current = () => void read();
    setProblem(null);
    void read();
    window.addEventListener("online", wake);
    window.addEventListener("passcode:retry", wake);
    document.addEventListener("visibilitychange", wake);
    return () => {
      end.abort();
      clearTimeout(timer);
      window.removeEventListener("online", wake);
      window.removeEventListener("passcode:retry", wake);
      document.removeEventListener("visibilitychange", wake);
    };
  }, [load]);

  return { data, problem, reload: useCallback(() => again.current(), []) };
}

/** Everything that is live reads at once. */
export function retryNow(): void {
  connection.works();
  window.dispatchEvent(new Event("passcode:retry"));
}
