import uPlot from "uplot";
import "uplot/dist/uPlot.min.css";
import type { Line } from "./Chart";

interface Plot {
  readonly x: readonly number[];
  readonly lines: readonly Line[];
  readonly kind: "bars" | "lines";
  readonly nameOf: ((x: number) => string) | undefined;
}

const roomOfName = 76; // pixels

/** Draws a chart; bars are stacked. */
export function plot(place: HTMLElement, { x, lines, kind, nameOf }: Plot): uPlot {
  const style = getComputedStyle(document.documentElement);
  const colour = (token: string): string => style.getPropertyValue(token);
  const axis = { stroke: colour("--quiet"), grid: { stroke: colour("--line"), width: 1 }, ticks: { stroke: colour("--line") } };
  const stacked = kind === "bars" ? stack(lines.map((line) => line.values)) : lines.map((line) => [...line.values]);
  const nameOrNothing = (at: number | null): string => (at === null ? "" : (nameOf?.(at) ?? String(at)));
  const draw = uPlot.paths.bars?.({ size: [0.7, 48] });
  const options: uPlot.Options = {
    width: place.clientWidth,
    height: place.clientHeight,
    scales: {
      x: {
        time: false,
        ...(kind === "bars" && { range: () => [(x[0] ?? 0) - step(x) / 2, (x.at(-1) ?? 1) + step(x) / 2] as [number, number] }),
      },
      y: { range: (_, _low, high) => [0, Math.max(1, high) * 1.08] },
    },
    axes: [
      {
        ...axis,
        ...(kind === "bars" && { splits: () => [...x] }),
        ...(nameOf && { values: (chart, places) => thinned(places, chart.width).map(nameOrNothing) }),
      },
      { ...axis, size: 44, incrs: [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000] },
    ],
    series: [
      {},
      ...lines.map((line): uPlot.Series => {
        const ink = colour(line.colour);
        return {
          label: line.name,
          stroke: ink,
          points: { show: false },
          ...(kind === "bars" ? { fill: ink, width: 0, ...(draw && { paths: draw }) } : { width: 2 }),
        };
      }),
    ],
    legend: { show: false },
    cursor: { show: false },
  };
  // The tallest is drawn first, behind the others.
  const order = kind === "bars" ? lines.map((_, index) => lines.length - 1 - index) : lines.map((_, index) => index);
  options.series = [{}, ...order.flatMap((index) => options.series[index + 1] ?? [])];
  return new uPlot(options, [[...x], ...order.map((index) => stacked[index] ?? [])], place);
}

/** As many places as there is room to name. */
function thinned(places: readonly number[], width: number): (number | null)[] {
  const every = Math.ceil((places.length * roomOfName) / width);
  return places.map((place, index) => (index % every === 0 ? place : null));
}

const step = (x: readonly number[]): number => ((x.at(-1) ?? 1) - (x[0] ?? 0)) / Math.max(1, x.length - 1) || 1;

/** Each line on top of those before it. */
function stack(lines: readonly (readonly (number | null)[])[]): number[][] {
  const height: number[] = [];
  return lines.map((line) => line.map((value, index) => (height[index] = (height[index] ?? 0) + (value ?? 0))));
}
