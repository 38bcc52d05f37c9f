// A list that is read page by page from its newest end while new items come in at that end.
import type { Reset } from "../api/types";

/** Puts pages together: every reset once, as it was last read, newest first. */
export function merge(known: readonly Reset[], read: readonly Reset[]): readonly Reset[] {
  const all = new Map(known.map((reset) => [reset.id, reset]));
  let isNew = false;
  for (const reset of read) {
    const before = all.get(reset.id);
    isNew ||= before === undefined || before.status !== reset.status || before.late !== reset.late || before.device !== reset.device;
    all.set(reset.id, reset);
  }

  return isNew ? [...all.values()].sort((left, right) => compare(right, left)) : known;
}

const compare = (left: Reset, right: Reset): number =>
  left.requestedAt < right.requestedAt
    ? -1
    : left.requestedAt > right.requestedAt
      ? 1
      : left.id < right.id
        ? -1
        : left.id > right.id
          ? 1
          : 0;
