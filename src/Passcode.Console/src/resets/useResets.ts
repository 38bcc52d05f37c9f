import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback, useMemo, useRef } from "react";
import { get, here, withQuery } from "../api/client";
import { ProblemError } from "../api/problem";
import type { Reset, ResetList } from "../api/types";
import { askedOf, type Filters, fits } from "./filters";
import { merge } from "./growing";
import { hasEnded } from "./status";

const pageSize = 200;
const every = 4_000;
const refreshedBeyond = 10;
const keptFor = 30 * 60_000; // for those who come back

interface Read {
  readonly items: readonly Reset[];
  /** Where the older ones are; null when there are none. */
  readonly next: string | null;
}

export interface Resets {
  readonly items: readonly Reset[];
  readonly problem: ProblemError | null;
  readonly reload: () => void;
  readonly isRead: boolean;
  /** Whether the oldest has been read. */
  readonly isWhole: boolean;
  /** Reads a page of older ones. */
  readonly more: () => void;
}

/** The resets that fit, live at their newest end, and as far back as one has scrolled. What was read is kept while one looks at something else. */
export function useResets(filters: Filters): Resets {
  const address = withQuery("/api/resets", { ...askedOf(filters), top: pageSize });
  const client = useQueryClient();
  const key = useMemo(() => ["resets", "list", address], [address]);
  const reading = useRef(false);
  const query = useQuery({
    queryKey: key,
    queryFn: async ({ signal }): Promise<Read> => {
      const page = await get<ResetList>(address, signal);
      const before = client.getQueryData<Read>(key);
      const onPage = new Set(page.value.map((reset) => reset.id));
      // Older ones that still run are asked for one by one, a few at a time.
      const older = (before?.items ?? []).filter((reset) => !onPage.has(reset.id) && !hasEnded(reset)).slice(0, refreshedBeyond);
      const refreshed = await Promise.all(older.map((reset) => get<Reset>(`/api/resets/${reset.id}`, signal)));
      // More may have been read meanwhile.
      const now = client.getQueryData<Read>(key);
      return { items: merge(now?.items ?? [], [...page.value, ...refreshed]), next: now ? now.next : page.nextLink };
    },
    structuralSharing: false, // the lists are long, and their resets are kept as they are
    refetchInterval: ({ state }) => (state.status === "error" ? false : every),
    gcTime: keptFor,
  });
  const next = query.data?.next;
  const more = useCallback(() => {
    if (typeof next !== "string" || reading.current) {
      return;
    }

    reading.current = true;
    get<ResetList>(here(next))
      .then((page) => client.setQueryData<Read>(key, (before) => before && { items: merge(before.items, page.value), next: page.nextLink }))
      .catch(() => undefined) // said by the newest end, which reads too; scrolling tries again
      .finally(() => (reading.current = false));
  }, [client, key, next]);

  const all = query.data?.items;
  const items = useMemo(() => all?.filter((reset) => fits(reset, filters)) ?? [], [all, filters]);
  const problem = query.error ?? query.failureReason;
  return {
    items,
    problem: problem && ProblemError.from(problem),
    reload: () => void query.refetch(),
    isRead: query.data !== undefined,
    isWhole: next === null,
    more,
  };
}
