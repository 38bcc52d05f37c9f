import { useLocation } from "preact-iso";
import { useCallback, useState } from "preact/hooks";
import { call } from "../api/client";
import { useLive } from "../api/live";
import type { Device, Eligibility, Reset, ResetBody } from "../api/types";
import { useAction } from "../parts/action";
import { Button } from "../parts/Button";
import { Working } from "../parts/Empty";
import { Field } from "../parts/Field";
import { Trouble } from "../parts/Trouble";
import { requestedBy } from "../signIn/session";
import { advice, t, tv } from "../text";
import { nameOf } from "./status";

/** What a reset of a device would do, and the form that asks for it. */
export function AskForReset({ device }: { readonly device: Device }) {
  const load = useCallback(
    (signal: AbortSignal) =>
      call<Eligibility>("POST", "/api/eligibility", { body: { device: { intuneDeviceId: device.intuneDeviceId } }, signal }),
    [device.intuneDeviceId],
  );
  const { data: verdict, problem, reload } = useLive(load, () => null);
  return (
    <section class="card stack" aria-labelledby="would">
      <h2 id="would">{t("verdict.title", { device: nameOf(device) })}</h2>
      {problem && <Trouble problem={problem} onRetry={reload} />}
      {!verdict && !problem && <Working text={t("verdict.working")} />}
      {verdict && <Verdict verdict={verdict} />}
      {verdict?.eligible && verdict.policy?.verdict !== "refused" && <AskForm device={device} />}
    </section>
  );
}

function Verdict({ verdict }: { readonly verdict: Eligibility }) {
  const said = advice(verdict.reasonCode, verdict.advice);
  const { policy } = verdict;
  return (
    <div class="stack tight" role="status">
      <div class={`note stack tight ${verdict.eligible ? "good" : "warn"}`}>
        <strong>
          {verdict.eligible ? tv("effect", verdict.effect ?? "") : t("verdict.no", { reason: tv("reason", verdict.reasonCode ?? "") })}
        </strong>
        {said && <p lang={said.lang}>{said.text}</p>}
      </div>
      {policy && policy.verdict !== "allowed" && (
        <div class="note warn stack tight">
          <strong>{t(policy.verdict === "needsApproval" ? "verdict.approval" : "verdict.refused")}</strong>
          <p>{policy.rules.map((rule) => tv("rule", rule)).join(", ")}</p>
        </div>
      )}
    </div>
  );
}

function AskForm({ device }: { readonly device: Device }) {
  const { route } = useLocation();
  const [ticketId, setTicketId] = useState("");
  const [reason, setReason] = useState("");
  const [method, setMethod] = useState("");
  const [reference, setReference] = useState("");
  const [isTried, setIsTried] = useState(false);
  const action = useAction();
  // One key for this form: pressing twice, or again after a lost answer, asks once.
  const [key] = useState(() => crypto.randomUUID());
  const isComplete = reason.trim() !== "";

  const ask = async (): Promise<void> => {
    const body: ResetBody = {
      device: { intuneDeviceId: device.intuneDeviceId },
      ticketId: ticketId.trim() || null,
      reason: reason.trim(),
      requestedBy: requestedBy(),
      verification: method.trim() || reference.trim() ? { method: method.trim(), reference: reference.trim() } : null,
    };
    const reset = await call<Reset>("POST", "/api/resets", { body, headers: { "Idempotency-Key": `"${key}"` } });
    route(`/resets/${reset.id}`);
  };

  return (
    <form
      class="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setIsTried(true);
        if (isComplete) {
          action.run(ask);
        }
      }}
    >
      <div class="fields">
        <Field label={t("reset.ticket")} hint={t("reset.ticket.hint")} value={ticketId} onValue={setTicketId} maxLength={64} />
        <Field
          label={t("reset.reason")}
          hint={t("reset.reason.hint")}
          value={reason}
          onValue={setReason}
          maxLength={500}
          required
          wrong={isTried && !isComplete ? t("needed") : null}
        />
        <Field label={t("reset.verification.method")} value={method} onValue={setMethod} maxLength={64} />
        <Field label={t("reset.verification.reference")} value={reference} onValue={setReference} maxLength={100} />
      </div>
      {action.problem && <Trouble problem={action.problem} onRetry={() => action.run(ask)} />}
      <div class="row">
        <Button type="submit" kind="main" busy={action.busy}>
          {action.busy ? t("reset.asking") : t("reset.ask", { device: nameOf(device) })}
        </Button>
        <span class="hint">{t("reset.ask.hint")}</span>
      </div>
    </form>
  );
}
