import { Button, DrawerBody, DrawerFooter, DrawerHeader, DrawerHeaderTitle, OverlayDrawer, Subtitle2 } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons";
import { useState } from "react";
import { useLocation } from "wouter";
import { call, get, withQuery } from "../api/client";
import { renew, useLive } from "../api/live";
import type { Device, Eligibility, Reset, ResetBody, ResetList } from "../api/types";
import { Act } from "../parts/Act";
import { Announcer } from "../parts/Announcer";
import { Working } from "../parts/Empty";
import { TextField } from "../parts/Field";
import { useForm } from "../parts/form";
import { Go } from "../parts/Go";
import { useIdempotencyKey } from "../parts/idempotency";
import { Trouble } from "../parts/Trouble";
import { ResetLines } from "../resets/ResetLines";
import { hasEnded, nameOf } from "../resets/status";
import { may, requestedBy } from "../signIn/session";
import { t } from "../text";
import { DeviceRuns } from "../bulkRuns/DeviceRuns";
import { aboutDevice } from "./FoundDevices";
import { Verdict } from "./Verdict";

interface DevicePanelProps {
  readonly device: Device;
  readonly onClose: () => void;
}

/** A device beside the search: what a reset would do, the form that asks for it, and what happened before. */
export function DevicePanel({ device, onClose }: DevicePanelProps) {
  const [, go] = useLocation();
  const ask = useResetForm(device, (reset) => go(`/resets/${reset.id}`));
  const { verdict } = ask;
  const history = useLive(
    ["resets", "of device", device.intuneDeviceId],
    (signal) => get<ResetList>(withQuery("/api/resets", { intuneDeviceId: device.intuneDeviceId, top: 5 }), signal),
    () => null,
    may("Reset.Read"),
  );
  const open = history.data?.value.find((reset) => !hasEnded(reset));
  return (
    <OverlayDrawer open position="end" size="medium" className="panel" onOpenChange={onClose}>
      <form noValidate onSubmit={ask.form.submit}>
        <DrawerHeader>
          <DrawerHeaderTitle action={<Button appearance="subtle" icon={<DismissRegular />} aria-label={t("close")} onClick={onClose} />}>
            {t("verdict.title", { device: nameOf(device) })}
          </DrawerHeaderTitle>
          <span className="hint">{aboutDevice(device)}</span>
        </DrawerHeader>
        <DrawerBody className="stack">
          {ask.problem && <Trouble problem={ask.problem} onRetry={ask.check} />}
          {!verdict && !ask.problem && <Working text={t("verdict.working")} />}
          {verdict && <Verdict verdict={verdict} />}
          {open && (
            <p>
              {t("device.openReset")} <Go to={`/resets/${open.id}`}>{t("device.openReset.show")}</Go>
            </p>
          )}
          {ask.isPossible && <ResetFields ask={ask} />}
          {history.data && history.data.value.length > 0 && (
            <section className="stack tight">
              <Subtitle2 as="h3">{t("device.resets")}</Subtitle2>
              <ResetLines resets={history.data.value} named={false} />
            </section>
          )}
          {may("Reset.Read") && <DeviceRuns device={device} />}
          {may("Reset.Read") && <Go to={`/devices/${device.intuneDeviceId}`}>{t("device.all")}</Go>}
          <Announcer />
        </DrawerBody>
        {ask.isPossible && (
          <DrawerFooter className="foot">
            {ask.form.problem && <Trouble problem={ask.form.problem} />}
            <Act type="submit" kind="main" busy={ask.form.busy}>
              {ask.form.busy ? t("reset.asking") : t("reset.ask", { device: nameOf(device) })}
            </Act>
            <span className="hint">{t("reset.ask.hint")}</span>
          </DrawerFooter>
        )}
      </form>
    </OverlayDrawer>
  );
}

type ResetForm = ReturnType<typeof useResetForm>;

function useResetForm(device: Device, onAsked: (reset: Reset) => void) {
  const [ticketId, setTicketId] = useState("");
  const [reason, setReason] = useState("");
  const [method, setMethod] = useState("");
  const [reference, setReference] = useState("");
  const once = useIdempotencyKey();
  const {
    data: verdict,
    problem,
    reload: check,
  } = useLive(["eligibility", device.intuneDeviceId], (signal) =>
    call<Eligibility>("POST", "/api/eligibility", { body: { device: { intuneDeviceId: device.intuneDeviceId } }, signal }),
  );
  const isComplete = reason.trim() !== "";

  const ask = async (): Promise<void> => {
    const body: ResetBody = {
      device: { intuneDeviceId: device.intuneDeviceId },
      ticketId: ticketId.trim() || null,
      reason: reason.trim(),
      requestedBy: requestedBy(),
      verification: method.trim() || reference.trim() ? { method: method.trim(), reference: reference.trim() } : null,
    };
    const reset = await once((headers) => call<Reset>("POST", "/api/resets", { body, headers }));
    renew("resets");
    onAsked(reset);
  };
  const form = useForm(isComplete, ask);

  return {
    verdict,
    problem,
    check,
    form,
    isPossible: verdict?.eligible === true && verdict.policy?.verdict !== "refused" && may("Reset.Request"),
    fields: { ticketId, setTicketId, reason, setReason, method, setMethod, reference, setReference },
    wrong: form.missing(!isComplete),
  };
}

function ResetFields({ ask: { fields, wrong } }: { readonly ask: ResetForm }) {
  return (
    <div className="fields">
      <TextField
        label={t("reset.ticket")}
        hint={t("reset.ticket.hint")}
        value={fields.ticketId}
        onValue={fields.setTicketId}
        maxLength={64}
        autoFocus
      />
      <TextField
        label={t("reset.reason")}
        hint={t("reset.reason.hint")}
        value={fields.reason}
        onValue={fields.setReason}
        maxLength={500}
        required
        wrong={wrong}
      />
      <TextField label={t("reset.verification.method")} value={fields.method} onValue={fields.setMethod} maxLength={64} />
      <TextField label={t("reset.verification.reference")} value={fields.reference} onValue={fields.setReference} maxLength={100} />
    </div>
  );
}
