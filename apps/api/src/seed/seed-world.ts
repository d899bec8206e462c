import { sql } from "drizzle-orm";
import type { PgTable } from "drizzle-orm/pg-core";
import type { PostgresJsDatabase } from "drizzle-orm/postgres-js";
import { demoAccounts, demoPassword } from "@leerplek/fixtures/demo-accounts";
import type { World } from "@leerplek/fixtures/world/world";
import { credentials, memberships, users } from "../modules/accounts/accounts.table.ts";
import { hashPassword } from "../modules/accounts/password.ts";
import { applicationEvents, applications } from "../modules/applications/applications.table.ts";
import { branches, companies } from "../modules/companies/companies.table.ts";
import { interviews, interviewSlots } from "../modules/interviews/interviews.table.ts";
import { learners } from "../modules/learners/learners.table.ts";
import { matchProposals } from "../modules/matches/matches.table.ts";
import { mentorAssignments, mentors } from "../modules/mentors/mentors.table.ts";
import { branchActivityOffers } from "../modules/programmes/programmes.table.ts";
import { importReference } from "../modules/programmes/import-reference.ts";
import { recognitions } from "../modules/recognitions/recognitions.table.ts";
import { providers } from "../modules/schools/schools.table.ts";
import { workplaceActivities, workplaces } from "../modules/workplaces/workplaces.table.ts";

type Insert = Pick<PostgresJsDatabase, "insert">;

/** PostgreSQL takes 65,535 bound values a statement. */
const mostValues = 60_000;

/** Inserts rows of one table in statements as large as the protocol allows. */
async function insertAll<Table extends PgTable>(
  db: Insert,
  table: Table,
  rows: readonly Table["$inferInsert"][],
): Promise<void> {
  const columns = Object.keys(rows[0] ?? {}).length || 1;
  const size = Math.floor(mostValues / Math.max(columns, 30));
  for (let at = 0; at < rows.length; at += size) await db.insert(table).values(rows.slice(at, at + size));
}

/**
 * Writes a world into a database without companies, in one transaction; only the demo's accounts can sign in.
 * @param say told of each table
 */
export async function seedWorld(
  db: PostgresJsDatabase,
  world: World,
  say: (line: string) => void = () => {},
): Promise<void> {
  await importReference(db, world.reference);
  const password = await hashPassword(demoPassword);
  await db.transaction(async (tx) => {
    await tx.execute(sql`set local statement_timeout = 0`);
    await tx.execute(sql`set local idle_in_transaction_session_timeout = 0`);
    await insertAll(tx, users, world.users);
    const emails = new Set(demoAccounts.map(({ email }) => email));
    const demoUsers = world.users.filter(({ email }) => emails.has(email));
    await insertAll(
      tx,
      credentials,
      demoUsers.map(({ id }) => ({
        id: crypto.randomUUID(),
        userId: id,
        accountId: id,
        providerId: "credential",
        password,
      })),
    );
    await insertAll(tx, providers, world.providers);
    await insertAll(tx, companies, world.companies);
    await insertAll(tx, memberships, world.memberships);
    await insertAll(tx, branches, world.branches);
    await insertAll(tx, mentors, world.mentors);
    await insertAll(tx, mentorAssignments, world.mentorAssignments);
    await insertAll(tx, recognitions, world.recognitions);
    await insertAll(tx, branchActivityOffers, world.branchActivityOffers);
    say(`${world.companies.length} ondernemingen, ${world.branches.length} vestigingen`);
    await insertAll(tx, workplaces, world.workplaces);
    await insertAll(tx, workplaceActivities, world.workplaceActivities);
    say(`${world.workplaces.length} werkplekken`);
    await insertAll(tx, learners, world.learners);
    await insertAll(tx, applications, world.applications);
    await insertAll(tx, applicationEvents, world.applicationEvents);
    await insertAll(tx, interviewSlots, world.interviewSlots);
    await insertAll(tx, interviews, world.interviews);
    await insertAll(tx, matchProposals, world.matchProposals);
    say(`${world.learners.length} leerlingen, ${world.applications.length} sollicitaties`);
  });
  await db.execute(sql`analyze`);
}
