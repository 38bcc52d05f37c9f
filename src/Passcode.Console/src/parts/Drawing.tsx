import { LineChart, VerticalStackedBarChart } from "@fluentui/react-charts";
import { tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import type { Tone } from "../resets/status";
import { locale } from "../text";
import type { ChartProps } from "./Chart";

const colors: Readonly<Record<Tone, string>> = {
  good: tokens.colorStatusSuccessForeground1,
  bad: tokens.colorStatusDangerForeground1,
  warn: tokens.colorStatusWarningForeground3,
  active: tokens.colorBrandForeground1,
  idle: tokens.colorNeutralForeground3,
};

const height = 260;
const mostTicks = 8;

/** Draws a chart in the colours of the theme. */
export function Drawing({ label, x, lines, kind, nameOf }: ChartProps) {
  const highest =
    kind === "bars"
      ? Math.max(1, ...x.map((_, index) => lines.reduce((sum, { values }) => sum + (values[index] ?? 0), 0)))
      : Math.max(1, ...lines.flatMap(({ values }) => values.map((value) => value ?? 0)));
  const axis = {
    yMaxValue: highest,
    yMinValue: 0,
    yAxisTickCount: Math.min(4, highest),
    yAxisTickFormat: (value: number) => new Intl.NumberFormat(locale(), { notation: "compact" }).format(value),
    culture: locale(),
    height,
    hideTickOverlap: true,
    roundedTicks: true,
    xAxisTickCount: mostTicks,
  };
  const bars = useMemo(
    () =>
      x.map((at, index) => ({
        xAxisPoint: nameOf(at),
        chartData: lines.map(({ name, tone, values }) => ({ legend: name, color: colors[tone], data: values[index] ?? 0 })),
      })),
    [x, lines, nameOf],
  );
  const courses = useMemo(
    () =>
      lines.map(({ name, tone, values }) => ({
        legend: name,
        color: colors[tone],
        hideNonActiveDots: true,
        data: x.map((at, index) => ({ x: new Date(at), y: values[index] ?? 0, xAxisCalloutData: nameOf(at) })),
      })),
    [x, lines, nameOf],
  );
  return (
    <div className="chart" role="group" aria-label={label}>
      {kind === "bars" ? (
        <VerticalStackedBarChart {...axis} data={bars} chartTitle={label} barWidth="auto" maxBarWidth={48} barGapMax={2} hideLabels />
      ) : (
        <LineChart {...axis} data={{ chartTitle: label, lineChartData: courses }} customDateTimeFormatter={(at) => nameOf(at.getTime())} />
      )}
    </div>
  );
}
