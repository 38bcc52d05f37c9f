import { useMemo } from "react";
import { useStore } from "../store";
import { type Language, language } from ".";

/** What has texts in it, made anew when the language is another. `make` stays the same from one rendering to the next. */
export function useSpoken<T>(make: (spoken: Language) => T): T {
  const spoken = useStore(language);
  return useMemo(() => make(spoken), [make, spoken]);
}
