import { useSyncExternalStore } from "react";

const narrow = matchMedia("(width < 40rem)");
const watch = (tell: () => void): (() => void) => {
  narrow.addEventListener("change", tell);
  return () => narrow.removeEventListener("change", tell);
};

/** Whether this is a phone's screen, or a window as narrow as one. */
export const useNarrow = (): boolean => useSyncExternalStore(watch, () => narrow.matches);
