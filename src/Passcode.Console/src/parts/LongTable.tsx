import type { ComponentChildren } from "preact";
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { rowsInView } from "./rows";

export interface Column<T> {
  readonly name: string;
  /** Its share of the width. */
  readonly width: number;
  readonly show: (item: T) => ComponentChildren;
  /** Leaves first on a small screen: `third` before `second`… see small.css. */
  readonly class?: "second" | "third";
}

interface LongTableProps<T> {
  readonly label: string;
  readonly columns: readonly Column<T>[];
  readonly items: readonly T[];
  readonly keyOf: (item: T) => string;
  /** How many there are in all; unknown while more can be read. */
  readonly total: number | null;
  /** Called when the end comes near. */
  readonly onEndNear: () => void;
}

/** A table of any length, of which only the rows in view are in the page. The first column names its row. */
export function LongTable<T>({ label, columns, items, keyOf, total, onEndNear }: LongTableProps<T>) {
  const box = useRef<HTMLDivElement>(null);
  const [view, setView] = useState({ scrolled: 0, height: 800, rowHeight: 44 });
  const measure = (): void => {
    const element = box.current;
    if (element !== null) {
      const rowHeight = 2.75 * Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
      setView({ scrolled: element.scrollTop, height: element.clientHeight, rowHeight });
    }
  };
  useLayoutEffect(() => {
    measure();
    const watch = new ResizeObserver(measure);
    if (box.current !== null) {
      watch.observe(box.current);
      box.current.style.setProperty("--row", "2.75rem");
    }

    return () => watch.disconnect();
  }, []);

  const { first, end } = rowsInView(view.scrolled, view.height, view.rowHeight, items.length);
  const isEndNear = end > items.length - 20;
  useLayoutEffect(() => {
    if (isEndNear) {
      onEndNear();
    }
  }, [isEndNear, items.length, onEndNear]);

  const shares = columns.reduce((sum, column) => sum + column.width, 0);
  return (
    <div ref={box} class="list" role="group" aria-label={label} tabIndex={0} onScroll={measure}>
      <table aria-rowcount={total === null ? -1 : total + 1}>
        <thead>
          <tr aria-rowindex={1}>
            {columns.map((column) => (
              <th key={column.name} scope="col" class={column.class} style={{ width: `${(100 * column.width) / shares}%` }}>
                {column.name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <Space height={first * view.rowHeight} columns={columns.length} />
          {items.slice(first, end).map((item, index) => (
            <tr key={keyOf(item)} aria-rowindex={first + index + 2}>
              {columns.map((column, place) =>
                place === 0 ? (
                  <th key={column.name} scope="row" class={column.class}>
                    {column.show(item)}
                  </th>
                ) : (
                  <td key={column.name} class={column.class}>
                    {column.show(item)}
                  </td>
                ),
              )}
            </tr>
          ))}
          <Space height={(items.length - end) * view.rowHeight} columns={columns.length} />
        </tbody>
      </table>
    </div>
  );
}

const Space = ({ height, columns }: { readonly height: number; readonly columns: number }) =>
  height === 0 ? null : (
    <tr class="space" aria-hidden="true">
      <td colSpan={columns} style={{ height: `${height}px` }} />
    </tr>
  );
