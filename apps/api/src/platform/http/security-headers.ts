/** The one style react-aria-components puts inline; a browser test that fails on console errors keeps it right (stack.md, HTTP 7). */
const reactAriaStyle = "'sha256-38RhXrc7EdReTKsOm23ZPOCUgniTUUcjky8QOOrQx6o='";

const policy = (...more: readonly string[]): string =>
  [
    "default-src 'none'",
    ...more,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");

/** What a page may load, by kind of page. */
export const contentPolicies = {
  /** JSON and plain text load nothing. */
  api: policy(),
  /** The web client. */
  site: policy(
    "script-src 'self'",
    `style-src 'self' ${reactAriaStyle}`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
  ),
  /** GraphiQL's editor writes style elements while it runs; the demo alone serves it. */
  graphiql: policy(
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self' data:",
    "connect-src 'self'",
  ),
  /** Pages made on the server: text and one stylesheet in the head. */
  plainPage: policy("style-src 'unsafe-inline'"),
  /** A mail of the demo beside its text. */
  inboxPage: policy("style-src 'unsafe-inline'", "frame-src 'self'"),
  /** What a mail says in HTML, inside that page alone: no script, nothing from elsewhere, an origin of its own. Its links open outside. */
  caughtMail: [
    "default-src 'none'",
    "style-src 'unsafe-inline'",
    "img-src data:",
    "sandbox allow-popups allow-popups-to-escape-sandbox",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'self'",
  ].join("; "),
} as const;
export type PageKind = keyof typeof contentPolicies;

/** Headers of every answer (reliability 3.3). Strict transport only where there is TLS: on plain http it would lock a laptop out of localhost. */
export function securityHeaders(kind: PageKind, isHttps: boolean): Readonly<Record<string, string>> {
  return {
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "camera=(), microphone=(), payment=(), usb=(), geolocation=(self)",
    "content-security-policy": contentPolicies[kind],
    ...(isHttps && { "strict-transport-security": "max-age=63072000; includeSubDomains" }),
  };
}
