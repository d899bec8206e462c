import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { z } from "zod";
import { jsonType, isJsonBody } from "../../platform/http/media-types.ts";
import type { AddressOf } from "../../platform/http/client-address.ts";
import type { OriginRule } from "../../platform/http/origin.ts";
import { notOurs, refusal, refusalBody, type Refusal } from "../../platform/http/refusal.ts";
import { addressHeader, type Auth } from "./auth.ts";
import { passwordLength } from "./password.ts";
import type { Sessions } from "./sessions.ts";
import type { SignInLimits } from "./sign-in-limits.ts";

export interface AuthRoutesOptions {
  readonly auth: Auth;
  readonly sessions: Sessions;
  readonly limits: SignInLimits;
  readonly isOurs: OriginRule;
  readonly addressOf: AddressOf;
  readonly baseUrl: URL;
  readonly onFault: (fault: unknown) => void;
}

const longestAddress = 254;
const credentials = z.object({
  email: z.string().min(1).max(longestAddress),
  password: z.string().min(1).max(passwordLength.maximum),
  rememberMe: z.boolean().optional(),
});

const notJson = refusal("BAD_USER_INPUT", "Send application/json in UTF-8.", { status: 415 });
const incomplete = refusal("BAD_USER_INPUT", "Send an e-mail address and a password.");
const away = refusal("SERVICE_UNAVAILABLE", "Try again in a moment.", { headers: { "retry-after": "1" } });

/**
 * The doors of better-auth that are open: sign in, sign out, who am I. All others stay shut until a page needs them: changing one's name, for one,
 * would change what a company sees.
 */
export function addAuthRoutes(app: FastifyInstance, options: AuthRoutesOptions): void {
  const { auth, sessions, limits, isOurs, addressOf, onFault } = options;

  void app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser("*", { parseAs: "string" }, (_request, body, done) => done(null, body));
    scope.addHook("onRequest", async (request, reply) => {
      reply.header("cache-control", "no-store");
      if (request.method !== "GET" && !isOurs(request.headers)) return refuse(reply, notOurs);
    });

    scope.post("/api/auth/sign-in/email", async (request, reply) => {
      if (!isJsonBody(request.headers["content-type"])) return refuse(reply, notJson);
      const parsed = credentials.safeParse(parseJson(request.body));
      if (!parsed.success) return refuse(reply, incomplete);
      const { email } = parsed.data;
      const address = addressOf(request.raw);
      const waitSeconds = await limits.attempt(email, address);
      if (waitSeconds > 0) return refuse(reply, tooMany(waitSeconds));
      const response = await auth(toRequest(request, options, parsed.data));
      if (response.ok) await limits.succeeded(email, address);
      sessions.forget(request.headers.cookie);
      return pass(reply, response);
    });

    scope.post("/api/auth/sign-out", async (request, reply) => {
      const response = await auth(toRequest(request, options, {}));
      sessions.forget(request.headers.cookie);
      return pass(reply.header("clear-site-data", '"storage"'), response);
    });

    scope.get("/api/auth/get-session", async (request, reply) =>
      pass(reply, await auth(toRequest(request, options, null))),
    );

    scope.setErrorHandler((fault: { statusCode?: number }, _request, reply) => {
      if (fault.statusCode !== undefined && fault.statusCode < 500)
        return refuse(reply, refusal("BAD_USER_INPUT", "The request is not right.", { status: fault.statusCode }));
      onFault(fault);
      return refuse(reply, away);
    });
  });
}

const tooMany = (seconds: number): Refusal =>
  refusal("RATE_LIMITED", "Too many tries. Wait a while.", { headers: { "retry-after": String(seconds) } });

const refuse = (reply: FastifyReply, refused: Refusal): FastifyReply =>
  reply
    .code(refused.status)
    .headers(refused.headers ?? {})
    .type(jsonType)
    .send(refusalBody(refused));

/** A request for better-auth: the parts of ours it needs, and the address we counted on. */
function toRequest(
  { headers, method, url, raw }: FastifyRequest,
  { addressOf, baseUrl }: AuthRoutesOptions,
  body: object | null,
): Request {
  const passed = new Headers({ [addressHeader]: addressOf(raw) });
  for (const name of ["cookie", "user-agent", "host", "sec-fetch-site", "sec-fetch-mode", "sec-fetch-dest"])
    if (typeof headers[name] === "string") passed.set(name, headers[name]);
  // Our own check let it in: what is no browser sends no Origin, and gets ours.
  passed.set("origin", headers.origin ?? baseUrl.origin);
  if (body) passed.set("content-type", "application/json");
  return new Request(new URL(url, baseUrl.origin), {
    method,
    headers: passed,
    ...(body && { body: JSON.stringify(body) }),
  });
}

/** Hands on an answer of better-auth without the token: the cookie is for the browser alone, not for scripts in the page. */
async function pass(reply: FastifyReply, response: Response): Promise<FastifyReply> {
  if (response.status >= 500) return refuse(reply, away);
  const wait = response.headers.get("x-retry-after");
  if (response.status === 429) return refuse(reply, tooMany(Number(wait ?? 1)));
  for (const cookie of response.headers.getSetCookie()) reply.header("set-cookie", cookie);
  const body: unknown = parseJson(await response.text());
  return reply
    .code(response.status)
    .type(jsonType)
    .send(JSON.stringify(withoutToken(body)));
}

function withoutToken(value: unknown): unknown {
  if (value === null || typeof value !== "object") return value;
  if (Array.isArray(value)) return value.map(withoutToken);
  const kept = Object.entries(value).filter(([name]) => !["token", "ipAddress", "userAgent", "url"].includes(name));
  return Object.fromEntries(kept.map(([name, each]) => [name, withoutToken(each)]));
}

function parseJson(body: unknown): unknown {
  try {
    return JSON.parse(String(body));
  } catch {
    return null;
  }
}
