import { setTimeout as sleep } from "node:timers/promises";
import type { GraphQLSchema } from "graphql";
import type { Viewer } from "@leerplek/domain/shared/viewer";
import type { Environment } from "./environment.ts";
import { createAuth } from "./modules/accounts/auth.ts";
import { addAuthRoutes } from "./modules/accounts/auth-routes.ts";
import type { DoorLimits } from "./modules/accounts/door-limits.ts";
import { createIdentityAuth } from "./modules/accounts/identity-provider.ts";
import { createSessionCookie } from "./modules/accounts/session-cookie.ts";
import { createSessions } from "./modules/accounts/sessions.ts";
import { findSession } from "./modules/accounts/sessions.repository.ts";
import { addDecisionRoutes } from "./modules/recognitions/decision-routes.ts";
import type { Connection } from "./platform/database.ts";
import { createAnswers } from "./platform/http/answers.ts";
import { closeServer } from "./platform/http/close-server.ts";
import { createApollo } from "./platform/http/apollo.ts";
import { createAddressOf } from "./platform/http/client-address.ts";
import { addDevInbox, type CaughtMail } from "./platform/http/dev-inbox.ts";
import { addGraphiql, wantsPage } from "./platform/http/graphiql.ts";
import { createGraphqlEndpoint } from "./platform/http/graphql-endpoint.ts";
import { addHealth, type Readiness } from "./platform/http/health.ts";
import { KnownDocuments } from "./platform/http/known-documents.ts";
import { createOperationRunner, type Execute, type Stringify } from "./platform/http/operation-runner.ts";
import { createOriginRule } from "./platform/http/origin.ts";
import { watchOverload } from "./platform/http/overload.ts";
import { precompress } from "./platform/http/precompress.ts";
import { addSecurityTxt } from "./platform/http/security-txt.ts";
import { createSite } from "./platform/http/site.ts";
import { addStaticSite } from "./platform/http/static-site.ts";
import type { JobQueue } from "./platform/jobs.ts";
import { createRates } from "./platform/limits/rates.ts";
import type { Log } from "./platform/log.ts";

export interface HttpServerOptions<Context> {
  readonly environment: Environment;
  readonly log: Log;
  readonly connection: Pick<Connection, "sql" | "db"> & { readonly jobs: JobQueue };
  readonly schema: GraphQLSchema;
  readonly execute: Execute<Context>;
  readonly stringify: Stringify;
  readonly doorLimits: DoorLimits;
  readonly contextFor: (viewer: Viewer | null, requestId: string, address: string) => Context;
  readonly readiness: () => Promise<Readiness>;
  /** The caught mail of the demo, newest first; null when mail really leaves. */
  readonly readInbox: ((limit: number) => Promise<readonly CaughtMail[]>) | null;
  /** The built web client. */
  readonly webFolder: string;
}

export interface RunningServer {
  readonly url: string;
  readonly port: number;
  /** Says goodbye: readiness 503, a while for balancers to see it, no new connections, what is in hand is finished. */
  drain(): Promise<void>;
}

/** Balancers look every few seconds; on a laptop nobody looks. */
const goodbyeMilliseconds = { production: 5_000, otherwise: 250 } as const;
const closingTimes = { idleMilliseconds: 500, finishMilliseconds: 12_000 };

/** Starts the HTTP side of the API: GraphQL, sign-in, health, the web client and, in the demo, GraphiQL and the inbox. */
export async function startHttpServer<Context>(options: HttpServerOptions<Context>): Promise<RunningServer> {
  const { environment, log, connection, schema, execute, stringify, webFolder } = options;
  const { baseUrl, isDemo, isProduction, authSecret, rateLimitFactor, accounts } = environment;
  const isHttps = baseUrl.protocol === "https:";
  let isDraining = false;
  let isLeaving = false;

  const onFault = (fault: unknown, requestId?: string): void => log.error({ err: fault, requestId }, "fault");
  const isOurs = createOriginRule({ baseUrl, isProduction });
  const addressOf = createAddressOf(environment.trustedProxies);
  const rates = createRates(rateLimitFactor);
  const overload = watchOverload();
  const answers = createAnswers({ isHttps });
  const cookie = createSessionCookie({ secret: authSecret, isHttps });
  const sessions = createSessions({
    find: (token) => findSession(connection.sql, token, accounts),
    cookie,
  });

  const documents = new KnownDocuments();
  const run = createOperationRunner<Context>({ schema, rates, execute });
  const apollo = await createApollo<Context>({
    schema,
    run,
    rates,
    stringify,
    onValidated: (text, document) => documents.add(text, document),
    isOpen: !isProduction,
  });
  const graphql = createGraphqlEndpoint<Context>({
    apollo,
    documents,
    run,
    stringify,
    answers,
    rates,
    isOurs,
    addressOf,
    isOverloaded: overload.isOverloaded,
    viewerOf: sessions.viewerOf,
    contextFor: options.contextFor,
    onDone: log.operation,
    onFault,
  });

  const site = createSite({
    isHttps,
    takesGraphql: ({ method, headers }) => !(isDemo && method === "GET" && wantsPage(headers.accept)),
    graphql,
    refuse: answers.refuse,
    onFault,
  });
  site.addHook("onSend", async (_request, reply) => {
    if (isLeaving) reply.header("connection", "close");
  });
  addHealth(site, { readiness: options.readiness, isDraining: () => isDraining });
  addSecurityTxt(site, { contact: environment.securityContact, baseUrl });
  addDecisionRoutes(site, { sql: connection.sql, viewerOf: sessions.viewerOf, isHttps });
  const authOptions = {
    ...connection,
    secret: authSecret,
    baseUrl,
    rateLimitFactor,
    isOurs,
    settings: accounts,
    onFault,
  };
  addAuthRoutes(site, {
    ...connection,
    auth: createAuth({ ...authOptions, settings: { ...accounts, identityProvider: null } }),
    identityAuth: accounts.identityProvider && createIdentityAuth(() => createAuth(authOptions)),
    limits: options.doorLimits,
    settings: accounts,
    sessions,
    cookie,
    isOurs,
    addressOf,
    baseUrl,
    onFault,
    now: () => new Date(),
  });
  if (isDemo) {
    const isSignedIn = async (cookies: string | undefined): Promise<boolean> =>
      (await sessions.viewerOf(cookies)) !== null;
    addGraphiql(site, { folder: webFolder, isHttps, isSignedIn });
    if (options.readInbox) addDevInbox(site, { read: options.readInbox, baseUrl });
  }
  await addStaticSite(site, { folder: webFolder, isHttps });
  await site.ready();

  const { server } = site;
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(environment.port, environment.host, resolve);
  });
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the server listens on no port");
  const { port } = address;
  // Beside the work: a folder that cannot be written is served as it is.
  void precompress(webFolder).catch(() => {});

  return {
    url: `http://${environment.host}:${port}`,
    port,
    async drain() {
      if (isDraining) return;
      isDraining = true;
      await sleep(isProduction ? goodbyeMilliseconds.production : goodbyeMilliseconds.otherwise);
      answers.sayGoodbye();
      isLeaving = true;
      await closeServer(server, closingTimes);
      await site.close();
      await apollo.stop();
      rates.stop();
      overload.stop();
    },
  };
}
