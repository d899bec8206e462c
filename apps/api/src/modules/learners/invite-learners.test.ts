import { expect, test } from "vitest";
import { newId, toPublicId } from "@leerplek/domain/shared/id";
import { day } from "@leerplek/domain/shared/time";
import { askIn } from "../../test-support/ask.ts";
import { testDatabase, testMoment } from "../../test-support/test-database.ts";
import { testWorld } from "../../test-support/test-world.ts";
import { providers } from "../schools/schools.table.ts";
import { inviteLearner } from "./invite-learner.ts";
import { inviteLearners } from "./invite-learners.ts";

const database = await testDatabase();
const { db, sql } = database;
const world = await testWorld(database);
const ask = askIn(database);
const otherProviderId = newId<"provider">();
await db.insert(providers).values({
  ...{ id: otherProviderId, name: "Andere school", kind: "SECONDARY_SCHOOL", municipalityNis: "11002" },
  ...{ postcode: "2000", latitude: 51.22, longitude: 4.4 },
});
const school = await world.addPerson("COUNSELLOR", { providerIds: [world.providerId] });
const [fresh, late, asked] = [
  await world.addLearner({ userId: null, firstName: "Nooit" }),
  await world.addLearner({ userId: null, firstName: "Te laat" }),
  await world.addLearner({ userId: null, firstName: "Gevraagd" }),
];
await world.addLearner();
await world.addLearner({ userId: null, endedOn: day("2026-11-22") });
const elsewhere = await world.addLearner({ userId: null, providerId: otherProviderId });
for (const { learnerId } of [late, asked])
  await database.run(inviteLearner, school, { learnerId: toPublicId("learner", learnerId) });
await sql`update invitations set expires_at = ${testMoment.toISOString()} where learner_id = ${late.learnerId}`;

const openInvitations = async (): Promise<readonly string[]> =>
  (
    await sql<{ id: string }[]>`select learner_id as id from invitations
      where revoked_at is null and accepted_at is null and expires_at > ${testMoment.toISOString()}`
  )
    .map(({ id }) => id)
    .sort();

test("who has no account and no open invitation gets a mail, and nobody gets a second one", async () => {
  const first = await database.run(inviteLearners, school, {});
  expect(first).toEqual({ ok: true, value: { invitedCount: 2, remainingCount: 0 } });
  expect(await openInvitations()).toEqual([fresh, late, asked].map(({ learnerId }) => learnerId).sort());
  expect(await openInvitations()).not.toContain(elsewhere.learnerId);
  const mails = await sql<{ mail: string }[]>`select data ->> 'mail' as mail from pgboss.job where name = 'mail'`;
  expect(mails.map(({ mail }) => mail)).toEqual(Array(4).fill("learner-invited"));
  expect(await database.run(inviteLearners, school, {})).toMatchObject({ value: { invitedCount: 0 } });
});

test("a big school goes by rounds of a hundred", async () => {
  await sql`insert into learners (id, provider_id, programme_id, first_name, last_name, email, birth_date, street, postcode, municipality_nis, mini_profile)
    select gen_random_uuid(), ${world.providerId}, programme_id, 'Klas', 'Leerling', 'klas.' || n || '@example.org', birth_date, street, postcode, municipality_nis, mini_profile
    from learners, generate_series(1, 101) as n where id = ${fresh.learnerId}`;
  expect(await database.run(inviteLearners, school, {})).toMatchObject({
    value: { invitedCount: 100, remainingCount: 1 },
  });
  const { data } = await ask(
    school,
    `mutation { inviteLearners { ... on LearnerInvitations { invitedCount remainingCount } } }`,
  );
  expect(data).toEqual({ inviteLearners: { invitedCount: 1, remainingCount: 0 } });
});

test("the list filters on the account, and reading it is no look at a file", async () => {
  const { data } = await ask(
    school,
    `{ asked: myLearners(account: [INVITED], search: "Gevraagd") { totalCount nodes { account } } none: myLearners(account: [NOT_INVITED]) { totalCount } }`,
  );
  expect(data).toEqual({ asked: { totalCount: 1, nodes: [{ account: "INVITED" }] }, none: { totalCount: 0 } });
  await database.looks.flush();
  const looks = await sql`select from audit_log where action = 'learner.file-seen'`;
  expect(looks).toHaveLength(0);
});
