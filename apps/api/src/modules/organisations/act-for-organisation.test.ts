import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { newId, toPublicId, type Id } from "@leerplek/domain/shared/id";
import type { Viewer } from "@leerplek/domain/shared/viewer";
import { askIn } from "../../test-support/ask.ts";
import { testDatabase } from "../../test-support/test-database.ts";
import { testWorld } from "../../test-support/test-world.ts";
import { defaultAccountSettings } from "../accounts/account-settings.ts";
import { memberships, sessions } from "../accounts/accounts.table.ts";
import { findSession } from "../accounts/sessions.repository.ts";
import { actForOrganisation } from "./act-for-organisation.ts";

const database = await testDatabase();
const { db } = database;
const world = await testWorld(database);
const ask = askIn(database);
const notFound = { extensions: { code: "NOT_FOUND" } };

/** Somebody of a company and of a school, signed in in two browsers. */
async function somebody(leftSchoolAt: Date | null = null) {
  const company = await world.addCompany();
  const { userId } = company.viewer;
  const [atCompany, atSchool] = [await world.membershipOf(company.viewer), newId<"membership">()];
  await db
    .update(memberships)
    .set({ createdAt: new Date("2026-01-01") })
    .where(eq(memberships.id, atCompany));
  await db
    .insert(memberships)
    .values({ id: atSchool, userId, role: "COUNSELLOR", providerId: world.providerId, endedAt: leftSchoolAt });
  const tokens = [crypto.randomUUID(), crypto.randomUUID()] as const;
  for (const token of tokens)
    await db
      .insert(sessions)
      .values({ id: crypto.randomUUID(), userId, token, expiresAt: new Date(Date.now() + 3_600_000) });
  const signedIn = async (token: string): Promise<Viewer> => {
    const found = await findSession(database.served.sql, token, defaultAccountSettings);
    if (!found) throw new Error("no session");
    return found.viewer;
  };
  return {
    userId,
    atCompany,
    atSchool,
    here: () => signedIn(tokens[0]),
    elsewhere: () => signedIn(tokens[1]),
    company,
  };
}
const actFor = (viewer: Viewer, id: Id<"membership">) =>
  database.run(actForOrganisation, viewer, { membershipId: toPublicId("membership", id) });

test("a choice of organisation is for this browser alone", async () => {
  const person = await somebody();
  expect((await person.here()).roles).toEqual(["COMPANY_ADMIN"]);
  expect((await actFor(await person.here(), person.atSchool)).ok).toBe(true);
  expect(await person.here()).toMatchObject({ roles: ["COUNSELLOR"], activeMembershipId: person.atSchool });
  expect(await person.elsewhere()).toMatchObject({ roles: ["COMPANY_ADMIN"], activeMembershipId: person.atCompany });
});

test("a membership of somebody else, one that ended, and one nobody has answer alike", async () => {
  const [person, stranger] = [await somebody(new Date("2026-03-01")), await somebody()];
  for (const id of [stranger.atSchool, person.atSchool, newId<"membership">()])
    await expect(actFor(await person.here(), id)).rejects.toMatchObject(notFound);
});

describe("a link to what belongs to another organisation of the person", () => {
  const offer = async (viewer: Viewer, id: string) =>
    (await ask(viewer, `query($id: ID!) { otherOrganisation(id: $id) { membershipId name } }`, { id })).data;

  test("offers that organisation, also for what stands behind the wall, and nothing once it is the one acted for", async () => {
    const person = await somebody();
    const { applicationId, learner } = await world.addApplication(await world.addWorkplace({}, person.company));
    const id = toPublicId("application", applicationId);
    const atSchool = await somebody();
    expect(await offer(await person.here(), id)).toEqual({ otherOrganisation: null });
    await actFor(await person.here(), person.atSchool);
    // The application is the school's too, so there is nothing to switch for; the mentor is the company's alone.
    expect(await offer(await person.here(), id)).toEqual({ otherOrganisation: null });
    const mentor = toPublicId("mentor", person.company.mentorId);
    expect(await offer(await person.here(), mentor)).toEqual({
      otherOrganisation: { membershipId: toPublicId("membership", person.atCompany), name: "Kapsalon Test" },
    });
    expect(await offer(await atSchool.here(), toPublicId("learner", learner.learnerId))).toEqual({
      otherOrganisation: { membershipId: toPublicId("membership", atSchool.atSchool), name: "School Test" },
    });
  });

  test("offers the organisation that a link to a list names", async () => {
    const person = await somebody();
    const company = toPublicId("company", person.company.companyId);
    const school = toPublicId("provider", world.providerId);
    await actFor(await person.here(), person.atSchool);
    expect(await offer(await person.here(), company)).toMatchObject({ otherOrganisation: { name: "Kapsalon Test" } });
    expect(await offer(await person.here(), school)).toEqual({ otherOrganisation: null });
    await actFor(await person.here(), person.atCompany);
    expect(await offer(await person.here(), school)).toMatchObject({ otherOrganisation: { name: "School Test" } });
  });

  test("offers nothing for what is somebody else's, nobody's, or no id", async () => {
    const [person, stranger] = [await somebody(new Date("2026-03-01")), await somebody()];
    const { applicationId } = await world.addApplication(await world.addWorkplace({}, stranger.company));
    for (const id of [
      toPublicId("application", applicationId),
      toPublicId("mentor", stranger.company.mentorId),
      toPublicId("company", stranger.company.companyId),
      toPublicId("mentor", newId<"mentor">()),
      "mentor_x",
      "",
    ])
      expect(await offer(await person.here(), id)).toEqual({ otherOrganisation: null });
  });
});
