/**
 * A table as CSV for a Dutch Excel: semicolons, CRLF, a BOM so that accents survive. A cell that a spreadsheet would run as a formula gets an
 * apostrophe before it, whatever white space hides it, and so does one that begins with a tab or a return (OWASP, CSV injection, read 2026-11-24).
 */
export function csvText(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${rows.map((row) => row.map(cell).join(";")).join("\r\n")}\r\n`;
}

function cell(text: string): string {
  const harmless = /^(?:[\t\r]|[\s\0]*[=+\-@|%])/.test(text) ? `'${text}` : text;
  return /[";,\r\n\t']/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
