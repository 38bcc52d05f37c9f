import { useVirtualizer, type Virtualizer } from "@tanstack/react-virtual";
import { useCallback, useEffect } from "react";

export type Sorting = { id: string; desc: boolean }[];

/** What is seen of a list through its box. */
export interface View {
  readonly box: HTMLDivElement | null;
  /** The name under which one's place in the list is kept. */
  readonly place: string;
  readonly sorting: Sorting;
  readonly isWhole: boolean;
  /** Called when the end comes near. */
  readonly onEndNear: (() => void) | undefined;
}

interface Place {
  readonly offset: number;
  readonly sorting: Sorting;
}

const spare = 12; // so that a quick hand and the Tab key find rows there
const near = 20;

// Where somebody was in a list, for when they come back to it.
const places = new Map<string, Place>();

export const placeOf = (name: string): Place | undefined => places.get(name);

/** The rows in view. What uses it is rendered again at each step of a scroll, so it should hold little besides them. */
export function useWindow(
  { box, place, sorting, isWhole, onEndNear }: View,
  rows: readonly { readonly id: string }[],
  height: number,
): Virtualizer<HTMLDivElement, Element> {
  // Another function would make it measure all rows anew at each step.
  const getItemKey = useCallback((index: number) => rows[index]?.id ?? index, [rows]);
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => box,
    estimateSize: () => height,
    getItemKey,
    overscan: spare,
    initialOffset: () => placeOf(place)?.offset ?? 0,
  });
  useEffect(() => () => void places.set(place, { offset: virtualizer.scrollOffset ?? 0, sorting }), [place, virtualizer, sorting]);
  const last = virtualizer.getVirtualItems().at(-1)?.index ?? 0;
  const isEndNear = last >= rows.length - near;
  useEffect(() => {
    if (isEndNear && !isWhole) {
      onEndNear?.();
    }
  }, [isEndNear, isWhole, rows.length, onEndNear]);
  return virtualizer;
}
