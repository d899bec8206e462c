import type { Id } from "@leerplek/domain/shared/id";
import { problem } from "@leerplek/domain/shared/problem";
import { failed, ok, type Result } from "@leerplek/domain/shared/result";
import type { Viewer } from "@leerplek/domain/shared/viewer";
import type { Database } from "../../platform/database.ts";
import { addAccount, hashOfNewPassword, problemOfNewPassword } from "./add-account.repository.ts";
import { userOfEmail } from "./users.repository.ts";

interface FollowedLink {
  /** Where the link was sent; lower case. */
  readonly email: string;
  readonly viewer: Viewer | null;
  readonly now: Date;
  /** For a new account. */
  readonly name: string | null | undefined;
  readonly password: string | null | undefined;
  readonly language?: string;
}

/**
 * Who follows a link from a mail: the account that is signed in, when it has the address, or a new account whose address the link proves.
 * Problems: OTHER_ACCOUNT and ACCOUNT_EXISTS (sign in first) at token, REQUIRED at name and password, PASSWORD_TOO_EASY at password.
 */
export async function accountOfLink(
  db: Database,
  { email, viewer, now, name, password, language }: FollowedLink,
): Promise<Result<Id<"user">>> {
  if (viewer)
    return viewer.email.toLowerCase() === email ? ok(viewer.userId) : failed(problem("OTHER_ACCOUNT", "token"));
  if (await userOfEmail(db, email)) return failed(problem("ACCOUNT_EXISTS", "token"));
  if (!name || !password)
    return failed(...(["name", "password"] as const).flatMap((each) => missing(each, { name, password }[each])));
  const tooWeak = await problemOfNewPassword(password, [name, email]);
  if (tooWeak) return failed(tooWeak);
  const passwordHash = await hashOfNewPassword(password);
  return ok(await addAccount(db, { email, name, passwordHash, now, ...(language && { language }) }));
}

const missing = (field: string, text: string | null | undefined) => (text ? [] : [problem("REQUIRED", field)]);
