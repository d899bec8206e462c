import postgres from "postgres";

const sql = postgres(process.env["DATABASE_URL"] ?? "", { max: 1, onnotice: () => {} });
await sql`create table if not exists starts (moment timestamptz not null default now())`;
await sql`insert into starts default values`;
const [row] = await sql`select count(*)::int as starts from starts`;
console.log(`start nummer ${row?.["starts"]}`);
await sql.end();
if (process.env["FAIL_PREPARE"]) throw new Error("de migratie mislukt met opzet");
