import type { BulkRun } from "../api/types";
import { t, tn, tv } from "../text";

export type Counts = BulkRun["counts"];

/** The states of targets, in the order in which they are shown. */
export const targetStates = [
  "queued",
  "issuing",
  "issued",
  "completed",
  "failed",
  "notSupported",
  "ineligible",
  "cancelled",
  "expired",
] as const satisfies readonly (keyof Counts)[];

/** The same of a dry run, where they are verdicts. */
export const verdicts = ["queued", "ineligible", "notSupported", "failed"] as const satisfies (typeof targetStates)[number][];

const open: ReadonlySet<string> = new Set(["queued", "issuing", "issued"]);

/** The targets that nothing more happens to. A dry run leaves in the queue what would be reset. */
export const doneOf = ({ counts, dryRun = false }: Pick<BulkRun, "counts"> & Partial<Pick<BulkRun, "dryRun">>): number =>
  dryRun ? counts.total : targetStates.filter((state) => !open.has(state)).reduce((sum, state) => sum + counts[state], 0);

export const isOver = (run: Pick<BulkRun, "status">): boolean =>
  ["completed", "cancelled", "rejected", "expired", "failed"].includes(run.status);

const pausable: ReadonlySet<string> = new Set(["canary", "running"]);
const ending: ReadonlySet<string> = new Set(["completed", "cancelled", "rejected", "expired", "failed", "cancelling"]);

export const mayPause = (run: Pick<BulkRun, "status">): boolean => pausable.has(run.status);

export const mayCancel = (run: Pick<BulkRun, "status">): boolean => !ending.has(run.status);

/** Whether there is something to try again. */
export const mayRetry = (run: Pick<BulkRun, "status" | "counts" | "dryRun">): boolean =>
  isOver(run) && !run.dryRun && run.counts.failed + run.counts.expired + run.counts.cancelled > 0;

/** Whether it is a dry run that can be run for real. */
export const mayRun = (run: Pick<BulkRun, "status" | "counts" | "dryRun">): boolean =>
  run.dryRun && run.status === "completed" && run.counts.queued > 0;

/** A moment of a run, in milliseconds since 1970, for the chart of its states over time. */
export interface Moment {
  readonly at: number;
  readonly counts: Pick<Counts, "queued" | "issued" | "completed" | "failed">;
}

/** What the host knows of the course of a run from before it was watched. */
export const momentsOf = ({ course }: Pick<BulkRun, "course">): readonly Moment[] =>
  (course ?? []).map(({ at, ...counts }) => ({ at: Date.parse(at), counts }));

/** Adds a moment; thins the older half out when there are too many to draw. */
export function withMoment(moments: readonly Moment[], moment: Moment, most = 600): readonly Moment[] {
  const all = [...moments.filter((known) => known.at < moment.at), moment];
  return all.length <= most ? all : all.filter((_, index) => index >= all.length / 2 || index % 2 === 0);
}

/** What a run or a schedule selects, in words. */
export function selectionText(run: Pick<BulkRun, "selection"> & Partial<Pick<BulkRun, "counts">>): string {
  const { excludeGroups, ...selection } = run.selection;
  const excluded = excludeGroups.map((group) => group.name ?? group.id).join(", ");
  return excluded === "" ? included(selection, run) : t("selection.except", { selection: included(selection, run), groups: excluded });
}

function included(selection: Omit<BulkRun["selection"], "excludeGroups">, run: Partial<Pick<BulkRun, "counts">>): string {
  const { filter, devices, groupName, ...others } = selection;
  if (filter) {
    const parts = [
      ...filter.platforms.map((platform) => tv("platform", platform)),
      ...(filter.ownership ? [tv("ownership", filter.ownership)] : []),
      ...filter.enrollments.map((enrollment) => tv("enrollment", enrollment)),
      ...(filter.notSyncedForDays ? [tn("selection.notSynced", filter.notSyncedForDays)] : []),
    ];
    return parts.length === 0 ? t("selection.all") : parts.join(", ");
  }

  const [kind, value] = Object.entries(others).find((other) => other[1]) ?? [];
  return kind && value
    ? `${tv("selection", kind)} ${kind === "groupId" ? (groupName ?? value) : value}`
    : tn("selection.devices", devices ?? run.counts?.total ?? 0);
}
