import { columnVisibilityFeature, createSortedRowModel, type Row, rowSortingFeature, tableFeatures } from "@tanstack/react-table";
import type { ReactNode } from "react";
import type { View } from "./useWindow";

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

export const features = tableFeatures({ rowSortingFeature, columnVisibilityFeature, sortedRowModel: createSortedRowModel() });

/** What the rows and the cards of a list need. */
export interface PartProps<T extends object> {
  readonly rows: readonly Row<typeof features, T>[];
  readonly columns: readonly Column<T>[];
  readonly view: View;
  readonly label: string;
  readonly total: number | null;
}

export const shownOf = <T>(column: Column<T>, item: T): ReactNode => (column.show ? column.show(item) : column.value(item));

/** What makes a cell the one that names its row. */
export const rowHeader = { role: "rowheader" } as const;
