import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { passkeys, sessions } from "../../src/modules/accounts/accounts.table.ts";
import { newId, type Id } from "@leerplek/domain/shared/id";
import { roles, type Role } from "@leerplek/domain/shared/viewer";
import { signInMethods, strongSignInRoles } from "@leerplek/domain/accounts/session-lifetime";
import { startContractServer } from "./support/contract-server.ts";
import { addCompany, addMembership, addPerson, password } from "./support/people.ts";
import { ask, send } from "./support/probe.ts";

const server = await startContractServer({ REQUIRE_STRONG_SIGN_IN: "1" });
const { database } = server;
const { db } = database;
interface SignedIn {
  readonly userId: Id<"user">;
  readonly cookie: string;
}

/** An administrator of the government who signed in with the password. */
async function administrator(): Promise<SignedIn> {
  const { userId, email } = await addPerson(database, "Ilse");
  await addMembership(database, { userId, role: "GOV_ADMIN" });
  const { headers, status } = await ask(`${server.url}/api/auth/sign-in/email`, { email, password });
  expect(status).toBe(200);
  return { userId, cookie: [headers["set-cookie"] ?? []].flat()[0]?.split(";")[0] ?? "" };
}
const rolesOf = async (cookie: string): Promise<unknown> => {
  const { text } = await ask(server.graphql, { query: "{ viewer { name roles } }" }, { cookie });
  return JSON.parse(text).data.viewer;
};
const addOptions = (cookie: string) =>
  send(`${server.url}/api/auth/passkey/add-options`, { method: "GET", headers: { cookie } });

describe("where strong sign-in is required", () => {
  it("a password opens the own account of who sees many files, and no role", async () => {
    const { cookie } = await administrator();
    expect(await rolesOf(cookie)).toEqual({ name: "Ilse", roles: [] });
  });

  it.each(signInMethods)("a session by %s has the roles, or waits", async (method) => {
    const { userId, cookie } = await administrator();
    await db.update(sessions).set({ method }).where(eq(sessions.userId, userId));
    const isEnough = method === "PASSKEY" || method === "IDENTITY_PROVIDER";
    expect(await rolesOf(cookie)).toEqual({ name: "Ilse", roles: isEnough ? ["GOV_ADMIN"] : [] });
  });

  it("the role that asks for it counts, also while the person acts in another", async () => {
    const { userId, cookie } = await administrator();
    const companyId = await addCompany(database);
    const activeMembershipId = await addMembership(database, { userId, role: "COMPANY_ADMIN", companyId });
    await db.update(sessions).set({ activeMembershipId }).where(eq(sessions.userId, userId));
    expect(await rolesOf(cookie)).toEqual({ name: "Ilse", roles: [] });
  });

  it("asks nothing of learners, guardians and companies", () => {
    const others: readonly Role[] = ["LEARNER", "GUARDIAN", "COMPANY_ADMIN", "MENTOR"];
    expect(roles.filter((role) => !strongSignInRoles.includes(role))).toEqual(others);
  });

  it("a password adds the first passkey at once, and no second one", async () => {
    const { userId, cookie } = await administrator();
    expect((await addOptions(cookie)).status).toBe(200);
    await db.insert(passkeys).values({
      ...{ id: newId<"passkey">(), userId, credentialID: crypto.randomUUID(), publicKey: "x" },
      ...{ counter: 0, deviceType: "singleDevice", backedUp: false },
    });
    expect(await addOptions(cookie)).toMatchObject({ status: 403, code: "FORBIDDEN" });
    const add = await ask(`${server.url}/api/auth/passkey/add`, { response: { id: "x" } }, { cookie });
    expect(add).toMatchObject({ status: 403, code: "FORBIDDEN" });
    await db.update(sessions).set({ method: "PASSKEY" }).where(eq(sessions.userId, userId));
    const { cookie: other } = await administrator();
    expect((await addOptions(other)).status).toBe(200);
  });
});
