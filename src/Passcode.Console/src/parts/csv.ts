// A cell that a spreadsheet would take for a formula is given a quotation mark in front: https://owasp.org/www-community/attacks/CSV_Injection
const formula = /^(?=[\t\r\n]| *[=+\-@|\uFF1D\uFF0B\uFF0D\uFF20])/;

// Where the separator is not the comma, as in many languages, a cell begins within another one, whose quotes are taken for text.
const formulaWithin = /(?<=[;|\t\r\n])(?= *[=+\-@\uFF1D\uFF0B\uFF0D\uFF20])/g;

const cell = (value: string | number | null): string => {
  const text = value === null ? "" : String(value);
  const safe = typeof value === "string" ? text.replace(formulaWithin, "'").replace(formula, "'") : text;
  return `"${safe.replaceAll('"', '""')}"`;
};

/** Rows as a CSV file of RFC 4180, every cell in quotes. */
export const csv = (rows: readonly (readonly (string | number | null)[])[]): string =>
  rows.map((row) => `${row.map(cell).join(",")}\r\n`).join("");

/** Saves a file. */
export function save(name: string, content: Blob): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** Saves text as a CSV file; the mark at its beginning tells spreadsheets that it is UTF-8. */
export const saveCsv = (name: string, text: string): void => save(name, new Blob(["\uFEFF", text], { type: "text/csv" }));
