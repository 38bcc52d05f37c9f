import { useCallback, useEffect, useRef, useState } from "preact/hooks";
import { get, here, withQuery } from "../api/client";
import { type Live, useLive } from "../api/live";
import type { Reset, ResetList } from "../api/types";
import type { Filters } from "./filters";
import { merge } from "./growing";
import { hasEnded } from "./status";

const pageSize = 200;
const every = 4_000;
const refreshedBeyond = 10;

interface Resets {
  readonly items: readonly Reset[];
  readonly head: Live<ResetList>;
  /** Whether the oldest has been read. */
  readonly isWhole: boolean;
  /** Reads a page of older ones. */
  readonly more: () => void;
}

/** The resets that fit, live at their newest end, and as far back as one has scrolled. */
export function useResets(filters: Filters): Resets {
  const address = withQuery("/api/resets", { ...filters, top: pageSize });
  const [items, setItems] = useState<readonly Reset[]>([]);
  const [next, setNext] = useState<string | null | undefined>(undefined);
  const known = useRef<readonly Reset[]>([]);
  const reading = useRef(false);
  const take = useCallback((read: readonly Reset[]) => setItems((known.current = merge(known.current, read))), []);

  useEffect(() => {
    known.current = [];
    setItems([]);
    setNext(undefined);
  }, [address]);

  const head = useLive(
    useCallback(
      async (signal: AbortSignal) => {
        const page = await get<ResetList>(address, signal);
        const onPage = new Set(page.value.map((reset) => reset.id));
        // Older ones that still run are asked for one by one, a few at a time.
        const older = known.current.filter((reset) => !onPage.has(reset.id) && !hasEnded(reset)).slice(0, refreshedBeyond);
        const refreshed = await Promise.all(older.map((reset) => get<Reset>(`/api/resets/${reset.id}`, signal)));
        take([...page.value, ...refreshed]);
        setNext((before) => (before === undefined ? page.nextLink : before));
        return page;
      },
      [address],
    ),
    () => every,
  );

  const more = useCallback(() => {
    if (typeof next !== "string" || reading.current) {
      return;
    }

    reading.current = true;
    get<ResetList>(here(next))
      .then((page) => {
        take(page.value);
        setNext(page.nextLink);
      })
      .catch(() => undefined) // said by the head, which reads too; scrolling tries again
      .finally(() => (reading.current = false));
  }, [next]);

  return { items, head, isWhole: next === null, more };
}
