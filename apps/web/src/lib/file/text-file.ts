/** Most bytes of text that a request to the API can carry beside the rest. */
const mostBytes = 110_000;

export type ReadFile =
  { readonly text: string; readonly problem: null } | { readonly text: null; readonly problem: "NOT_TEXT" | "TOO_BIG" };

/** The text of a file: UTF-8, or what a Dutch Excel writes when it is not asked for UTF-8. A workbook or a picture is no text. */
export async function readTextFile(file: Blob): Promise<ReadFile> {
  if (file.size > mostBytes) return { text: null, problem: "TOO_BIG" };
  const text = decode(new Uint8Array(await file.arrayBuffer()));
  if (/[\0-\u0008\u000e-\u001f]/.test(text)) return { text: null, problem: "NOT_TEXT" };
  return new TextEncoder().encode(text).length > mostBytes
    ? { text: null, problem: "TOO_BIG" }
    : { text, problem: null };
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

/** Hands a file to the browser to keep. */
export function saveTextFile(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: "text/csv;charset=utf-8" }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
