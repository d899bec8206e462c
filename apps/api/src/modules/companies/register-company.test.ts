import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import type { Result } from "@leerplek/domain/shared/result";
import { toPublicId } from "@leerplek/domain/shared/id";
import type { Viewer } from "@leerplek/domain/shared/viewer";
import { day } from "@leerplek/domain/shared/time";
import { activityWorld } from "../../test-support/activity-world.ts";
import { askIn } from "../../test-support/ask.ts";
import { testDatabase, testMoment } from "../../test-support/test-database.ts";
import { testWorld } from "../../test-support/test-world.ts";
import { auditLog } from "../../platform/platform.table.ts";
import { memberships, users } from "../accounts/accounts.table.ts";
import { activityOffers } from "../programmes/activity-offers.table.ts";
import { postcodes } from "../programmes/reference.table.ts";
import { branches, companies } from "./companies.table.ts";
import { companyRegistrations } from "./company-registrations.table.ts";
import { confirmCompanyRegistration } from "./confirm-company-registration.ts";
import { companyRegistration } from "./mails/company-registration.ts";
import { registerCompany } from "./register-company.ts";
import { giveRegistrationToken } from "./registrations.repository.ts";

const database = await testDatabase();
const { db, sql } = database;
const world = await testWorld(database);
const today = day("2026-11-23");
const password = "een-lang-wachtwoord-van-mij";
const place = { municipality: "Antwerpen", latitude: 51.2, longitude: 4.4 };
await db.insert(postcodes).values([
  { postcode: "2000", place: "Antwerpen", municipalityNis: "11002", ...place },
  { postcode: "2018", place: "Antwerpen", municipalityNis: "11002", ...place },
  { postcode: "4000", place: "Luik", municipalityNis: "62063", ...place, municipality: "Luik" },
]);

let count = 0;
/** Numbers with right check digits. */
const numberFrom = (first: "0" | "3"): string => {
  const start = `${first}${String(++count + 5_000).padStart(7, "0")}`;
  return start + String(97 - (Number(start) % 97)).padStart(2, "0");
};
const formOf = (more: object = {}, branch: object = {}) => ({
  email: `zaakvoerder${++count}@example.org`,
  isLegalRepresentative: true,
  company: {
    enterpriseNumber: numberFrom("0"),
    name: "Bakkerij De Korst",
    legalRepresentative: "An Peeters",
    size: "MICRO",
    jointCommittee: "118.03",
    branch: {
      establishmentNumber: numberFrom("3"),
      name: "Winkel Zuid",
      street: "Kerkstraat 1",
      postcode: "2018",
      ...branch,
    },
    ...more,
  },
});
type Form = ReturnType<typeof formOf>;
const codesOf = (result: Result<unknown>): readonly string[] =>
  result.ok ? ["ok"] : result.problems.map(({ code, path }) => [code, ...path].join(" "));
const register = (form: object) => database.run(registerCompany, null, form);
const confirm = (viewer: Viewer | null, token: string, more: object = { password }, at?: Date) =>
  database.run(confirmCompanyRegistration, viewer, { token, ...more }, at);
const idOf = async (email: string): Promise<string> => {
  const rows = await db.select().from(companyRegistrations).where(eq(companyRegistrations.email, email));
  return rows.at(-1)?.id ?? "";
};
const jobFor = async ({ email }: Form) => ({ mail: "company-registration", id: await idOf(email), actorId: null });
const tokenOf = async ({ email }: Form): Promise<string> =>
  (await giveRegistrationToken(sql, await idOf(email), today))?.token ?? "";
async function asked(form: Form = formOf()): Promise<Form> {
  expect(codesOf(await register(form))).toEqual(["ok"]);
  return form;
}

