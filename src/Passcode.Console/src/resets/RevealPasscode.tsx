import { useEffect, useEffectEvent, useState } from "react";
import { call } from "../api/client";
import type { Reveal } from "../api/types";
import { Act } from "../parts/Act";
import { announce } from "../parts/Announcer";
import { Copy } from "../parts/Copy";
import { When } from "../parts/Facts";
import { TextField } from "../parts/Field";
import { Modal } from "../parts/Modal";
import { ReasonForm } from "../parts/ReasonForm";
import { requestedBy } from "../signIn/session";
import { t, tn } from "../text";

const secondsShown = 60;

interface RevealPasscodeProps {
  /** Where the passcode is revealed. */
  readonly path: string;
  readonly device: string;
  readonly onClose: () => void;
}

/** Asks for the temporary passcode with a reason, shows it for a minute and forgets it. */
export function RevealPasscode({ path, device, onClose }: RevealPasscodeProps) {
  const [shown, setShown] = useState<Reveal | null>(null);
  const [isOver, setIsOver] = useState(false);
  const [ticketId, setTicketId] = useState("");
  const reveal = async (reason: string): Promise<void> =>
    setShown(await call<Reveal>("POST", path, { body: { reason, ticketId: ticketId.trim() || null, requestedBy: requestedBy() } }));
  const hide = (): void => {
    setShown(null);
    setIsOver(true);
    announce(t("reveal.hidden"));
  };
  return (
    <Modal title={t("reveal.title", { device })} onClose={onClose}>
      {shown ? (
        <Shown reveal={shown} onOver={hide} />
      ) : isOver ? (
        <p className="passcode hidden">{t("reveal.hidden")}</p>
      ) : (
        <ReasonForm
          text={t("reveal.text")}
          label={t("reveal.reason")}
          kind="main"
          yes={t("reveal.show")}
          busy={t("reveal.working")}
          onReason={reveal}
          fields={
            <TextField label={t("reset.ticket")} hint={t("reveal.ticket.hint")} value={ticketId} onValue={setTicketId} maxLength={64} />
          }
        />
      )}
      <div>
        <Act onPress={onClose}>{t("close")}</Act>
      </div>
    </Modal>
  );
}

function Shown({ reveal, onOver }: { readonly reveal: Reveal; readonly onOver: () => void }) {
  const [left, setLeft] = useState(secondsShown);
  const over = useEffectEvent(onOver);
  useEffect(() => {
    const end = Date.now() + secondsShown * 1000;
    const timer = setInterval(() => {
      const seconds = Math.ceil((end - Date.now()) / 1000);
      setLeft(Math.max(0, seconds));
      if (seconds <= 0) {
        over();
      }
    }, 250);
    return () => clearInterval(timer);
  }, []);
  return (
    <div className="stack">
      <output className="passcode" aria-label={t("reveal.passcode")}>
        {reveal.passcode}
      </output>
      <div className="row apart">
        <Copy text={reveal.passcode} label={t("reveal.copy")} />
        <span className="hint number">{tn("reveal.left", left)}</span>
      </div>
      <p className="hint">
        {t("reveal.expires")} <When time={reveal.expiresAt} />
      </p>
    </div>
  );
}
