import { useEffect } from "react";
import { useLocation } from "wouter";
import { may } from "../signIn/session";
import { Store } from "../store";

/** Counts how often the search was asked for, so that the view of the search takes the focus. */
export const searchWanted = new Store(0);

const takesText = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.matches("input, textarea, select") || target.closest("[role=dialog]") !== null);

/** `/` leads to the search from everywhere. */
export function useSlash(): void {
  const [, go] = useLocation();
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (event.key === "/" && !event.ctrlKey && !event.metaKey && !event.altKey && !takesText(event.target) && may("Reset.Request")) {
        event.preventDefault();
        if (location.pathname !== "/") {
          go("/");
        }

        searchWanted.value++;
      }
    };
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, [go]);
}
