import type { Sql } from "postgres";

interface Might {
  readonly bypasses: boolean;
  readonly owns: boolean;
  readonly works: boolean;
  readonly serves: boolean;
}

/**
 * The server refuses to run as a role that row-level security does not hold back: an administrator, an owner of tables, or the role of the worker.
 * One sentence says what to do.
 */
export async function refuseMightyRole(sql: Sql): Promise<void> {
  const [might] = await sql<Might[]>`/* wall: what may this role */
    select r.rolsuper or r.rolbypassrls or r.rolcreaterole as bypasses,
      exists (select from pg_class c where c.relowner = r.oid and c.relnamespace = 'public'::regnamespace) as owns,
      pg_has_role(r.oid, 'leerplek_working', 'member') as works, pg_has_role(r.oid, 'leerplek_serving', 'usage') as serves
    from pg_roles r where r.rolname = current_user`;
  if (might?.serves && !might.bypasses && !might.owns && !might.works) return;
  throw new Error(
    "DATABASE_URL of the server must sign in as a role that is a member of leerplek_serving and of nothing else: no superuser, no owner of tables, not the role of the worker (docs/adr/0009).",
  );
}
