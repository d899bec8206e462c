import type { DemoAccount } from "./modules/accounts/demo-accounts.graphql.ts";
import type { CaughtMail } from "./platform/http/dev-inbox.ts";

/** What only the demo shows. */
export interface Demo {
  readonly accounts: readonly DemoAccount[];
  /** Newest first; null when mail really leaves. */
  readonly readInbox: ((limit: number) => Promise<readonly CaughtMail[]>) | null;
}

export const closedDemo: Demo = { accounts: [], readInbox: null };

/** Loads the demo's accounts and its mailbox. Neither is even imported in production. */
export async function openDemo(mailboxFolder: string | null): Promise<Demo> {
  const { demoAccounts, demoPassword } = await import("@leerplek/fixtures/demo-accounts");
  const accounts = demoAccounts.map((account) => ({ ...account, password: demoPassword }));
  if (!mailboxFolder) return { accounts, readInbox: null };
  const { readMailbox } = await import("@leerplek/local/mailbox");
  return { accounts, readInbox: (limit) => readMailbox(mailboxFolder, limit) };
}
