import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Table,
  TableBody,
  TableCell,
  TableHeader,
  TableHeaderCell,
  TableRow,
} from "@fluentui/react-components";
import { lazy, Suspense } from "react";
import { t } from "../text";
import { number } from "../text/format";
import { rowHeader } from "./table";
import { Working } from "./Empty";
import type { Tone } from "../resets/status";

const Drawing = lazy(async () => ({ default: (await import("./Drawing")).Drawing }));

export interface Line {
  readonly name: string;
  readonly tone: Tone;
  readonly values: readonly (number | null)[];
}

export interface ChartProps {
  readonly label: string;
  /** In milliseconds since 1970. */
  readonly x: readonly number[];
  readonly lines: readonly Line[];
  readonly kind: "bars" | "lines";
  readonly nameOf: (x: number) => string;
}

/** A chart, whose drawing is loaded with the first one. A table beneath holds the same numbers. */
export function Chart(props: ChartProps) {
  const { label, x, lines, nameOf } = props;
  return (
    <figure className="stack tight">
      <Suspense fallback={<Working text={t("loading")} />}>
        <Drawing {...props} />
      </Suspense>
      <Accordion collapsible>
        <AccordionItem value="numbers">
          <AccordionHeader>{t("chart.numbers")}</AccordionHeader>
          <AccordionPanel>
            <div className="wide" tabIndex={0} role="group" aria-label={label}>
              <Table size="small" aria-label={label}>
                <TableHeader>
                  <TableRow>
                    <TableHeaderCell>{t("chart.when")}</TableHeaderCell>
                    {lines.map((line) => (
                      <TableHeaderCell key={line.name}>{line.name}</TableHeaderCell>
                    ))}
                  </TableRow>
                </TableHeader>
                <TableBody>
                  {x.map((at, index) => (
                    <TableRow key={at}>
                      <TableCell {...rowHeader}>{nameOf(at)}</TableCell>
                      {lines.map((line) => (
                        <TableCell key={line.name} className="number">
                          {number(line.values[index] ?? 0)}
                        </TableCell>
                      ))}
                    </TableRow>
                  ))}
                </TableBody>
              </Table>
            </div>
          </AccordionPanel>
        </AccordionItem>
      </Accordion>
    </figure>
  );
}
