import { useEffect, useState } from "preact/hooks";
import { call } from "../api/client";
import type { Reveal } from "../api/types";
import { announce } from "../parts/Announcer";
import { Button } from "../parts/Button";
import { Copy } from "../parts/Copy";
import { Dialog } from "../parts/Dialog";
import { When } from "../parts/Facts";
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
  const reveal = async (reason: string): Promise<void> =>
    setShown(await call<Reveal>("POST", path, { body: { reason, requestedBy: requestedBy() } }));
  const hide = (): void => {
    setShown(null);
    setIsOver(true);
    announce(t("reveal.hidden"));
  };
  return (
    <Dialog title={t("reveal.title", { device })} onClose={onClose}>
      {shown ? (
        <Shown reveal={shown} onOver={hide} />
      ) : isOver ? (
        <p class="passcode hidden">{t("reveal.hidden")}</p>
      ) : (
        <ReasonForm
          text={t("reveal.text")}
          label={t("reveal.reason")}
          kind="main"
          yes={t("reveal.show")}
          busy={t("reveal.working")}
          onReason={reveal}
        />
      )}
      <div>
        <Button onPress={onClose}>{t("close")}</Button>
      </div>
    </Dialog>
  );
}

function Shown({ reveal, onOver }: { readonly reveal: Reveal; readonly onOver: () => void }) {
  const [left, setLeft] = useState(secondsShown);
  useEffect(() => {
    const end = Date.now() + secondsShown * 1000;
    const timer = setInterval(() => {
      const seconds = Math.ceil((end - Date.now()) / 1000);
      setLeft(Math.max(0, seconds));
      if (seconds <= 0) {
        onOver();
      }
    }, 250);
    return () => clearInterval(timer);
  }, []);
  return (
    <div class="stack">
      <output class="passcode" aria-label={t("reveal.passcode")}>
        {reveal.passcode}
      </output>
      <div class="row apart">
        <Copy text={reveal.passcode} label={t("reveal.copy")} />
        <span class="hint number">{tn("reveal.left", left)}</span>
      </div>
      <p class="hint">
        {t("reveal.expires")} <When time={reveal.expiresAt} />
      </p>
    </div>
  );
}
