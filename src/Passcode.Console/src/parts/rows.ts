/** Which rows of a long list are to be in the page. */
export interface Span {
  readonly first: number;
  readonly end: number;
}

/** The rows that are seen, and some more on either side so that a quick hand and the Tab key find them there. */
export function rowsInView(scrolled: number, height: number, rowHeight: number, count: number, spare = 12): Span {
  const first = Math.max(0, Math.floor(scrolled / rowHeight) - spare);
  const end = Math.min(count, Math.ceil((scrolled + height) / rowHeight) + spare);
  return { first: Math.min(first, end), end };
}
