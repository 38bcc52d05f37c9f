import {
  Button,
  Menu,
  MenuItemCheckbox,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Spinner,
  Table,
  TableBody,
  TableCell,
  TableHeader,
  TableHeaderCell,
  TableRow,
} from "@fluentui/react-components";
import { ArrowDownloadRegular, ColumnTripleRegular } from "@fluentui/react-icons";
import {
  type ColumnDef,
  columnVisibilityFeature,
  createSortedRowModel,
  type Row,
  rowSortingFeature,
  tableFeatures,
  useTable,
} from "@tanstack/react-table";
import { useVirtualizer, type Virtualizer } from "@tanstack/react-virtual";
import { memo, type ReactNode, useEffect, useMemo, useRef, useState } from "react";
import { locale, t } from "../text";
import { csv, saveCsv } from "./csv";
import { useNarrow } from "./useNarrow";

export interface Column<T> {
  readonly id: string;
  readonly name: string;
  /** Its width beside the others. */
  readonly width: number;
  /** What it is sorted by, and what a file has. */
  readonly value: (item: T) => string | number | null;
  /** How it is shown, where the value itself is not enough. */
  readonly show?: (item: T) => ReactNode;
  /** Whether it is shown only to those who choose it, or where there is much room. */
  readonly hidden?: boolean | "unless wide";
  readonly fixed?: boolean;
}

interface DataTableProps<T> {
  /** Under which the chosen columns are kept. */
  readonly name: string;
  readonly label: string;
  readonly columns: readonly Column<T>[];
  readonly items: readonly T[];
  readonly keyOf: (item: T) => string;
  /** How many there are in all; unknown while more can be read. */
  readonly total: number | null;
  /** Called when the end comes near. */
  readonly onEndNear?: () => void;
  /** As high as its rows, up to a limit. */
  readonly short?: boolean;
  /** What stands above it, beside the choice of columns. */
  readonly children?: ReactNode;
}

const features = tableFeatures({ rowSortingFeature, columnVisibilityFeature, sortedRowModel: createSortedRowModel() });
const rowHeight = 45; // with its line
const cardHeight = 190; // until it is measured
const spare = 12; // so that a quick hand and the Tab key find rows there
const near = 20;

type Sorting = { id: string; desc: boolean }[];
type Visibility = Record<string, boolean>;
type TableOf<T extends object> = ReturnType<typeof useTable<typeof features, T>>;

// Where somebody was in a list, for when they come back to it.
const places = new Map<string, { readonly offset: number; readonly sorting: Sorting }>();

function chosenColumns<T>(name: string, columns: readonly Column<T>[]): Visibility {
  const isWide = matchMedia("(width >= 100rem)").matches;
  const byDefault = Object.fromEntries(columns.map(({ id, hidden = false }) => [id, hidden === false || (hidden !== true && isWide)]));
  try {
    return { ...byDefault, ...(JSON.parse(localStorage.getItem(`passcode.columns.${name}`) ?? "{}") as Visibility) };
  } catch {
    return byDefault;
  }
}

