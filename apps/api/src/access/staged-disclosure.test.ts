import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { applicationStatuses, type ApplicationStatus } from "@leerplek/domain/applications/application";
import { nameDisclosures, type NameDisclosure } from "@leerplek/domain/learners/learner";
import { proposalStatuses, type ProposalStatus } from "@leerplek/domain/matches/match-proposal";
import { newId, toPublicId } from "@leerplek/domain/shared/id";
import type { Viewer } from "@leerplek/domain/shared/viewer";
import { providers } from "../modules/schools/schools.table.ts";
import { buildApiSchema } from "../schema.ts";
import { askIn } from "../test-support/ask.ts";
import {
  foundIn,
  learnerPlanter,
  textsIn,
  type PlantedLearner,
  type PlantedName,
} from "../test-support/planted-learners.ts";
import { isRequired } from "../test-support/selection-of.ts";
import { testDatabase } from "../test-support/test-database.ts";
import { testWorld } from "../test-support/test-world.ts";
import { wholeSelectionOf } from "../test-support/whole-selection.ts";

const database = await testDatabase();
// One person reads them all here; the budget of a day has a test of its own.
await database.sql`update rule_parameters set value = 10000 where key = 'disclosure.profilesPerDay'`;
const world = await testWorld(database);
const planter = learnerPlanter(database, world);
const ask = askIn(database);
const schema = buildApiSchema();
const queries = schema.getQueryType()?.getFields() ?? {};

/** Days in which a company still sees what came to nothing: `disclosure.companyAccessDays` of the template's rules. */
const accessDays = 30;

type Stage = "nothing" | "card" | "application" | "interview" | "agreement";
/** The table of domain.md 8 in the words of this test, and not by the code it tests. */
const stageOf: Readonly<Record<ApplicationStatus, Stage>> = {
  SENT: "application",
  VIEWED: "application",
  SHORTLISTED: "application",
  INTERVIEW_PLANNED: "interview",
  INTERVIEWED: "interview",
  OFFERED: "interview",
  ACCEPTED: "agreement",
  MATCHED: "agreement",
  REJECTED: "card",
  DECLINED: "card",
  EXPIRED: "card",
  WITHDRAWN: "card",
  SUPERSEDED: "card",
  CLOSED: "card",
};
const contact: readonly PlantedName[] = ["firstName", "lastName", "email", "phone"];
/** What a company reads at each stage, and has to read: everything else is forbidden. */
const companyReads: Readonly<Record<Stage, readonly PlantedName[]>> = {
  nothing: [],
  card: [],
  application: ["firstName"],
  interview: contact,
  agreement: [...contact, "street", "municipality", "birthDate"],
};
const ofLearner: readonly PlantedName[] = [...contact, "street", "municipality", "birthDate"];
const guardians: readonly PlantedName[] = ["guardianName", "guardianEmail", "otherGuardianName", "otherGuardianEmail"];
/** Nobody reads a whole national number in an ordinary answer, the school neither. */
const all: readonly PlantedName[] = [...ofLearner, ...guardians, "nationalNumber"];

interface Case extends PlantedLearner {
  readonly what: string;
  readonly stage: Stage;
  readonly nameDisclosure: NameDisclosure;
  readonly publicId: string;
}
const workplace = await world.addWorkplace({ places: 40 });

const withInterview: readonly ApplicationStatus[] = ["INTERVIEW_PLANNED", "REJECTED", "WITHDRAWN"];

async function applied(status: ApplicationStatus, nameDisclosure: NameDisclosure, daysAgo: number): Promise<Case> {
  const made = await planter.apply(workplace, { status, nameDisclosure, daysAgo });
  if (withInterview.includes(status)) await planter.addInterview(workplace, made);
  const isOver = stageOf[status] === "card" && daysAgo > accessDays;
  return {
    ...made,
    nameDisclosure,
    what: `${status}, ${nameDisclosure}, ${daysAgo} days ago`,
    stage: isOver ? "nothing" : stageOf[status],
    publicId: toPublicId("application", made.applicationId),
  };
}
async function proposed(status: ProposalStatus, isAgreed: boolean, daysAgo: number): Promise<Case> {
  const made = await planter.propose(workplace, { status, isAgreed, daysAgo });
  const isOn = status === "LEARNER_OK" || status === "CONFIRMED";
  const stage = isAgreed && (isOn || daysAgo <= accessDays) ? "card" : "nothing";
  return {
    ...made,
    nameDisclosure: "FIRST_NAME",
    what: `${status} ${isAgreed ? "after" : "without"} the learner's yes, ${daysAgo} days ago`,
    stage: isOn && isAgreed ? "application" : stage,
    publicId: toPublicId("proposal", made.proposalId),
  };
}

/** Every state with every choice on both sides of the border of days, and chance for the rest. */
const cases: Case[] = [];
for (const status of applicationStatuses)
  for (const nameDisclosure of nameDisclosures)
    for (const daysAgo of [0, accessDays - 1, accessDays + 1])
      cases.push(await applied(status, nameDisclosure, daysAgo));
for (const status of proposalStatuses) {
  const isAgreed = status === "LEARNER_OK" || status === "CONFIRMED";
  for (const daysAgo of [0, accessDays + 1]) {
    cases.push(await proposed(status, isAgreed, daysAgo));
    if (!isAgreed && status !== "PROPOSED") cases.push(await proposed(status, true, daysAgo));
  }
}

