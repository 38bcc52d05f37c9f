import { Button, Spinner } from "@fluentui/react-components";
import { ArrowDownloadRegular } from "@fluentui/react-icons";
import { type ColumnDef, useTable } from "@tanstack/react-table";
import { type ReactNode, useMemo, useState } from "react";
import { locale, t } from "../text";
import { Cards } from "./Cards";
import { ColumnChoice } from "./ColumnChoice";
import { csv, saveCsv } from "./csv";
import { Rows } from "./Rows";
import { type Column, features } from "./table";
import { useNarrow } from "./useNarrow";
import { placeOf, type Sorting } from "./useWindow";

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

type Visibility = Record<string, boolean>;

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
  const [sorting, setSorting] = useState<Sorting>(() => placeOf(place)?.sorting ?? []);
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
  const [box, setBox] = useState<HTMLDivElement | null>(null);
  const view = { box, place, sorting, isWhole: total !== null, onEndNear };

  return (
    <div className="stack tight">
      <div className="row apart">
        <div className="row grow">{children}</div>
        <div className="row">
          <ColumnChoice columns={columns} shown={shown} onChoose={choose} />
          <Button className="act" appearance="subtle" icon={<ArrowDownloadRegular />} aria-label={t("csv")} onClick={take}>
            {isNarrow ? null : t("csv")}
          </Button>
        </div>
      </div>
      <div ref={setBox} className={short ? "list short" : "list"} role="group" aria-label={label} tabIndex={0}>
        {isNarrow ? (
          <Cards rows={rows} columns={shown} view={view} label={label} total={total} />
        ) : (
          <Rows table={table} rows={rows} columns={shown} view={view} label={label} total={total} />
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
