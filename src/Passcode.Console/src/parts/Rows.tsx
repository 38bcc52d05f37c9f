import { Table, TableBody, TableHeader, TableHeaderCell, TableRow } from "@fluentui/react-components";
import type { Table as Model } from "@tanstack/react-table";
import { memo, type ReactNode } from "react";
import { type Column, type features, type PartProps, rowHeader, shownOf } from "./table";
import { useWindow } from "./useWindow";

const rowHeight = 45; // with its line

/** The rows in view, under a header that sorts. */
export function Rows<T extends object>({
  table,
  rows,
  columns,
  view,
  label,
  total,
}: PartProps<T> & { readonly table: Model<typeof features, T> }) {
  const sum = columns.reduce((all, { width }) => all + width, 0);
  return (
    <Table aria-label={label} aria-rowcount={total === null ? -1 : total + 1} sortable>
      <TableHeader>
        <TableRow aria-rowindex={1}>
          {columns.map(({ id, name, width }) => {
            const sorted = table.getColumn(id)?.getIsSorted() ?? false;
            return (
              <TableHeaderCell
                key={id}
                style={{ width: `${(100 * width) / sum}%` }}
                {...(sorted !== false && { sortDirection: sorted === "asc" ? "ascending" : "descending" })}
                onClick={() => table.getColumn(id)?.toggleSorting(sorted === "asc")}
              >
                {name}
              </TableHeaderCell>
            );
          })}
        </TableRow>
      </TableHeader>
      <TableBody>
        <Lines rows={rows} columns={columns} view={view} />
      </TableBody>
    </Table>
  );
}

// Apart from the header and the table, which need not be made again for each step of a scroll.
function Lines<T extends object>({ rows, columns, view }: Pick<PartProps<T>, "rows" | "columns" | "view">) {
  const virtualizer = useWindow(view, rows, rowHeight);
  const items = virtualizer.getVirtualItems();
  return (
    <>
      <Space height={items[0]?.start ?? 0} columns={columns.length} />
      {items.map(({ index }) => {
        const row = rows[index];
        return row && <Line key={row.id} index={index} item={row.original} columns={columns} />;
      })}
      <Space height={virtualizer.getTotalSize() - (items.at(-1)?.end ?? 0)} columns={columns.length} />
    </>
  );
}

interface LineProps<T> {
  readonly index: number;
  readonly item: T;
  readonly columns: readonly Column<T>[];
}

// A row that stays in view is not made again for each step of the scroll. Its cells come and go by the hundred, so they are plain elements, which look.css
// styles as Fluent styles its own.
const Line = memo(function Line<T>({ index, item, columns }: LineProps<T>) {
  return (
    <tr aria-rowindex={index + 2}>
      {columns.map((column, at) => (
        <td key={column.id} {...(at === 0 && rowHeader)}>
          {shownOf(column, item)}
        </td>
      ))}
    </tr>
  );
}) as <T>(props: LineProps<T>) => ReactNode;

const Space = ({ height, columns }: { readonly height: number; readonly columns: number }) =>
  height <= 0 ? null : (
    <tr className="space" aria-hidden>
      <td colSpan={columns} style={{ height }} />
    </tr>
  );