const awayProvider = newId<"provider">();
await database.db.insert(providers).values({
  ...{ id: awayProvider, name: "Andere school", kind: "SECONDARY_SCHOOL", municipalityNis: "11002" },
  ...{ postcode: "2000", latitude: 51.2, longitude: 4.4 },
});
const away = await world.addCompany();
const awayLearner = await world.addLearner({ providerId: awayProvider });
const strangers: Readonly<Record<string, Viewer | null>> = {
  anonymous: null,
  "administrator of another company": away.viewer,
  "mentor of another company": await world.addPerson("MENTOR", { companyIds: [away.companyId] }),
  "counsellor of another school": await world.addPerson("COUNSELLOR", { providerIds: [awayProvider] }),
  "administrator of another school": await world.addPerson("PROVIDER_ADMIN", { providerIds: [awayProvider] }),
  "another learner of the school": (await world.addLearner()).viewer,
  "a learner of another school": awayLearner.viewer,
  "guardian of another learner": (await world.addGuardian(awayLearner)).viewer,
  "somebody who left the company": await world.addPerson("MENTOR"),
  "recognition officer": await world.addPerson("RECOGNITION_OFFICER"),
  "government administrator": await world.addPerson("GOV_ADMIN"),
};
const companyPeople: Readonly<Record<string, Viewer>> = {
  administrator: workplace.company.viewer,
  mentor: await world.addPerson("MENTOR", { companyIds: [workplace.company.companyId] }),
};
const schoolPeople: Readonly<Record<string, Viewer>> = {
  counsellor: await world.addPerson("COUNSELLOR", { providerIds: [world.providerId] }),
  administrator: await world.addPerson("PROVIDER_ADMIN", { providerIds: [world.providerId] }),
};

/** Reads through the search engine, which has a test of its own: disclosure-outputs.test.ts. */
const elsewhere = new Set(["searchWorkplaces", "suggestPlaces"]);
const lists = Object.values(queries).filter(
  ({ name, args }) =>
    !elsewhere.has(name) && !args.some((arg) => isRequired(arg.type) && arg.defaultValue === undefined),
);
const listDocuments = lists.map((field) => {
  const first = field.args.some(({ name }) => name === "first") ? "(first: 100)" : "";
  return `query { ${field.name}${first} ${wholeSelectionOf(schema, field.type, 3)} }`;
});
const byIds = `query ($ids: [ID!]!) { nodes(ids: $ids) ${wholeSelectionOf(schema, queries["nodes"]!.type, 1)} }`;
const idDocuments = (["application", "learner", "workplace"] as const).map(
  (name) => `query ($${name}: ID!) { ${name}(id: $${name}) ${wholeSelectionOf(schema, queries[name]!.type, 2)} }`,
);

/** Whatever the viewer can get by asking all there is, with all ids there are. */
async function everythingFor(viewer: Viewer | null, about: readonly Case[]): Promise<string[]> {
  const texts: string[] = [];
  const take = async (text: string, variables: Record<string, unknown> = {}): Promise<void> => {
    const answer = await ask(viewer, text, variables);
    expect(JSON.stringify(answer.errors ?? "")).not.toMatch(/internal|RATE_LIMITED/i);
    texts.push(...textsIn(answer));
  };
  for (const text of listDocuments) await take(text);
  const ids = about.flatMap(({ publicId, learner, guardian }) => [
    publicId,
    toPublicId("learner", learner.learnerId),
    toPublicId("guardianship", guardian.guardianshipId),
  ]);
  for (let from = 0; from < ids.length; from += 90) await take(byIds, { ids: ids.slice(from, from + 90) });
  for (const { publicId, learner } of about.filter((_, index) => index % 25 === 0))
    for (const text of idDocuments)
      await take(text, {
        application: publicId,
        learner: toPublicId("learner", learner.learnerId),
        workplace: toPublicId("workplace", workplace.workplaceId),
      });
  return texts;
}

const without = (names: readonly PlantedName[], allowed: readonly PlantedName[]): PlantedName[] =>
  names.filter((name) => !allowed.includes(name));

describe("a company", () => {
  test.each(Object.entries(companyPeople))(
    "%s reads at every stage what domain.md 8 lets it, and never more",
    async (_, viewer) => {
      const texts = await everythingFor(viewer, cases);
      for (const each of cases) {
        const reads = without(
          companyReads[each.stage],
          each.nameDisclosure === "INITIALS" && each.stage === "application" ? ["firstName"] : [],
        );
        expect([each.what, foundIn(texts, each.values, all)]).toEqual([
          each.what,
          all.filter((name) => reads.includes(name)),
        ]);
        expect([each.what, texts.includes(each.publicId)]).toEqual([each.what, each.stage !== "nothing"]);
      }
    },
  );
});

test.each(Object.entries(strangers))("nobody outside reads anything, at any stage: %s", async (_, viewer) => {
  const texts = await everythingFor(viewer, cases);
  for (const { what, values, publicId } of cases) {
    expect([what, foundIn(texts, values, all)]).toEqual([what, []]);
    expect(texts).not.toContain(publicId);
  }
});

test.each(Object.entries(schoolPeople))(
  "the own school reads the file, and no national number: %s",
  async (_, viewer) => {
    const texts = await everythingFor(viewer, cases);
    for (const { what, values } of cases)
      expect([what, foundIn(texts, values, all)]).toEqual([what, [...ofLearner, ...guardians]]);
  },
);

test("a learner and a guardian read the own file, nothing of another family, and parents not each other's address", async () => {
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...cases), fc.boolean(), async (own, isLearner) => {
      const viewer = isLearner ? own.learner.viewer : own.guardian.viewer;
      const texts = await everythingFor(viewer, [own, ...cases.filter((each) => each !== own)]);
      const reads = isLearner ? [...ofLearner, ...guardians] : [...ofLearner, "guardianName", "guardianEmail"];
      for (const { what, values } of cases)
        expect([what, foundIn(texts, values, all)]).toEqual([what, values === own.values ? reads : []]);
    }),
    { numRuns: 5 },
  );
}, 60_000);
