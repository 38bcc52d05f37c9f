import { Table, TableBody, TableCell, TableHeader, TableHeaderCell, TableRow } from "@fluentui/react-components";
import type { BulkRun } from "../api/types";
import { Section } from "../parts/Section";
import { t, tn } from "../text";
import { number } from "../text/format";
import { lineErrorsOf } from "./lineErrors";

/** The lines of a file that name no device, with what is wrong with each. */
export function LineErrorTable({ run }: { readonly run: BulkRun }) {
  const lines = lineErrorsOf(run);
  const title = lines && tn("bulk.lineErrors", lines.lineErrorCount ?? 0);
  return lines === null || title === null ? null : (
    <Section title={title}>
      <div className="wide" tabIndex={0} role="group" aria-label={title}>
        <Table size="small" aria-label={title}>
          <TableHeader>
            <TableRow>
              <TableHeaderCell>{t("bulk.line")}</TableHeaderCell>
              <TableHeaderCell>{t("bulk.line.text")}</TableHeaderCell>
              <TableHeaderCell>{t("bulk.line.problem")}</TableHeaderCell>
            </TableRow>
          </TableHeader>
          <TableBody>
            {lines.lineErrors?.map((error) => (
              <TableRow key={error.line}>
                <TableCell className="number">{number(error.line)}</TableCell>
                <TableCell className="mono">{error.text}</TableCell>
                <TableCell>{error.problem}</TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </div>
    </Section>
  );
}