/** A list of any length: sorted by any column, with columns to choose, taken along as a file. Only the rows in view are in the page; on a phone each is a card. */
export function DataTable<T extends object>({
  name,
  label,
  columns,
  items,
  keyOf,
  total,
  onEndNear,
  short = false,
  children,
}: DataTableProps<T>) {
  const place = `${name} ${location.pathname}${location.search}`;
  const [sorting, setSorting] = useState<Sorting>(() => places.get(place)?.sorting ?? []);
  const [visibility, setVisibility] = useState(() => chosenColumns(name, columns));
  const definitions = useMemo(() => {
    const words = new Intl.Collator(locale(), { numeric: true, sensitivity: "base" });
    return columns.map((column): ColumnDef<typeof features, T> => ({
      id: column.id,
      header: column.name,
      accessorFn: (item: T) => column.value(item) ?? undefined,
      sortUndefined: "last",
      sortFn: (left, right, id) => {
        const [one, other] = [left.getValue(id), right.getValue(id)];
        return typeof one === "number" && typeof other === "number" ? one - other : words.compare(String(one), String(other));
      },
    }));
  }, [columns]);
  const data = useMemo(() => [...items], [items]);
  const table = useTable({
    features,
    columns: definitions,
    data,
    getRowId: keyOf,
    state: { sorting, columnVisibility: visibility },
    onSortingChange: setSorting,
    onColumnVisibilityChange: setVisibility,
  });
  const shown = useMemo(() => columns.filter(({ id }) => visibility[id] !== false), [columns, visibility]);

  const choose = (ids: readonly string[]): void => {
    const next = Object.fromEntries(columns.map(({ id }) => [id, ids.includes(id)]));
    localStorage.setItem(`passcode.columns.${name}`, JSON.stringify(next));
    setVisibility(next);
  };
  const take = (): void =>
    saveCsv(
      `${name}.csv`,
      csv([
        shown.map((column) => column.name),
        ...table.getRowModel().rows.map((row) => shown.map((column) => column.value(row.original))),
      ]),
    );

  const isNarrow = useNarrow();
  const rows = table.getRowModel().rows;
  const box = useRef<HTMLDivElement>(null);
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => box.current,
    estimateSize: () => (isNarrow ? cardHeight : rowHeight),
    getItemKey: (index) => rows[index]?.id ?? index,
    overscan: spare,
    initialOffset: () => places.get(place)?.offset ?? 0,
  });
  useEffect(() => virtualizer.measure(), [virtualizer, isNarrow]);
  useEffect(() => () => void places.set(place, { offset: virtualizer.scrollOffset ?? 0, sorting }), [place, virtualizer, sorting]);
  const last = virtualizer.getVirtualItems().at(-1)?.index ?? 0;
  const isEndNear = last >= rows.length - near;
  useEffect(() => {
    if (isEndNear && total === null) {
      onEndNear?.();
    }
  }, [isEndNear, total, rows.length, onEndNear]);

  return (
    <div className="stack tight">
      <div className="row apart">
        <div className="row grow">{children}</div>
        <div className="row">
          <Menu checkedValues={{ columns: shown.map(({ id }) => id) }} onCheckedValueChange={(_, { checkedItems }) => choose(checkedItems)}>
            <MenuTrigger disableButtonEnhancement>
              <Button className="act" appearance="subtle" icon={<ColumnTripleRegular />} aria-label={t("columns")}>
                {isNarrow ? null : t("columns")}
              </Button>
            </MenuTrigger>
            <MenuPopover>
              <MenuList>
                {columns.map(({ id, name: title, fixed = false }, index) => (
                  <MenuItemCheckbox key={id} name="columns" value={id} disabled={fixed || index === 0}>
                    {title}
                  </MenuItemCheckbox>
                ))}
              </MenuList>
            </MenuPopover>
          </Menu>
          <Button className="act" appearance="subtle" icon={<ArrowDownloadRegular />} aria-label={t("csv")} onClick={take}>
            {isNarrow ? null : t("csv")}
          </Button>
        </div>
      </div>
      <div ref={box} className={short ? "list short" : "list"} role="group" aria-label={label} tabIndex={0}>
        {isNarrow ? (
          <Cards rows={rows} columns={shown} virtualizer={virtualizer} label={label} total={total} />
        ) : (
          <Rows table={table} rows={rows} columns={shown} virtualizer={virtualizer} label={label} total={total} />
        )}
        {total === null && (
          <div className="working">
            <Spinner size="tiny" label={t("loading.more")} role="presentation" />
          </div>
        )}
      </div>
    </div>
  );
}

interface PartProps<T extends object> {
  readonly rows: readonly Row<typeof features, T>[];
  readonly columns: readonly Column<T>[];
  readonly virtualizer: Virtualizer<HTMLDivElement, Element>;
  readonly label: string;
  readonly total: number | null;
}

const shownOf = <T,>(column: Column<T>, item: T): ReactNode => (column.show ? column.show(item) : column.value(item));

function Rows<T extends object>({ table, rows, columns, virtualizer, label, total }: PartProps<T> & { readonly table: TableOf<T> }) {
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

/** What makes a cell the one that names its row. */
export const rowHeader = { role: "rowheader" } as const;

const Space = ({ height, columns }: { readonly height: number; readonly columns: number }) =>
  height <= 0 ? null : (
    <tr className="space" aria-hidden>
      <td colSpan={columns} style={{ height }} />
    </tr>
  );

function Cards<T extends object>({ rows, columns, virtualizer, label, total }: PartProps<T>) {
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