describe("a registration that is confirmed", () => {
  test("makes the company, its first branch on the map, and its first administrator", async () => {
    const form = await asked();
    expect(await db.select().from(companies).where(eq(companies.name, "Bakkerij De Korst"))).toEqual([]);
    expect(await confirm(null, await tokenOf(form))).toMatchObject({ ok: true, value: { isNewAccount: true } });
    const [company] = await db
      .select()
      .from(companies)
      .where(eq(companies.enterpriseNumber, form.company.enterpriseNumber));
    expect(company).toMatchObject({ name: "Bakkerij De Korst", legalRepresentative: "An Peeters", size: "MICRO" });
    const companyId = company?.id ?? world.providerId;
    expect(await db.select().from(branches).where(eq(branches.companyId, company!.id))).toMatchObject([
      { name: "Winkel Zuid", postcode: "2018", municipalityNis: "11002", latitude: 51.2, accessibility: [] },
    ]);
    const [admin] = await db
      .select({ role: memberships.role, email: users.email, isProved: users.emailVerified, name: users.name })
      .from(memberships)
      .innerJoin(users, eq(users.id, memberships.userId))
      .where(eq(memberships.companyId, company!.id));
    expect(admin).toEqual({ role: "COMPANY_ADMIN", email: form.email, isProved: true, name: "An Peeters" });
    const lines = await db
      .select({ action: auditLog.action })
      .from(auditLog)
      .where(eq(auditLog.organisationId, `company_${companyId}`));
    expect(lines.map(({ action }) => action).sort()).toEqual([
      "branch.added",
      "company.registered",
      "membership.began",
    ]);
  });

  test("takes what was ticked in a self-scan before to its first branch", async () => {
    const { addList } = activityWorld(database);
    const asked = { rule: "EXACTLY" as const, count: 1, contexts: ["brood", "gebak"] };
    const list = await addList(world.programmeId, ["bake", "sell", "clean"], { contexts: asked });
    const bare = await world.addProgramme();
    const scan = {
      programmeId: toPublicId("programme", world.programmeId),
      contexts: ["brood", "vlees"],
      answers: [
        { code: "bake", coverage: "FULL" },
        { code: "sell", coverage: "PARTIAL", note: " Op zaterdag. " },
        { code: "gone from the list", coverage: "FULL" },
      ],
    };
    const form = { ...formOf(), selfScans: [scan, { ...scan, programmeId: toPublicId("programme", bare) }] };
    expect(codesOf(await register(form))).toEqual(["ok"]);
    expect(await db.select().from(activityOffers)).toEqual([]);
    const confirmed = await confirm(null, await tokenOf(form));
    if (!confirmed.ok) throw new Error("refused");
    const [owner] = await db.select().from(users).where(eq(users.email, form.email));
    const [company] = await db
      .select()
      .from(companies)
      .where(eq(companies.enterpriseNumber, form.company.enterpriseNumber));
    const viewer = await world.addPerson("COMPANY_ADMIN", {
      companyIds: [company!.id],
      adminCompanyIds: [company!.id],
    });
    const { data } = await askIn(database)(
      { ...viewer, userId: owner!.id },
      `query ($id: ID!) { node(id: $id) { ... on Company { branches { name activityOffers {
        programme { id } contexts isReviewNeeded answers { coverage note activity { id } } } } } } }`,
      { id: toPublicId("company", company!.id) },
    );
    expect(data).toEqual({
      node: {
        branches: [
          {
            name: "Winkel Zuid",
            activityOffers: [
              {
                programme: { id: scan.programmeId },
                ...{ contexts: ["brood"], isReviewNeeded: false },
                answers: [
                  { coverage: "FULL", note: null, activity: { id: toPublicId("activity", list.idOf("bake")) } },
                  {
                    coverage: "PARTIAL",
                    note: "Op zaterdag.",
                    activity: { id: toPublicId("activity", list.idOf("sell")) },
                  },
                ],
              },
            ],
          },
        ],
      },
    });
    const lines = await db
      .select({ organisationId: auditLog.organisationId })
      .from(auditLog)
      .where(eq(auditLog.action, "activity-offer.saved"));
    expect(lines).toEqual([{ organisationId: toPublicId("company", company!.id) }]);
  });

  test("joins the account of somebody who has one and is signed in, and nobody else's", async () => {
    const [owner, stranger] = [await world.addPerson("COUNSELLOR"), await world.addPerson("MENTOR")];
    const form = await asked({ ...formOf(), email: owner.email });
    const token = await tokenOf(form);
    expect(codesOf(await confirm(null, token))).toEqual(["ACCOUNT_EXISTS token"]);
    expect(codesOf(await confirm(stranger, token))).toEqual(["OTHER_ACCOUNT token"]);
    expect(await confirm(owner, token, {})).toMatchObject({ ok: true, value: { isNewAccount: false } });
  });

  test("works once, until the last moment of its term, and unknown links answer alike", async () => {
    const last = await asked();
    const end = testMoment.getTime() + 48 * 60 * 60_000;
    const token = await tokenOf(last);
    expect(codesOf(await confirm(null, token, { password }, new Date(end)))).toEqual(["REGISTRATION_GONE token"]);
    expect(codesOf(await confirm(null, token, { password }, new Date(end - 1)))).toEqual(["ok"]);
    for (const gone of [token, "dit-is-geen-token"])
      expect(codesOf(await confirm(null, gone))).toEqual(["REGISTRATION_GONE token"]);
  });

  test("asks for a password that is not easy", async () => {
    const token = await tokenOf(await asked());
    expect(codesOf(await confirm(null, token, {}))).toEqual(["REQUIRED password"]);
    expect(codesOf(await confirm(null, token, { password: "kort" }))).toEqual(["TOO_SHORT password"]);
  });

  test("by two people at once makes one company", async () => {
    const first = await asked();
    const second = await asked({ ...formOf(), company: { ...first.company, name: "Dezelfde" } });
    const tokens = [await tokenOf(first), await tokenOf(second)];
    const results = await Promise.all(tokens.map((token) => confirm(null, token)));
    expect(results.map((each) => codesOf(each)[0]).sort()).toEqual(["ENTERPRISE_NUMBER_TAKEN token", "ok"]);
    const { length } = await db
      .select()
      .from(companies)
      .where(eq(companies.enterpriseNumber, first.company.enterpriseNumber));
    expect(length).toBe(1);
  });
});

