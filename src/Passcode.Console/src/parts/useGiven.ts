import { useEffect, useState } from "react";
import { withQuery } from "../api/client";
import { useTyped } from "./useTyped";

type Values = Readonly<Record<string, string>>;

/** The filters as somebody types them. They come into force after a pause, and follow the address when it goes back or forth. */
export function useGiven<T extends Values>(inForce: T, onChange: (filters: T) => void) {
  const [given, setGiven] = useState(inForce);
  const typed = useTyped(given, 300);
  const address = withQuery("", inForce);
  // eslint-disable-next-line react-hooks/exhaustive-deps -- the same filters are the same address
  useEffect(() => setGiven(inForce), [address]);
  useEffect(() => {
    if (typed === given && withQuery("", typed) !== address) {
      onChange(typed);
    }
    // eslint-disable-next-line react-hooks/exhaustive-deps -- only what is typed changes the address
  }, [typed]);
  return (name: keyof T) => ({ value: given[name] as string, onValue: (value: string) => setGiven({ ...given, [name]: value }) });
}
