import { fileURLToPath } from "node:url";
import { closedDemo, openDemo } from "./demo.ts";
import { readEnvironment } from "./environment.ts";
import { startHttpServer } from "./http-server.ts";
import { createDoorLimits } from "./modules/accounts/door-limits.ts";
import { createProfileBudget } from "./modules/learners/profile-budget.ts";
import { searchWorkplaces } from "./modules/workplaces/search/search-workplaces.ts";
import { suggestPlaces } from "./modules/workplaces/search/suggest-places.ts";
import type { ApiContext } from "./platform/api-context.ts";
import { requestContext, type Services } from "./platform/context.ts";
import { connect } from "./platform/database.ts";
import { createFieldCipher } from "./platform/field-cipher.ts";
import { openJobQueue } from "./platform/jobs.ts";
import { createLog } from "./platform/log.ts";
import { createLookRecorder } from "./platform/looks.ts";
import { createReadiness } from "./platform/readiness.ts";
import { createReadEngine, stringifyAnswer } from "./platform/read-plan/engine.ts";
import { refuseMightyRole } from "./platform/serving-role.ts";
import { openSearchIndex } from "./platform/search-index.ts";
import { roots } from "./roots.ts";
import { buildApiSchema } from "./schema.ts";

// The serving process: put together once, drained on SIGTERM and when its launcher is gone.
const environment = readEnvironment(process.env);
const log = createLog({ level: environment.logLevel, name: "server", secret: environment.authSecret });
const connection = connect(environment.databaseUrl, {
  connections: environment.databaseConnections,
  name: "leerplek-server",
  keepsPlans: true,
});
const health = connect(environment.databaseUrl, { connections: 2, name: "leerplek-health" });
const { sql, db } = connection;

await refuseMightyRole(sql);
const looks = createLookRecorder({ sql, log });
const jobs = await openJobQueue(sql);
const services: Services = {
  sql,
  db,
  jobs,
  profiles: createProfileBudget({ db, jobs }, environment.rateLimitFactor),
  fields: createFieldCipher(environment.fieldKeys),
  looks,
  accounts: environment.accounts,
  doorLimits: createDoorLimits({ sql, secret: environment.authSecret, factor: environment.rateLimitFactor }),
  clock: () => new Date(),
};
const schema = buildApiSchema();
const reads = createReadEngine<ApiContext>(schema, roots);
const search = searchWorkplaces({ sql, search: openSearchIndex(environment.search) });
const suggest = suggestPlaces({ sql });
const demo = environment.isDemo ? await openDemo(environment.mailboxFolder) : closedDemo;

const server = await startHttpServer<ApiContext>({
  environment,
  log,
  connection: { sql, db, jobs: services.jobs },
  doorLimits: services.doorLimits,
  schema,
  execute: (operation) => reads.execute(operation),
  stringify: stringifyAnswer,
  contextFor: (viewer, requestId, address) => ({
    ...requestContext(services, viewer, requestId, address),
    reads,
    search,
    suggestPlaces: suggest,
    demoAccounts: demo.accounts,
    identityProviderName: environment.accounts.identityProvider?.name ?? null,
  }),
  readiness: createReadiness({ sql: health.sql, searchUrl: environment.search.url }),
  readInbox: demo.readInbox,
  webFolder: fileURLToPath(new URL("../../web/dist", import.meta.url)),
});
log.info({ url: server.url }, "listening");

let isStopping = false;
async function stop(): Promise<void> {
  if (isStopping) return;
  isStopping = true;
  await server.drain();
  await looks.stop();
  await Promise.all([connection.close(), health.close()]);
  log.info("stopped");
  log.flush();
  process.exit(0);
}
process.on("SIGTERM", () => void stop());
process.on("SIGINT", () => void stop());
process.on("disconnect", () => void stop());

/** The last resort: what nobody caught is written down, and the launcher starts us again. */
function fall(error: unknown): never {
  log.error({ err: error }, "fallen");
  log.flush();
  process.exit(1);
}
process.on("uncaughtException", fall);
process.on("unhandledRejection", fall);
