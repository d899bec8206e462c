import type { IncomingHttpHeaders } from "node:http";

/** Tells whether a request comes from our own pages or from no page at all. */
export type OriginRule = (headers: IncomingHttpHeaders) => boolean;

/**
 * Refuses requests other sites make in a visitor's browser, whatever cookie they carry. `Sec-Fetch-Site` is set by the browser itself; programs that are
 * no browser send neither it nor `Origin`. Outside production the Host header counts as our own name too, so that 127.0.0.1 and localhost both work.
 */
export function createOriginRule({ baseUrl, isProduction }: { baseUrl: URL; isProduction: boolean }): OriginRule {
  const scheme = baseUrl.protocol;
  return (headers) => {
    const site = headers["sec-fetch-site"];
    if (site !== undefined && site !== "same-origin" && site !== "none") return false;
    const { origin, host } = headers;
    if (origin === undefined || origin === baseUrl.origin) return true;
    return !isProduction && host !== undefined && origin === `${scheme}//${host}`;
  };
}
