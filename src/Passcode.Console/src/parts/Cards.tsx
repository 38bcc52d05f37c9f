import { type PartProps, shownOf } from "./table";
import { useWindow } from "./useWindow";

const cardHeight = 190; // until it is measured

/** The rows in view as cards, for a narrow page. */
export function Cards<T extends object>({ rows, columns, view, label, total }: PartProps<T>) {
  const virtualizer = useWindow(view, rows, cardHeight);
  const [first, ...others] = columns;
  return (
    <div role="list" aria-label={label} className="cards" style={{ height: virtualizer.getTotalSize() }}>
      {virtualizer.getVirtualItems().map(({ index, start }) => {
        const row = rows[index];
        return (
          row && (
            <div
              key={row.id}
              role="listitem"
              aria-posinset={index + 1}
              aria-setsize={total ?? -1}
              ref={virtualizer.measureElement}
              data-index={index}
              style={{ transform: `translateY(${start}px)` }}
            >
              <strong>{first && shownOf(first, row.original)}</strong>
              <dl>
                {others
                  .map((column) => [column, shownOf(column, row.original)] as const)
                  .filter(([, value]) => value !== null && value !== "")
                  .map(([column, value]) => (
                    <div key={column.id} style={{ display: "contents" }}>
                      <dt>{column.name}</dt>
                      <dd>{value}</dd>
                    </div>
                  ))}
              </dl>
            </div>
          )
        );
      })}
    </div>
  );
}
