import type { FastifyInstance } from "fastify";
import { recordEffects } from "../../events.ts";
import type { OriginRule } from "../../platform/http/origin.ts";
import { notOurs, refusal } from "../../platform/http/refusal.ts";
import { emailDoors } from "./doors/email-doors.ts";
import { answer, away, pass, refuse, toRequest, type Doors } from "./doors/exchange.ts";
import { identityProviderDoors } from "./doors/identity-provider-doors.ts";
import { linkDoors } from "./doors/link-doors.ts";
import { passkeyDoors } from "./doors/passkey-doors.ts";
import { passwordDoors } from "./doors/password-doors.ts";

export interface AuthRoutesOptions extends Doors {
  readonly isOurs: OriginRule;
}

/**
 * Every door that opens or ends a session, and those behind links in mails. What a person changes while signed in is GraphQL. No other door of
 * better-auth is reachable.
 */
export function addAuthRoutes(app: FastifyInstance, options: AuthRoutesOptions): void {
  const { auth, db, jobs, now, sessions, isOurs, onFault } = options;

  void app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser("*", { parseAs: "string" }, (_request, body, done) => done(null, body));
    scope.addHook("onRequest", async (request, reply) => {
      reply.header("cache-control", "no-store");
      if (request.method !== "GET" && !isOurs(request.headers)) return refuse(reply, notOurs);
    });

    passwordDoors(scope, options);
    linkDoors(scope, options);
    emailDoors(scope, options);
    passkeyDoors(scope, options);
    identityProviderDoors(scope, options);

    scope.post("/api/auth/sign-out", async (request, reply) => {
      const viewer = await sessions.viewerOf(request.headers.cookie);
      const response = await auth.handle(toRequest(request, options, { body: {} }));
      sessions.forget(request.headers.cookie);
      if (viewer && response.ok)
        await db.transaction((transaction) =>
          recordEffects(transaction, jobs, [{ type: "account.signed-out", id: viewer.userId }], {
            ...{ viewer, now: now(), requestId: request.id },
          }),
        );
      return pass(reply.header("clear-site-data", '"storage"'), response);
    });

    scope.get("/api/auth/get-session", async (request, reply) => {
      const viewer = await sessions.viewerOf(request.headers.cookie);
      return answer(reply, { user: viewer && { email: viewer.email, name: viewer.name } });
    });

    scope.setErrorHandler((fault: { statusCode?: number }, _request, reply) => {
      if (fault.statusCode !== undefined && fault.statusCode < 500)
        return refuse(reply, refusal("BAD_USER_INPUT", "The request is not right.", { status: fault.statusCode }));
      onFault(fault);
      return refuse(reply, away);
    });
  });
}
