import { Toast, Toaster, ToastTitle, useToastController } from "@fluentui/react-components";
import { useEffect } from "react";
import { Store, useStore } from "../store";

const last = new Store<{ readonly text: string } | null>(null);

/** Says for a while that something was done. */
export function toast(text: string): void {
  last.value = { text };
}

/** Where {@link toast} speaks. */
export function Toasts() {
  const { dispatchToast } = useToastController("toasts");
  const said = useStore(last);
  useEffect(() => {
    if (said !== null) {
      dispatchToast(
        <Toast>
          <ToastTitle>{said.text}</ToastTitle>
        </Toast>,
        { intent: "success", politeness: "polite", timeout: 6000 },
      );
    }
  }, [said, dispatchToast]);
  return <Toaster toasterId="toasts" position="bottom" />;
}
