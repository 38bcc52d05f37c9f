import { useCallback, useEffect, useRef, useState } from "preact/hooks";
import { get, here, withQuery } from "../api/client";
import { ProblemError } from "../api/problem";
import type { BulkRun, BulkTarget, BulkTargetList } from "../api/types";
import { Button } from "../parts/Button";
import { Empty } from "../parts/Empty";
import { When } from "../parts/Facts";
import { Choice } from "../parts/Field";
import { type Column, LongTable } from "../parts/LongTable";
import { Trouble } from "../parts/Trouble";
import { RevealPasscode } from "../resets/RevealPasscode";
import { nameOf, toneOf } from "../resets/status";
import { may } from "../signIn/session";
import { advice, t, tv } from "../text";
import { doneOf, targetStates, verdicts } from "./progress";

const columns = (dryRun: boolean, onReveal: (target: BulkTarget) => void): readonly Column<BulkTarget>[] => [
  {
    name: t("reset.device"),
    width: 4,
    show: (target) => (target.device ? nameOf(target.device) : t("bulk.line.number", { line: target.line ?? "" })),
  },
  {
    name: t(dryRun ? "bulk.verdict" : "bulk.state"),
    width: 3,
    show: (target) => <span class={`badge ${toneOf(target.state)}`}>{tv(dryRun ? "verdict" : "target", target.state)}</span>,
  },
  {
    name: t("device.platform"),
    width: 3,
    class: "second",
    show: (target) => target.device && `${tv("platform", target.device.platform)} ${target.device.osVersion ?? ""}`,
  },
  { name: t("device.user"), width: 4, class: "second", show: (target) => target.device?.userPrincipalName },
  {
    name: t("reset.why"),
    width: 5,
    class: "third",
    show: (target) =>
      hasPasscode(target) ? <Button onPress={() => onReveal(target)}>{t("reveal.show")}</Button> : <Why target={target} />,
  },
  {
    name: t("reset.confirmedAt"),
    width: 3,
    class: "second",
    show: (target) => <When time={target.confirmedAt ?? target.issuedAt} relative />,
  },
];

/** Whether the device got a temporary passcode that the signed-in person may read. */
export const hasPasscode = (target: BulkTarget): boolean =>
  may("Passcode.Reveal") && target.state === "completed" && target.effect !== null && target.effect !== "passcodeRemoved";

function Why({ target }: { readonly target: BulkTarget }) {
  const said = advice(target.reasonCode, target.advice);
  return target.reasonCode === null ? null : (
    <span title={[said?.text, target.detail].filter(Boolean).join(" ")}>{tv("reason", target.reasonCode)}</span>
  );
}

/** The devices of a run, page by page, anew whenever the run has gone on. */
export function Targets({ run }: { readonly run: BulkRun }) {
  const [state, setState] = useState("");
  const [items, setItems] = useState<readonly BulkTarget[]>([]);
  const [next, setNext] = useState<string | null>(null);
  const [problem, setProblem] = useState<ProblemError | null>(null);
  const [revealed, setRevealed] = useState<BulkTarget["device"]>(null);
  const reading = useRef(false);
  const step = `${run.status} ${Math.floor((20 * doneOf(run)) / Math.max(1, run.counts.total))} ${run.counts.total}`;

  useEffect(() => {
    const end = new AbortController();
    get<BulkTargetList>(withQuery(`/api/bulk-runs/${run.id}/targets`, { state, top: 200 }), end.signal)
      .then((page) => {
        setItems(page.value);
        setNext(page.nextLink);
        setProblem(null);
      })
      .catch((reason: unknown) => (end.signal.aborted ? undefined : setProblem(ProblemError.from(reason))));
    return () => end.abort();
  }, [run.id, state, step]);

  const more = useCallback(() => {
    if (next === null || reading.current) {
      return;
    }

    reading.current = true;
    get<BulkTargetList>(here(next))
      .then((page) => {
        setItems((before) => [...before, ...page.value]);
        setNext(page.nextLink);
      })
      .catch((reason: unknown) => setProblem(ProblemError.from(reason)))
      .finally(() => (reading.current = false));
  }, [next]);

  return (
    <section class="stack" aria-labelledby="targets">
      <div class="row apart">
        <h2 id="targets">{t("bulk.targets")}</h2>
        <Choice
          label={t(run.dryRun ? "bulk.verdict" : "bulk.state")}
          value={state}
          options={[
            ["", t("filter.any")],
            ...(run.dryRun ? verdicts : targetStates).map((name) => [name, tv(run.dryRun ? "verdict" : "target", name)] as const),
          ]}
          onValue={setState}
        />
      </div>
      {problem && <Trouble problem={problem} />}
      {items.length === 0 ? (
        !problem && <Empty title={t("bulk.targets.none.title")}>{t("bulk.targets.none.text")}</Empty>
      ) : (
        <LongTable
          label={t("bulk.targets")}
          columns={columns(run.dryRun, (target) => setRevealed(target.device))}
          items={items}
          keyOf={(target) => target.device?.intuneDeviceId ?? String(target.line)}
          total={next === null ? items.length : null}
          onEndNear={more}
        />
      )}
      {revealed && (
        <RevealPasscode
          path={`/api/bulk-runs/${run.id}/targets/${revealed.intuneDeviceId}/passcode`}
          device={nameOf(revealed)}
          onClose={() => setRevealed(null)}
        />
      )}
    </section>
  );
}
