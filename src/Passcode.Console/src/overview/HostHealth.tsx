import { send } from "../api/client";
import { type Live, useLive } from "../api/live";
import { ProblemError } from "../api/problem";
import type { Health } from "../api/types";
import { Working } from "../parts/Empty";
import { Facts } from "../parts/Facts";
import { Section } from "../parts/Section";
import { Trouble } from "../parts/Trouble";
import { ToneBadge } from "../resets/StatusBadge";
import { t, tv } from "../text";

const every = 15_000;

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

export const useHealth = (): Live<Health> => useLive(["health"], read, () => every);

/** How the host is. */
export function HostHealth() {
  const { data, problem, reload } = useHealth();
  return (
    <Section title={t("health.title")}>
      {problem && <Trouble problem={problem} onRetry={reload} />}
      {!data && !problem && <Working text={t("health.working")} />}
      {data && (
        <Facts
          of={[["host", data.status] as const, ...Object.entries(data.checks)].map(([name, status]) => [
            tv("check", name),
            <ToneBadge tone={toneOf(status)}>{tv("health", status)}</ToneBadge>,
          ])}
        />
      )}
    </Section>
  );
}

const toneOf = (status: string) => (status === "healthy" ? "good" : status === "degraded" ? "warn" : "bad");
