/** A cell a spreadsheet would take for a formula gets an apostrophe: what a person typed must never run on another's machine (OWASP, CSV injection). */
const isFormula = /^[=+\-@\t\r]/;

function cellOf(value: string | number | null): string {
  const text = String(value ?? "");
  const safe = typeof value === "string" && isFormula.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}

/** Rows as RFC 4180 has them, with semicolons and a byte order mark: how a spreadsheet in Flanders opens them. */
export const csvOf = (rows: readonly (readonly (string | number | null)[])[]): string =>
  `\uFEFF${rows.map((row) => `${row.map(cellOf).join(";")}\r\n`).join("")}`;
