import type { BulkRun } from "../api/types";
import { t, tn } from "../text";
import { lineErrorsOf } from "./lineErrors";

/** The lines of a file that name no device, with what is wrong with each. */
export function LineErrorTable({ run }: { readonly run: BulkRun }) {
  const lines = lineErrorsOf(run);
  return lines === null ? null : (
    <section class="note warn stack tight" aria-labelledby="lines">
      <h2 id="lines">{tn("bulk.lineErrors", lines.lineErrorCount ?? 0)}</h2>
      <div class="wide" tabIndex={0} role="group" aria-labelledby="lines">
        <table class="simple">
          <thead>
            <tr>
              <th scope="col">{t("bulk.line")}</th>
              <th scope="col">{t("bulk.line.text")}</th>
              <th scope="col">{t("bulk.line.problem")}</th>
            </tr>
          </thead>
          <tbody>
            {lines.lineErrors?.map((error) => (
              <tr key={error.line}>
                <td class="number">{error.line}</td>
                <td class="mono">{error.text}</td>
                <td lang="en">{error.problem}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