describe("a registration", () => {
  test("says everything that is wrong at once", async () => {
    const form = formOf({ enterpriseNumber: "0123", jointCommittee: "bouw" }, { establishmentNumber: "1" });
    expect(codesOf(await register({ ...form, isLegalRepresentative: false }))).toEqual([
      "ENTERPRISE_NUMBER_INVALID company enterpriseNumber",
      "INVALID_FORMAT company jointCommittee",
      "ESTABLISHMENT_NUMBER_INVALID company branch establishmentNumber",
      "LEGAL_REPRESENTATIVE_NEEDED isLegalRepresentative",
    ]);
  });

  test.each([
    [{ postcode: "9999" }, "POSTCODE_UNKNOWN company branch postcode"],
    [{ postcode: "4000" }, "BRANCH_OUTSIDE_REGION company branch postcode"],
    [{ place: "Gent" }, "UNKNOWN_REFERENCE company branch place"],
    [{ place: "antwerpen" }, "ok"],
  ])("knows where %o lies", async (branch, expected) => {
    expect(codesOf(await register(formOf({}, branch)))).toEqual([expected]);
  });

  test("with the establishment number of somebody else is refused", async () => {
    const { branchId } = await world.addCompany();
    const [branch] = await db.select().from(branches).where(eq(branches.id, branchId));
    const form = formOf({}, { establishmentNumber: branch?.establishmentNumber });
    expect(codesOf(await register(form))).toEqual([
      "ESTABLISHMENT_NUMBER_TAKEN company.branch.establishmentNumber".replaceAll(".", " "),
    ]);
  });
});

describe("of a company that is there already", () => {
  async function again() {
    const first = await asked();
    await confirm(null, await tokenOf(first));
    const form = { ...formOf(), company: { ...first.company, legalRepresentative: "Bo Baert" } };
    return { first, form, result: await register(form) };
  }

  test("the administrators hear who asked, and the one who asked learns nothing of them", async () => {
    const { first, form, result } = await again();
    expect(result).toEqual({ ok: true, value: { email: form.email, isAlreadyRegistered: true } });
    const letters = await companyRegistration({ sql, today }, await jobFor(form));
    expect(letters.map(({ to }) => to.email)).toEqual([first.email]);
    expect(JSON.stringify(letters)).toContain("Bo Baert");
    expect(await tokenOf(form)).toBe("");
  });

  test("no more than three times a day", async () => {
    const { form } = await again();
    for (let times = 0; times < 3; times++) await register({ ...form, email: `bot${times}@example.org` });
    const events = await sql<{ count: number }[]>`select count(*)::int as count from audit_log
      where action = 'registration.asked' and object_id = any(${(
        await sql<{ id: string }[]>`select 'registration_' || id as id from company_registrations
        where company ->> 'enterpriseNumber' = ${form.company.enterpriseNumber}`
      ).map(({ id }) => id)})`;
    expect(events[0]?.count).toBe(3);
  });
});

test("the mail to a newcomer carries a link that works, and no registration keeps it", async () => {
  const form = await asked();
  const [letter] = await companyRegistration({ sql, today }, await jobFor(form));
  expect(letter?.to).toMatchObject({ email: form.email, userId: null, language: "nl" });
  const token = /#(.+)$/.exec(letter?.text.action.path ?? "")?.[1] ?? "";
  expect(JSON.stringify(await db.select().from(companyRegistrations))).not.toContain(token);
  expect((await confirm(null, token)).ok).toBe(true);
});
