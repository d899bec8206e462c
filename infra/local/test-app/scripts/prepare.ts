import postgres from "postgres";

const sql = postgres(process.env["DATABASE_URL"] ?? "", { max: 1, onnotice: () => {} });
await sql`create table if not exists starts (moment timestamptz not null default now())`;
await sql`insert into starts default values`;
const [row] = await sql`select count(*)::int as starts from starts`;
// The server has a sign-in of its own, which preparing makes.
const server = new URL(process.env["SERVER_DATABASE_URL"] ?? "");
const [role] = await sql`select from pg_roles where rolname = ${server.username}`;
if (!role) await sql.unsafe(`create role "${server.username}" login password '${server.password}'`);
await sql.unsafe(`grant select on starts to "${server.username}"`);
console.log(`start nummer ${row?.["starts"]}`);
await sql.end();
if (process.env["FAIL_PREPARE"]) throw new Error("de migratie mislukt met opzet");
