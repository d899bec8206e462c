import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { PostgresJsDatabase } from "drizzle-orm/postgres-js";
import type { Problem } from "@leerplek/domain/shared/problem";
import type { AddressOf } from "../../../platform/http/client-address.ts";
import { isJsonBody, jsonType } from "../../../platform/http/media-types.ts";
import { refusal, refusalBody, type Refusal } from "../../../platform/http/refusal.ts";
import type { JobQueue } from "../../../platform/jobs.ts";
import type { AccountSettings } from "../account-settings.ts";
import { addressHeader, type Auth } from "../auth.ts";
import type { DoorLimits } from "../door-limits.ts";
import type { IdentityAuth } from "../identity-provider.ts";
import { rememberHeader } from "../new-session.ts";
import type { Sessions } from "../sessions.ts";
import type { SessionCookie } from "../session-cookie.ts";

/** What every door of accounts works with. */
export interface Doors {
  readonly auth: Auth;
  /** The same with the identity provider; null where none is set up. */
  readonly identityAuth: IdentityAuth | null;
  readonly db: PostgresJsDatabase;
  readonly jobs: JobQueue;
  readonly sessions: Sessions;
  readonly cookie: SessionCookie;
  readonly limits: DoorLimits;
  readonly settings: AccountSettings;
  readonly addressOf: AddressOf;
  readonly baseUrl: URL;
  readonly now: () => Date;
  readonly onFault: (fault: unknown) => void;
}

export type Door = (scope: FastifyInstance, doors: Doors) => void;

export const notJson = refusal("BAD_USER_INPUT", "Send application/json in UTF-8.", { status: 415 });
export const incomplete = refusal("BAD_USER_INPUT", "Something is missing.");
export const away = refusal("SERVICE_UNAVAILABLE", "Try again in a moment.", { headers: { "retry-after": "1" } });
export const linkGone = refusal("NOT_FOUND", "This link was used, is too old, or never was.");
export const otherBrowser = refusal("CONFLICT", "Open this link in the browser that asked for it.");

export const tooMany = (seconds: number): Refusal =>
  refusal("RATE_LIMITED", "Too many tries. Wait a while.", { headers: { "retry-after": String(seconds) } });

export const refuse = (reply: FastifyReply, refused: Refusal): FastifyReply =>
  reply
    .code(refused.status)
    .headers(refused.headers ?? {})
    .type(jsonType)
    .send(refusalBody(refused));

export const answer = (reply: FastifyReply, body: object = {}): FastifyReply =>
  reply.type(jsonType).send(JSON.stringify(body));

/** What the person can mend, as mutations say it. */
export const answerProblems = (reply: FastifyReply, problems: readonly Problem[]): FastifyReply =>
  answer(reply.code(422), {
    problems: problems.map(({ code, path, params = {} }) => ({
      code,
      path,
      params: Object.entries(params).map(([name, value]) => ({ name, value: String(value) })),
    })),
  });

/** The body as JSON; null when it is none, or is sent as something else. */
export const jsonOf = (request: FastifyRequest): unknown =>
  isJsonBody(request.headers["content-type"]) ? parseJson(request.body) : undefined;

export function parseJson(body: unknown): unknown {
  try {
    return JSON.parse(String(body));
  } catch {
    return null;
  }
}

interface Handing {
  /** The door of better-auth; our own address when left out. */
  readonly path?: string;
  readonly body?: object;
  readonly isRemembered?: boolean;
}

/** A request for better-auth: the parts of ours it needs, and what only we may tell it. */
export function toRequest(
  { headers, method, url, raw }: FastifyRequest,
  { addressOf, baseUrl }: Pick<Doors, "addressOf" | "baseUrl">,
  { path = url, body, isRemembered = false }: Handing = {},
): Request {
  const passed = new Headers({ [addressHeader]: addressOf(raw), [rememberHeader]: isRemembered ? "1" : "0" });
  for (const name of ["cookie", "user-agent", "host", "sec-fetch-site", "sec-fetch-mode", "sec-fetch-dest"])
    if (typeof headers[name] === "string") passed.set(name, headers[name]);
  // Our own check let it in: what is no browser sends no Origin, and gets ours.
  passed.set("origin", headers.origin ?? baseUrl.origin);
  if (body) passed.set("content-type", "application/json");
  return new Request(new URL(path, baseUrl.origin), {
    method,
    headers: passed,
    ...(body && { body: JSON.stringify(body) }),
  });
}

/** Hands on an answer of better-auth without the token: the cookie is for the browser alone, not for scripts in the page. */
export async function pass(
  reply: FastifyReply,
  response: Response,
  keep: readonly string[] = [],
): Promise<FastifyReply> {
  if (response.status >= 500) return refuse(reply, away);
  const wait = response.headers.get("x-retry-after");
  if (response.status === 429) return refuse(reply, tooMany(Number(wait ?? 1)));
  for (const cookie of response.headers.getSetCookie()) reply.header("set-cookie", cookie);
  const secret = new Set(["token", "ipAddress", "userAgent", "url"].filter((name) => !keep.includes(name)));
  return reply
    .code(response.status)
    .type(jsonType)
    .send(JSON.stringify(without(secret, parseJson(await response.text()))));
}

function without(secret: ReadonlySet<string>, value: unknown): unknown {
  if (value === null || typeof value !== "object") return value;
  if (Array.isArray(value)) return value.map((each) => without(secret, each));
  const kept = Object.entries(value).filter(([name]) => !secret.has(name));
  return Object.fromEntries(kept.map(([name, each]) => [name, without(secret, each)]));
}
