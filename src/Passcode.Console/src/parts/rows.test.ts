import { expect, test } from "vitest";
import { rowsInView } from "./rows";

test.each([
  [0, 800, 40, 10_000, 0, 32],
  [4000, 800, 40, 10_000, 88, 132],
  [399_200, 800, 40, 10_000, 9968, 10_000],
  [0, 800, 40, 3, 0, 3],
  [0, 800, 40, 0, 0, 0],
  [9999, 800, 40, 3, 3, 3],
])(
  "scrolled to %i in a view of %i with rows of %i and %i items, rows %i to %i are in the page",
  (scrolled, height, row, count, first, end) => expect(rowsInView(scrolled, height, row, count)).toEqual({ first, end }),
);
