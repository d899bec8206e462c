import type { TransactionSql } from "postgres";
import { thingUuid } from "@leerplek/fixtures/world/ids";
import { demoAccounts, demoPassword } from "@leerplek/fixtures/demo-accounts";
import { flemishPartnership } from "@leerplek/fixtures/reference/partnerships";
import { bundledReference } from "@leerplek/fixtures/reference/reference-files";
import type { World } from "@leerplek/fixtures/world/world";
import { credentials, memberships, users } from "../modules/accounts/accounts.table.ts";
import { hashPassword } from "../modules/accounts/password.ts";
import { applicationEvents, applications } from "../modules/applications/applications.table.ts";
import { branches, companies } from "../modules/companies/companies.table.ts";
import { mandates } from "../modules/companies/mandates.table.ts";
import { interviews, interviewSlots } from "../modules/interviews/interviews.table.ts";
import { guardianships } from "../modules/learners/guardianships.table.ts";
import { learners } from "../modules/learners/learners.table.ts";
import { matchProposals } from "../modules/matches/matches.table.ts";
import { mentorAssignments, mentorDeviations, mentors } from "../modules/mentors/mentors.table.ts";
import { addCodeRows } from "../modules/programmes/code-rows.ts";
import { importReference } from "../modules/programmes/import-reference.ts";
import { activityOffers, offeredActivities } from "../modules/programmes/activity-offers.table.ts";
import { partnerships } from "../modules/recognitions/partnerships.table.ts";
import {
  recognitionDecisions,
  recognitionEvents,
  recognitionForms,
  recognitionMentors,
  recognitionMessages,
  recognitionVotes,
} from "../modules/recognitions/recognition-files.table.ts";
import { recognitions } from "../modules/recognitions/recognitions.table.ts";
import { providers } from "../modules/schools/schools.table.ts";
import { workplaceActivities, workplaces } from "../modules/workplaces/workplaces.table.ts";
import type { Connection } from "../platform/database.ts";
import { copyRows } from "./copy-rows.ts";

/**
 * Writes a world into a database without companies: reference data first, then all its rows in one transaction, in the order of their foreign keys.
 * Only the demo's accounts can sign in. The search index is not told: rebuild it afterwards.
 * @param say told of each table and its number of rows
 */
export async function seedWorld(
  { sql, db }: Pick<Connection, "sql" | "db">,
  world: World,
  say: (line: string) => void = () => {},
): Promise<void> {
  const password = await hashPassword(demoPassword);
  const now = new Date();
  await db.transaction(async (tx) => {
    await addCodeRows(tx, now);
    await importReference(tx, bundledReference(), { on: world.today, now });
  });
  await sql.begin(async (tx) => {
    await tx`set local statement_timeout = 0`;
    await tx`set local idle_in_transaction_session_timeout = 0`;
    for (const [name, write] of writes(world, password)) {
      const count = await write(tx);
      say(`${count.toLocaleString("nl-BE")} ${name}`);
    }
    await tx`analyze`;
  });
}

type Write = readonly [name: string, write: (tx: TransactionSql) => Promise<number>];

/** In the order in which the tables refer to each other. */
const writes = (world: World, password: string): Write[] => [
  table("gebruikers", users, world.users),
  table("aanmeldgegevens", credentials, credentialRows(world, password)),
  table("scholen", providers, world.providers),
  table("ondernemingen", companies, world.companies),
  // The Flemish one came with the reference data.
  table(
    "partnerschappen",
    partnerships,
    world.partnerships.filter(({ id }) => id !== flemishPartnership.id),
  ),
  table("lidmaatschappen", memberships, world.memberships),
  table("machtigingen", mandates, world.mandates),
  table("vestigingen", branches, world.branches),
  table("mentoren", mentors, world.mentors),
  table("mentoropdrachten", mentorAssignments, world.mentorAssignments),
  table("afwijkingen", mentorDeviations, world.mentorDeviations),
  table("erkenningen", recognitions, world.recognitions),
  table("aanvraagformulieren", recognitionForms, world.recognitionForms),
  table("mentoren van dossiers", recognitionMentors, world.recognitionMentors),
  table("stappen van dossiers", recognitionEvents, world.recognitionEvents),
  table("berichten in dossiers", recognitionMessages, world.recognitionMessages),
  table("stemmen", recognitionVotes, world.recognitionVotes),
  table("beslissingen", recognitionDecisions, world.recognitionDecisions),
  table("activiteitenaanbod", activityOffers, world.activityOffers),
  table("aangeboden activiteiten", offeredActivities, world.offeredActivities),
  table("werkplekken", workplaces, world.workplaces),
  table("activiteiten van werkplekken", workplaceActivities, world.workplaceActivities),
  table("leerlingen", learners, world.learners),
  table("voogdijen", guardianships, world.guardianships),
  table("sollicitaties", applications, world.applications),
  table("gebeurtenissen", applicationEvents, world.applicationEvents),
  table("gespreksmomenten", interviewSlots, world.interviewSlots),
  table("gesprekken", interviews, world.interviews),
  table("matchvoorstellen", matchProposals, world.matchProposals),
];

function table<Table extends Parameters<typeof copyRows>[1]>(
  name: string,
  into: Table,
  rows: readonly Table["$inferInsert"][],
): Write {
  return [name, async (tx) => copyRows(tx, into, rows).then(() => rows.length)];
}

function credentialRows(world: World, password: string): (typeof credentials.$inferInsert)[] {
  const emails = new Set(demoAccounts.map(({ email }) => email));
  return world.users
    .filter(({ email }) => emails.has(email))
    .map(({ id, createdAt }, index) => ({
      id: thingUuid("credential", index),
      userId: id,
      accountId: id,
      providerId: "credential",
      password,
      createdAt,
      updatedAt: createdAt,
    }));
}
