import { useEffect, useRef } from "preact/hooks";
import type uPlot from "uplot";
import { isDark } from "../look/theme";
import { t } from "../text";

export interface Line {
  readonly name: string;
  readonly values: readonly (number | null)[];
  /** A token of tokens.css. */
  readonly colour: "--accent" | "--good" | "--warn" | "--bad" | "--idle";
}

interface ChartProps {
  /** What it shows, for those who do not see it. */
  readonly label: string;
  /** The places on the x axis: seconds since 1970, or numbers that {@link nameOf} names. */
  readonly x: readonly number[];
  readonly lines: readonly Line[];
  readonly kind: "bars" | "lines";
  readonly nameOf?: (x: number) => string;
}

/** A chart of a fixed height, drawn by uPlot, which is loaded with the first one. A table beneath holds the same numbers. */
export function Chart({ label, x, lines, kind, nameOf }: ChartProps) {
  const place = useRef<HTMLDivElement>(null);
  const dark = isDark.value;
  useEffect(() => {
    let chart: uPlot | null = null;
    let watch: ResizeObserver | null = null;
    let isGone = false;
    void import("./plot").then(({ plot }) => {
      const element = place.current;
      if (!isGone && element !== null) {
        chart = plot(element, { x, lines, kind, nameOf });
        watch = new ResizeObserver(() => chart?.setSize({ width: element.clientWidth, height: element.clientHeight }));
        watch.observe(element);
      }
    });
    return () => {
      isGone = true;
      watch?.disconnect();
      chart?.destroy();
    };
  }, [x, lines, kind, nameOf, dark]);
  return (
    <figure class="stack tight">
      <div ref={place} class="chart" role="img" aria-label={label} />
      {lines.length > 1 && (
        <ul class="legend">
          {lines.map((line) => (
            <li key={line.name}>
              <span aria-hidden="true" style={{ background: `var(${line.colour})` }} />
              {line.name}
            </li>
          ))}
        </ul>
      )}
      <details>
        <summary>{t("chart.numbers")}</summary>
        <div class="wide" tabIndex={0} role="group" aria-label={label}>
          <table class="simple">
            <thead>
              <tr>
                <td />
                {lines.map((line) => (
                  <th key={line.name} scope="col">
                    {line.name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {x.map((at, index) => (
                <tr key={at}>
                  <th scope="row">{nameOf?.(at) ?? at}</th>
                  {lines.map((line) => (
                    <td key={line.name} class="number">
                      {line.values[index] ?? ""}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </figure>
  );
}
