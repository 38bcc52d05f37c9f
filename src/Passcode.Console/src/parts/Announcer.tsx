import { useEffect } from "react";
import { Store, useStore } from "../store";

const said = new Store("");

/** Tells those who listen. The same text again is told again. */
export function announce(text: string): void {
  said.value = said.value === text ? `${text}\u00a0` : text;
}

/** Announces a text that changes, once it is known. */
export function useAnnounced(text: string | null | undefined): void {
  useEffect(() => {
    if (text) {
      announce(text);
    }
  }, [text]);
}

/** Where {@link announce} speaks. Dialogs hide the page around them, so each has one too. */
export function Announcer() {
  return (
    <p role="status" className="unseen">
      {useStore(said)}
    </p>
  );
}
