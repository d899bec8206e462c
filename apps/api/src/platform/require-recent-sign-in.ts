import { problem } from "@leerplek/domain/shared/problem";
import { failed, ok, type Result } from "@leerplek/domain/shared/result";
import type { CommandScope } from "./command.ts";

/**
 * For what hurts: erasure, export, another address. The person must have signed in a moment ago, by whatever method; the client asks again and tries
 * again by itself (`useStepUp`). Signing in again is all there is to it: it gives a new token too. Problem: RECENT_SIGN_IN_NEEDED.
 * Source: reliability.md 3.3.
 */
export const requireRecentSignIn = ({ isRecentSignIn }: Pick<CommandScope, "isRecentSignIn">): Result<null> =>
  isRecentSignIn ? ok(null) : failed(problem("RECENT_SIGN_IN_NEEDED"));
