import { Table, TableBody, TableCell, TableHeader, TableHeaderCell, TableRow } from "@fluentui/react-components";
import type { Table as Model } from "@tanstack/react-table";
import { memo, type ReactNode } from "react";
import { type Column, type features, type PartProps, rowHeader, shownOf } from "./table";

/** The rows in view, under a header that sorts. */
export function Rows<T extends object>({
  table,
  rows,
  columns,
  virtualizer,
  label,
  total,
}: PartProps<T> & { readonly table: Model<typeof features, T> }) {
  const sum = columns.reduce((all, { width }) => all + width, 0);
  const items = virtualizer.getVirtualItems();
  const before = items[0]?.start ?? 0;
  const after = virtualizer.getTotalSize() - (items.at(-1)?.end ?? 0);
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
        <Space height={before} columns={columns.length} />
        {items.map(({ index }) => {
          const row = rows[index];
          return row && <Line key={row.id} index={index} item={row.original} columns={columns} />;
        })}
        <Space height={after} columns={columns.length} />
      </TableBody>
    </Table>
  );
}

interface LineProps<T> {
  readonly index: number;
  readonly item: T;
  readonly columns: readonly Column<T>[];
}

// A row that stays in view is not made again for each step of the scroll.
const Line = memo(function Line<T>({ index, item, columns }: LineProps<T>) {
  return (
    <TableRow aria-rowindex={index + 2}>
      {columns.map((column, at) => (
        <TableCell key={column.id} {...(at === 0 && rowHeader)}>
          {shownOf(column, item)}
        </TableCell>
      ))}
    </TableRow>
  );
}) as <T>(props: LineProps<T>) => ReactNode;

const Space = ({ height, columns }: { readonly height: number; readonly columns: number }) =>
  height <= 0 ? null : (
    <tr className="space" aria-hidden>
      <td colSpan={columns} style={{ height }} />
    </tr>
  );
