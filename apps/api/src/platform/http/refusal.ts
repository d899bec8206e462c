import { statusOfCode, type ErrorCode } from "../errors.ts";

/** Why a request is turned away before GraphQL sees it. The answer is JSON of at most 2 kB. */
export interface Refusal {
  readonly status: number;
  readonly code: ErrorCode;
  readonly message: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export const refusal = (
  code: ErrorCode,
  message: string,
  { status = statusOfCode[code], headers }: { status?: number; headers?: Readonly<Record<string, string>> } = {},
): Refusal => ({ status, code, message, headers });

export const refusalBody = ({ code, message }: Refusal): string =>
  JSON.stringify({ errors: [{ message, extensions: { code } }] });

export const tooLong = refusal("OPERATION_TOO_LARGE", "The body is at most 128 kB.", { status: 413 });
export const notOurs = refusal("FORBIDDEN", "This address takes requests from its own pages only.");
export const overloaded = refusal("SERVICE_UNAVAILABLE", "Try again in a moment.", { headers: { "retry-after": "1" } });
export const urlTooLong = refusal("OPERATION_TOO_LARGE", "The address is too long.", { status: 414 });
