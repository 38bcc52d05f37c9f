import { useCallback } from "preact/hooks";
import { send } from "../api/client";
import { useLive } from "../api/live";
import { ProblemError } from "../api/problem";
import type { Health } from "../api/types";
import { Working } from "../parts/Empty";
import { Trouble } from "../parts/Trouble";
import { t, tv } from "../text";

// A host that is not well says so with 503, and how it is in the same words.
async function read(signal: AbortSignal): Promise<Health> {
  try {
    return (await (await send("GET", "/api/health/ready", { signal })).json()) as Health;
  } catch (reason) {
    const problem = ProblemError.from(reason);
    if (problem.status !== 503) {
      throw reason;
    }

    return (await (await fetch("/api/health/ready", { signal, cache: "no-store" })).json()) as Health;
  }
}

/** How the host is. */
export function HostHealth() {
  const load = useCallback((signal: AbortSignal) => read(signal), []);
  const { data, problem, reload } = useLive(load, () => 15_000);
  return (
    <section class="card stack" aria-labelledby="health">
      <h2 id="health">{t("health.title")}</h2>
      {problem && <Trouble problem={problem} onRetry={reload} />}
      {!data && !problem && <Working text={t("health.working")} />}
      {data && (
        <dl class="facts">
          {[["host", data.status] as const, ...Object.entries(data.checks)].map(([name, status]) => (
            <div key={name}>
              <dt>{tv("check", name)}</dt>
              <dd>
                <span class={`badge ${toneOf(status)}`}>{tv("health", status)}</span>
              </dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  );
}

const toneOf = (status: string): string => (status === "healthy" ? "good" : status === "degraded" ? "warn" : "bad");
