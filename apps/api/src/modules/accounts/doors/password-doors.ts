import { z } from "zod";
import { recordEffects } from "../../../events.ts";
import { askLink, peekLink, takeLink, voidLinksOf } from "../account-links.repository.ts";
import { hashPassword, passwordLength } from "../password.ts";
import { passwordProblem } from "../password-policy.ts";
import { endSessionsOf } from "../session-changes.repository.ts";
import { savePassword, userForUpdate, userOfEmail, markEmailProved } from "../users.repository.ts";
import {
  answer,
  answerProblems,
  incomplete,
  jsonOf,
  linkGone,
  notJson,
  pass,
  refuse,
  tooMany,
  toRequest,
  type Door,
} from "./exchange.ts";
import { finishSignIn } from "./finish-sign-in.ts";

const longestAddress = 254;
export const emailInput = z.string().trim().min(3).max(longestAddress);
/** 43 characters of base64url; what is longer is not worth hashing. */
export const tokenInput = z.string().min(1).max(100);

const credentials = z.object({
  email: z.string().min(1).max(longestAddress),
  password: z.string().min(1).max(passwordLength.maximum),
  rememberMe: z.boolean().optional(),
});
const forgotten = z.object({ email: emailInput });
const renewed = z.object({ token: tokenInput, password: z.string().max(1_000) });

/** Sign in by password; ask for a new one; choose it. */
export const passwordDoors: Door = (scope, doors) => {
  const { auth, limits, addressOf, db, jobs, settings, now, onFault } = doors;

  /** Beside the answer, so that it takes as long for an address that somebody has as for one that nobody has. */
  const noteRefusal = (email: string, requestId: string): void => {
    const write = async (): Promise<void> => {
      const user = await userOfEmail(db, email);
      if (!user) return;
      const event = { type: "account.sign-in-refused", id: user.id } as const;
      await db.transaction((transaction) =>
        recordEffects(transaction, jobs, [event], { viewer: null, now: now(), requestId }),
      );
    };
    write().catch(onFault);
  };

  scope.post("/api/auth/sign-in/email", async (request, reply) => {
    const body = jsonOf(request);
    if (body === undefined) return refuse(reply, notJson);
    const parsed = credentials.safeParse(body);
    if (!parsed.success) return refuse(reply, incomplete);
    const { email, password, rememberMe = false } = parsed.data;
    const knock = { account: email, address: addressOf(request.raw) };
    const waitSeconds = await limits.attempt("sign-in", knock);
    if (waitSeconds > 0) return refuse(reply, tooMany(waitSeconds));
    const response = await auth.handle(
      toRequest(request, doors, { body: { email, password }, isRemembered: rememberMe }),
    );
    if (response.status === 401) noteRefusal(email, request.id);
    if (!response.ok || !(await finishSignIn(request, reply, response, doors))) return pass(reply, response);
    await limits.succeeded("sign-in", knock);
    const { user } = z.object({ user: z.object({ email: z.string(), name: z.string() }) }).parse(await response.json());
    return answer(reply, { user });
  });

  /** The same answer and the same work for every address: whether somebody has it is looked up by the one who writes the mail. */
  scope.post("/api/auth/password/forgot", async (request, reply) => {
    const body = jsonOf(request);
    if (body === undefined) return refuse(reply, notJson);
    const parsed = forgotten.safeParse(body);
    if (!parsed.success) return refuse(reply, incomplete);
    const email = parsed.data.email.toLowerCase();
    const waitSeconds = await limits.attempt("forgot-password", { account: email, address: addressOf(request.raw) });
    if (waitSeconds > 0) return refuse(reply, tooMany(waitSeconds));
    const minutes = settings.linkMinutes.RESET_PASSWORD;
    await db.transaction(async (transaction) => {
      const id = await askLink(transaction, { purpose: "RESET_PASSWORD", email, now: now(), minutes });
      await jobs.mail(transaction, [{ mail: "password-reset-link", id, actorId: null }]);
    });
    return answer(reply);
  });

  scope.post("/api/auth/password/reset", async (request, reply) => {
    const body = jsonOf(request);
    if (body === undefined) return refuse(reply, notJson);
    const parsed = renewed.safeParse(body);
    if (!parsed.success) return refuse(reply, incomplete);
    const waitSeconds = await limits.attempt("open-link", { address: addressOf(request.raw) });
    if (waitSeconds > 0) return refuse(reply, tooMany(waitSeconds));
    const { token, password } = parsed.data;
    const presented = { purpose: "RESET_PASSWORD", token, browser: null, now: now() } as const;
    const link = await peekLink(db, presented);
    const owner = link && (await userOfEmail(db, link.email));
    if (!owner) return refuse(reply, linkGone);
    const tooWeak = await passwordProblem(password, [owner.name, owner.email]);
    if (tooWeak) return answerProblems(reply, [tooWeak]);
    const hash = await hashPassword(password);
    const isDone = await db.transaction(async (transaction) => {
      const taken = await takeLink(transaction, presented);
      const user = taken && taken !== "OTHER_BROWSER" && (await userForUpdate(transaction, owner.id));
      if (!user || user.email !== link.email) return false;
      await savePassword(transaction, { userId: user.id, hash, now: presented.now });
      await markEmailProved(transaction, user.id, link.email);
      await endSessionsOf(transaction, user.id);
      await voidLinksOf(transaction, { userId: user.id, email: user.email, now: presented.now });
      const event = { type: "account.password-reset", id: user.id } as const;
      await recordEffects(transaction, jobs, [event], { viewer: null, now: presented.now, requestId: request.id });
      return true;
    });
    return isDone ? answer(reply) : refuse(reply, linkGone);
  });
};
