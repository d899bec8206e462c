import { createHmac } from "node:crypto";
import { describe, expect, it } from "vitest";
import { newId, toPublicId } from "@leerplek/domain/shared/id";
import type { Viewer } from "@leerplek/domain/shared/viewer";
import { memberships, sessions } from "../../src/modules/accounts/accounts.table.ts";
import { searchWorkplaces } from "../../src/modules/workplaces/search/search-workplaces.ts";
import { suggestPlaces } from "../../src/modules/workplaces/search/suggest-places.ts";
import type { ApiContext } from "../../src/platform/api-context.ts";
import { requestContext } from "../../src/platform/context.ts";
import { createReadEngine, stringifyAnswer } from "../../src/platform/read-plan/engine.ts";
import { openSearchIndex } from "../../src/platform/search-index.ts";
import { roots } from "../../src/roots.ts";
import { buildApiSchema } from "../../src/schema.ts";
import { partnerships } from "../../src/modules/recognitions/partnerships.table.ts";
import { testDatabase, type TestDatabase } from "../../src/test-support/test-database.ts";
import { testWorld } from "../../src/test-support/test-world.ts";
import { secret, startHttpTestServer } from "./support/contract-server.ts";
import { ask } from "./support/probe.ts";
import { randomOperations } from "./support/random-operation.ts";

const operationsPerRole = Number(process.env["RANDOM_OPERATIONS"] ?? 150);
const seed = Number(process.env["RANDOM_SEED"] ?? 20_261_123);

const database = await testDatabase();
const world = await testWorld(database);
const workplace = await world.addWorkplace({ places: 5 });
const draft = await world.addWorkplace({ status: "DRAFT" }, workplace.company);
const { applicationId, learner } = await world.addApplication(workplace);
const shortlisted = await world.addApplication(workplace, { status: "SHORTLISTED" });
const slotId = await world.addSlot(workplace);
const counsellor = await world.addPerson("COUNSELLOR", { providerIds: [world.providerId] });
const partnershipId = newId<"partnership">();
await database.db
  .insert(partnerships)
  .values({ id: partnershipId, kind: "FLEMISH", name: "Partnerschap", jointCommittees: [], isConfirmed: true });
const officer = await world.addPerson("RECOGNITION_OFFICER", { partnershipIds: [partnershipId] });
const stranger = await world.addCompany();

const ids = [
  toPublicId("workplace", workplace.workplaceId),
  toPublicId("workplace", draft.workplaceId),
  toPublicId("application", applicationId),
  toPublicId("application", shortlisted.applicationId),
  toPublicId("slot", slotId),
  toPublicId("learner", learner.learnerId),
  toPublicId("branch", workplace.company.branchId),
  toPublicId("company", workplace.company.companyId),
  toPublicId("mentor", workplace.company.mentorId),
  toPublicId("programme", world.programmeId),
];

const schema = buildApiSchema();
const reads = createReadEngine<ApiContext>(schema, roots);
const search = searchWorkplaces({
  sql: database.served.sql,
  search: openSearchIndex({ url: "http://127.0.0.1:1", key: "none" }),
});
const suggest = suggestPlaces({ sql: database.served.sql });
const server = await startHttpTestServer<ApiContext>({
  database,
  schema,
  execute: reads.execute,
  stringify: stringifyAnswer,
  contextFor: (viewer, requestId) => ({
    ...requestContext(database.served, viewer, requestId),
    reads,
    search,
    suggestPlaces: suggest,
    demoAccounts: [],
    identityProviderName: null,
  }),
});

/** A session as better-auth would have made it. */
async function cookieOf({ db }: TestDatabase, viewer: Viewer): Promise<string> {
  const token = crypto.randomUUID();
  const [role] = viewer.roles;
  if (role && role !== "LEARNER")
    await db
      .insert(memberships)
      .values({
        id: newId<"membership">(),
        userId: viewer.userId,
        role,
        companyId: viewer.companyIds[0] ?? null,
        providerId: viewer.providerIds[0] ?? null,
        partnershipId: viewer.partnershipIds[0] ?? null,
      })
      // Who works for an organisation of the world has the membership already.
      .onConflictDoNothing();
  const expiresAt = new Date(Date.now() + 3_600_000);
  await db.insert(sessions).values({ id: crypto.randomUUID(), userId: viewer.userId, token, expiresAt });
  const signature = createHmac("sha256", secret).update(token).digest("base64");
  return `leerplek-session=${encodeURIComponent(`${token}.${signature}`)}`;
}

const callers: readonly [string, Viewer | null][] = [
  ["nobody", null],
  ["a learner", learner.viewer],
  ["a learner who may choose a slot", shortlisted.learner.viewer],
  ["a company", workplace.company.viewer],
  ["another company", stranger.viewer],
  ["a counsellor", counsellor],
  ["an officer", officer],
];

describe("random valid operations", () => {
  it.each(callers)(
    "as %s never break the server",
    async (_name, viewer) => {
      const cookie: Record<string, string> = viewer ? { cookie: await cookieOf(database, viewer) } : {};
      const operations = randomOperations(schema, { seed, ids });
      const broken: string[] = [];
      for (let count = 0; count < operationsPerRole; count++) {
        const query = operations.next();
        const { status, text } = await ask(server.graphql, { query }, cookie);
        if (status >= 500 || text.includes("INTERNAL_SERVER_ERROR")) broken.push(query);
      }
      expect(broken).toEqual([]);
    },
    120_000,
  );
});
