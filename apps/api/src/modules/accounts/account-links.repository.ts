import { and, eq, gt, isNull, ne, or } from "drizzle-orm";
import type { Sql } from "postgres";
import type { LinkPurpose } from "@leerplek/domain/accounts/account-link";
import type { Id } from "@leerplek/domain/shared/id";
import type { Database } from "../../platform/database.ts";
import { accountLinks } from "./accounts.table.ts";
import { hashOfToken, newToken } from "./session-token.ts";

export type AccountLink = typeof accountLinks.$inferSelect;

interface AskedLink {
  readonly purpose: LinkPurpose;
  /** Where its mail goes. */
  readonly email: string;
  readonly userId?: Id<"user">;
  readonly otherEmail?: string;
  /** Secret of the browser that asks, when only that browser may open it. */
  readonly browser?: string;
  readonly isRemembered?: boolean;
  readonly now: Date;
  readonly minutes: number;
}

/** Writes down that a link was asked for. Its token is made by the one who writes the mail. */
export async function askLink(db: Database, { browser, now, minutes, ...asked }: AskedLink): Promise<string> {
  const id = crypto.randomUUID();
  await db.insert(accountLinks).values({
    ...asked,
    id,
    browserHash: browser === undefined ? null : hashOfToken(browser),
    createdAt: now,
    expiresAt: new Date(now.getTime() + minutes * 60_000),
  });
  return id;
}

/** A link that can be opened, for the one who writes its mail. */
export interface LinkToSend {
  readonly token: string;
  readonly email: string;
  readonly otherEmail: string | null;
  readonly userId: Id<"user">;
  readonly name: string;
  readonly language: string;
}

/**
 * Gives an asked link its token; a job that runs twice gives it a new one, and the last mail is the one that works. Nothing for a link that is used or
 * over, or whose address belongs to nobody who may sign in.
 */
export async function giveToken(sql: Sql, id: string): Promise<LinkToSend | null> {
  const token = newToken();
  const [row] = await sql<Omit<LinkToSend, "token">[]>`/* accounts: token of a link */
    update account_links l set token_hash = ${hashOfToken(token)}
    from users u
    where l.id = ${id} and l.used_at is null and l.expires_at > now() and u.deactivated_at is null
      and case when l.user_id is null then u.email = l.email else u.id = l.user_id end
    returning l.email, l.other_email as "otherEmail", u.id as "userId", u.name, u.language`;
  return row ? { ...row, token } : null;
}

/** The newest link of a person that was not used yet. */
export async function openLinkOf(sql: Sql, userId: string, purpose: LinkPurpose): Promise<string | null> {
  const [row] = await sql<{ id: string }[]>`/* accounts: open link of a person */
    select id from account_links where user_id = ${userId} and purpose = ${purpose} and used_at is null and expires_at > now()
    order by created_at desc limit 1`;
  return row?.id ?? null;
}

interface PresentedLink {
  readonly purpose: LinkPurpose;
  readonly token: string;
  /** Secret of the browser that opens it. */
  readonly browser: string | null;
  readonly now: Date;
}

const isPresented = ({ purpose, token, now }: PresentedLink) =>
  and(
    eq(accountLinks.tokenHash, hashOfToken(token)),
    eq(accountLinks.purpose, purpose),
    isNull(accountLinks.usedAt),
    gt(accountLinks.expiresAt, now),
  );

/** Looks at a link without using it. */
export async function peekLink(db: Database, presented: PresentedLink): Promise<AccountLink | null> {
  const [link] = await db.select().from(accountLinks).where(isPresented(presented));
  return link ?? null;
}

/**
 * Uses a link, once: of two who come at the same moment one gets it. "OTHER_BROWSER" leaves it unused for the browser that asked.
 * Null when it is unknown, used or over; the three answer alike.
 */
export async function takeLink(db: Database, presented: PresentedLink): Promise<AccountLink | "OTHER_BROWSER" | null> {
  const { browser, now } = presented;
  const [link] = await db
    .update(accountLinks)
    .set({ usedAt: now })
    .where(
      and(
        isPresented(presented),
        or(
          isNull(accountLinks.browserHash),
          eq(accountLinks.browserHash, browser === null ? "" : hashOfToken(browser)),
        ),
      ),
    )
    .returning();
  if (link) return link;
  return (await peekLink(db, presented)) ? "OTHER_BROWSER" : null;
}

/**
 * Makes every link of a person worthless that was not used yet. Ways back to an older address stay, but for those since `restoresSince`: somebody
 * who changed the address twice must not be able to take it again.
 */
export async function voidLinksOf(
  db: Database,
  {
    userId,
    email,
    now,
    restoresSince = now,
  }: { readonly userId: Id<"user">; readonly email: string; readonly now: Date; readonly restoresSince?: Date },
): Promise<void> {
  await db
    .update(accountLinks)
    .set({ usedAt: now })
    .where(
      and(
        isNull(accountLinks.usedAt),
        or(ne(accountLinks.purpose, "RESTORE_EMAIL"), gt(accountLinks.createdAt, restoresSince)),
        or(eq(accountLinks.userId, userId), eq(accountLinks.email, email)),
      ),
    );
}
