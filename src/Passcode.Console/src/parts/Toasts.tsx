import { lazy, Suspense } from "react";
import { Store, useStore } from "../store";

const ToastPlace = lazy(async () => ({ default: (await import("./ToastPlace")).ToastPlace }));

const last = new Store<{ readonly text: string } | null>(null);

/** Says for a while that something was done. */
export function toast(text: string): void {
  last.value = { text };
}

/** Where {@link toast} speaks, loaded with the first thing that is said. */
export function Toasts() {
  const said = useStore(last);
  return (
    said && (
      <Suspense>
        <ToastPlace said={said} />
      </Suspense>
    )
  );
}
