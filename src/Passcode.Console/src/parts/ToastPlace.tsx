import { Toast, Toaster, ToastTitle, useToastController } from "@fluentui/react-components";
import { useEffect } from "react";

/** Shows what is said, each time that something is. */
export function ToastPlace({ said }: { readonly said: { readonly text: string } }) {
  const { dispatchToast } = useToastController("toasts");
  useEffect(
    () =>
      dispatchToast(
        <Toast>
          <ToastTitle>{said.text}</ToastTitle>
        </Toast>,
        { intent: "success", politeness: "polite", timeout: 6000 },
      ),
    [said, dispatchToast],
  );
  return <Toaster toasterId="toasts" position="bottom" />;
}
