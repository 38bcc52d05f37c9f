import { useEffect, useState } from "react";

/** A text as it was a while ago: what is typed is asked for after a pause, not letter by letter. */
export function useTyped<T>(value: T, pause = 250): T {
  const [typed, setTyped] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setTyped(value), pause);
    return () => clearTimeout(timer);
  }, [value, pause]);
  return typed;
}
