import fc from "fast-check";
import { expect, test } from "vitest";
import { applicationStatuses } from "@leerplek/domain/applications/application";
import { disclosureStageOf, type DisclosureStage } from "@leerplek/domain/learners/disclosure";
import { toPublicId } from "@leerplek/domain/shared/id";
import { day } from "@leerplek/domain/shared/time";
import { eq } from "drizzle-orm";
import { applications } from "../modules/applications/applications.table.ts";
import { shortlistApplication } from "../modules/applications/shortlist-application.ts";
import { buildApiSchema } from "../schema.ts";
import { askIn } from "../test-support/ask.ts";
import { selectionOf } from "../test-support/selection-of.ts";
import { testDatabase, testMoment } from "../test-support/test-database.ts";
import { testWorld } from "../test-support/test-world.ts";

const database = await testDatabase();
const world = await testWorld(database);
const ask = askIn(database);
const queries = buildApiSchema().getQueryType()?.getFields() ?? {};
const workplace = await world.addWorkplace();
const mentor = await world.addPerson("MENTOR", { companyIds: [workplace.company.companyId] });
const outsiders = {
  anonymous: null,
  "another company": (await world.addCompany()).viewer,
  officer: await world.addPerson("RECOGNITION_OFFICER"),
  government: await world.addPerson("GOV_ADMIN"),
  "another learner": (await world.addLearner()).viewer,
};

/** Unlike anything else in an answer, and unlike each other. */
const planted = (seed: string) => ({
  firstName: `Voornaam${seed}`,
  lastName: `Achternaam${seed}`,
  email: `adres.${seed}@geheim.example`,
  phone: `0470 ${seed}`,
  street: `Verborgenlaan ${seed}`,
  postcode: "9870",
  birthDate: "2009-03-17",
});
type Planted = ReturnType<typeof planted>;

/** What a company may not read at each stage: the table of domain.md 8, by column. */
const forbidden: Readonly<Record<DisclosureStage, readonly (keyof Planted)[]>> = {
  CARD: ["firstName", "lastName", "email", "phone", "street", "postcode", "birthDate"],
  APPLICATION: ["lastName", "email", "phone", "street", "postcode", "birthDate"],
  INTERVIEW: ["street", "postcode", "birthDate"],
};

const everything = `query ($id: ID!, $learner: ID!) {
  application(id: $id) ${selectionOf(queries["application"]!.type, 2)}
  applications ${selectionOf(queries["applications"]!.type, 3)}
  learner(id: $learner) ${selectionOf(queries["learner"]!.type, 1)}
}`;

const cases = fc.record({
  status: fc.constantFrom(...applicationStatuses),
  nameDisclosure: fc.constantFrom("FIRST_NAME" as const, "INITIALS" as const),
});

interface Case {
  readonly status: (typeof applicationStatuses)[number];
  readonly nameDisclosure: "FIRST_NAME" | "INITIALS";
}
let learnersMade = 100_000;
async function apply({ status, nameDisclosure }: Case) {
  const values = planted(String(++learnersMade));
  const learner = await world.addLearner({ ...values, birthDate: day(values.birthDate) });
  const { applicationId } = await world.addApplication(workplace, { status, learner });
  await database.db
    .update(applications)
    .set({ nameDisclosure, updatedAt: testMoment })
    .where(eq(applications.id, applicationId));
  const variables = { id: toPublicId("application", applicationId), learner: toPublicId("learner", learner.learnerId) };
  return { values, learner, applicationId, variables };
}

test("at every stage a company reads what domain.md 8 lets it, and never more", async () => {
  await fc.assert(
    fc.asyncProperty(cases, async (given) => {
      const { values, variables } = await apply(given);
      const stage = disclosureStageOf(given.status);
      const hidden = [
        ...forbidden[stage],
        ...(given.nameDisclosure === "INITIALS" && stage !== "INTERVIEW" ? (["firstName"] as const) : []),
      ];
      for (const viewer of [workplace.company.viewer, mentor]) {
        const answer = await ask(viewer, everything, variables);
        const text = JSON.stringify(answer);
        expect(answer.data).toMatchObject({ application: { id: variables.id } });
        for (const name of hidden)
          expect(text.toLowerCase(), `${name} at ${stage}`).not.toContain(values[name].toLowerCase());
        if (stage === "INTERVIEW")
          for (const name of ["lastName", "email", "phone"] as const) expect(text).toContain(values[name]);
        if (stage === "APPLICATION" && given.nameDisclosure === "FIRST_NAME") expect(text).toContain(values.firstName);
      }
    }),
    { numRuns: 40 },
  );
}, 60_000);

test("nobody outside reads anything of it, at any stage", async () => {
  await fc.assert(
    fc.asyncProperty(cases, async (given) => {
      const { values, variables } = await apply(given);
      for (const [who, viewer] of Object.entries(outsiders)) {
        const text = JSON.stringify(await ask(viewer, everything, variables)).toLowerCase();
        for (const value of Object.values(values)) expect(text, who).not.toContain(value.toLowerCase());
        expect(text).not.toContain(variables.id);
      }
    }),
    { numRuns: 15 },
  );
}, 60_000);

test.each(applicationStatuses)(
  "a company's access to a %s application ends after the days of the rule, or does not end",
  async (status) => {
    const { applicationId, variables } = await apply({ status, nameDisclosure: "FIRST_NAME" });
    const daysAgo = (days: number): Date => new Date(testMoment.getTime() - days * 86_400_000);
    const seen = async (days: number): Promise<boolean> => {
      await database.db
        .update(applications)
        .set({ updatedAt: daysAgo(days) })
        .where(eq(applications.id, applicationId));
      const { data } = await ask(workplace.company.viewer, "query ($id: ID!) { application(id: $id) { id } }", {
        id: variables.id,
      });
      return data?.["application"] !== null;
    };
    expect(await seen(29)).toBe(true);
    expect(await seen(31)).toBe(disclosureStageOf(status) !== "CARD");
  },
);

/** Where else something of a learner could end up. A new output (webhooks, exports) is added here. */
const outputs: Readonly<Record<string, string>> = {
  "audit log": "select l::text as t from audit_log l",
  "job queue": "select j.data::text as t from pgboss.job j",
  "search outbox": "select o::text as t from search_outbox o",
  "text of the search": "select w.search_text as t from workplaces w",
  "idempotency keys": "select k::text as t from idempotency_keys k",
};
test("a use case leaves no value of a learner in log, queue or index", async () => {
  const { values, variables, applicationId } = await apply({
    status: "SENT",
    nameDisclosure: "FIRST_NAME",
  });
  expect((await database.run(shortlistApplication, workplace.company.viewer, { applicationId: variables.id })).ok).toBe(
    true,
  );
  await ask(workplace.company.viewer, everything, variables);
  await database.looks.flush();
  const texts = await Promise.all(
    Object.entries(outputs).map(
      async ([name, query]) => [name, JSON.stringify(await database.sql.unsafe(query))] as const,
    ),
  );
  expect(texts.find(([name]) => name === "audit log")?.[1]).toContain(applicationId);
  for (const [name, text] of texts)
    for (const value of Object.values(values)) expect(text.toLowerCase(), name).not.toContain(value.toLowerCase());
});
