import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import type { Id } from "@leerplek/domain/shared/id";
import type { RecognitionStatus } from "@leerplek/domain/recognitions/recognition";
import type { DeviationStatus, MentorStatus } from "@leerplek/domain/mentors/mentor";
import { day } from "@leerplek/domain/shared/time";
import { accountMailNames, mailNames, type MailName } from "./events.ts";
import { users } from "./modules/accounts/accounts.table.ts";
import { profileAlerts } from "./modules/learners/profile-budget.table.ts";
import { workplaces } from "./modules/workplaces/workplaces.table.ts";
import {
  firstName,
  mailWorld,
  roleOfAddress,
  secrets,
  standingAlone,
  type MailSetting,
} from "./test-support/mail-world.ts";
import type { FileOptions } from "./test-support/mail-files.ts";
import { testDatabase, testMoment } from "./test-support/test-database.ts";

const database = await testDatabase();
const { db } = database;
const mails = await mailWorld(database);

type Actor = "learner" | "company" | "counsellor" | "officer" | "time";

interface Scenario {
  /** Makes the rows as they are after the deed; gives the id the job carries. */
  readonly make: (setting: MailSetting) => Promise<string>;
  readonly by: Actor;
  /** Who gets it; the learner is a minor with a guardian. */
  readonly to: readonly string[];
}

const inState = (status: Parameters<typeof mails.addApplication>[1]) => (setting: MailSetting) =>
  mails.addApplication(setting, status);

const file =
  (status: RecognitionStatus, more: FileOptions = {}) =>
  (setting: MailSetting) =>
    mails.addFile(setting, status, more);

const place = (status: MentorStatus) => (setting: MailSetting) => mails.addPlace(setting, status);
const deviation = (status: DeviationStatus) => (setting: MailSetting) => mails.addDeviation(setting, status);

/** Every mail there is: a new one fails here until somebody decides who gets it. */
type NewsMail = Exclude<MailName, (typeof accountMailNames)[number]>;
/** Mails about an account have tests of their own, in modules/accounts. */
const isNews = (name: MailName): name is NewsMail => accountMailNames.every((each) => each !== name);
const newsMails = mailNames.filter(isNews);
const scenarios: Readonly<Record<NewsMail, Scenario>> = {
  "application-received": { make: inState("SENT"), by: "learner", to: ["baas", "guardian", "mentor"] },
  "application-withdrawn": { make: inState("WITHDRAWN"), by: "learner", to: ["baas", "mentor"] },
  "application-shortlisted": { make: inState("SHORTLISTED"), by: "company", to: ["learner"] },
  "application-rejected": {
    make: (setting) => mails.addApplication(setting, "REJECTED", { rejectionReason: "TOO_FAR", answerNote: "Succes!" }),
    by: "company",
    to: ["begeleider", "learner"],
  },
  "application-closed": { make: inState("CLOSED"), by: "company", to: ["begeleider", "learner"] },
  "place-offered": { make: inState("OFFERED"), by: "company", to: ["begeleider", "guardian", "learner"] },
  "offer-agreed": {
    make: (setting) => mails.addApplication(setting, "OFFERED", { learnerAgreedAt: testMoment }),
    by: "learner",
    to: ["guardian"],
  },
  "offer-answered": { make: inState("DECLINED"), by: "learner", to: ["baas", "begeleider", "guardian", "mentor"] },
  "learner-invited": { make: (setting) => mails.addLearnerInvitation(setting), by: "counsellor", to: ["learner"] },
  "guardian-invited": { make: (setting) => mails.addLink(setting), by: "learner", to: ["tweede"] },
  "guardian-linked": { make: (setting) => mails.addLink(setting), by: "learner", to: ["begeleider", "guardian"] },
  "guardian-confirmed": {
    make: async (setting) => {
      const user = await mails.addUser(`ouder-${crypto.randomUUID().slice(0, 8)}@example.org`);
      const more = { userId: user, status: "CONFIRMED", confirmedAt: testMoment } as const;
      return mails.addLink(setting, more);
    },
    by: "counsellor",
    to: ["learner", "tweede"],
  },
  "guardian-ended": {
    make: async (setting) => {
      const user = await mails.addUser(`ouder-${crypto.randomUUID().slice(0, 8)}@example.org`);
      const more = { userId: user, status: "ENDED", endedAt: testMoment } as const;
      return mails.addLink(setting, more);
    },
    by: "counsellor",
    to: ["learner", "tweede"],
  },
  "interview-booked": {
    make: (setting) => mails.addInterview(setting, "SCHEDULED"),
    by: "learner",
    to: ["baas", "guardian", "learner", "mentor"],
  },
  "interview-cancelled": {
    make: (setting) => mails.addInterview(setting, "CANCELLED"),
    by: "company",
    to: ["baas", "guardian", "learner", "mentor"],
  },
  "erasure-requested": {
    make: (setting) => mails.addErasure(setting, "REQUESTED"),
    by: "learner",
    to: ["begeleider", "guardian", "learner"],
  },
  "erasure-cancelled": {
    make: (setting) => mails.addErasure(setting, "CANCELLED"),
    by: "learner",
    to: ["begeleider", "guardian", "learner"],
  },
  "match-proposed": { make: (setting) => mails.addProposal(setting, "PROPOSED"), by: "counsellor", to: ["learner"] },
  "match-agreed": {
    make: (setting) => mails.addProposal(setting, "LEARNER_OK"),
    by: "learner",
    to: ["baas", "begeleider", "mentor"],
  },
  "match-answered": {
    make: (setting) => mails.addProposal(setting, "CONFIRMED"),
    by: "company",
    to: ["begeleider", "guardian", "learner"],
  },
  "match-ended": {
    make: (setting) => mails.addProposal(setting, "EXPIRED"),
    by: "time",
    to: ["begeleider", "learner"],
  },
  "application-erased": {
    make: async ({ workplace: { workplaceId } }) => workplaceId,
    by: "time",
    to: ["baas", "mentor"],
  },
  "workplace-filled": {
    make: async (setting) => {
      await mails.addApplication(setting, "VIEWED");
      const { workplaceId } = setting.workplace;
      await db.update(workplaces).set({ status: "FILLED", placesTaken: 1 }).where(eq(workplaces.id, workplaceId));
      return workplaceId;
    },
    by: "company",
    to: ["learner"],
  },
  "workplace-blocked": {
    make: async (setting) => {
      await mails.addApplication(setting, "OFFERED");
      const { workplaceId } = setting.workplace;
      await db.update(workplaces).set({ status: "BLOCKED" }).where(eq(workplaces.id, workplaceId));
      return workplaceId;
    },
    by: "officer",
    to: ["begeleider", "learner"],
  },
  "workplace-recovered": {
    make: async (setting) => {
      await mails.addProposal(setting, "LEARNER_OK");
      return setting.workplace.workplaceId;
    },
    by: "officer",
    to: ["begeleider", "learner"],
  },
  "mentor-training-due": { make: place("ACTIVE_UNTRAINED"), by: "time", to: ["baas", "mentor"] },
  "mentor-lapsed": { make: place("LAPSED"), by: "time", to: ["baas", "mentor"] },
  "mentor-barred": { make: place("BARRED"), by: "officer", to: ["baas", "mentor"] },
  "deviation-requested": { make: deviation("REQUESTED"), by: "company", to: ["behandelaar"] },
  "deviation-decided": { make: deviation("GRANTED"), by: "officer", to: ["baas"] },
  "company-registration": { make: () => mails.addRegistration(), by: "company", to: ["zaakvoerder"] },
  "mandate-given": { make: (setting) => mails.addMandate(setting, {}), by: "company", to: ["begeleider"] },
  "mandate-answered": {
    make: (setting) => mails.addMandate(setting, { acceptedAt: testMoment }),
    by: "counsellor",
    to: ["baas"],
  },
  "mandate-revoked": {
    make: (setting) => mails.addMandate(setting, { acceptedAt: testMoment, revokedAt: testMoment }),
    by: "company",
    to: ["begeleider"],
  },
  "member-invited": { make: (setting) => mails.addInvitation(setting), by: "company", to: ["genodigde"] },
  "recognition-submitted": { make: file("SUBMITTED"), by: "company", to: ["behandelaar"] },
  "recognition-question": { make: file("INCOMPLETE"), by: "officer", to: ["baas", "begeleider"] },
  "recognition-message": {
    make: file("IN_REVIEW", { message: "COMPANY" }),
    by: "company",
    to: ["behandelaar"],
  },
  "recognition-complete": { make: file("COMPLETE"), by: "officer", to: ["baas", "begeleider"] },
  "recognition-visit": { make: file("IN_REVIEW"), by: "officer", to: ["baas", "begeleider"] },
  "recognition-decided": { make: file("REFUSED"), by: "officer", to: ["baas", "begeleider"] },
  "recognition-cancelled": { make: file("CANCELLED"), by: "company", to: ["behandelaar"] },
  "recognition-appealed": { make: file("APPEALED", { appeal: null }), by: "company", to: ["behandelaar"] },
  "recognition-appeal-decided": {
    make: file("REFUSED", { appeal: "INADMISSIBLE" }),
    by: "officer",
    to: ["baas", "begeleider"],
  },
  "recognition-receipt": { make: file("REFUSED"), by: "officer", to: ["baas", "begeleider"] },
  "recognition-appeal-registered": {
    make: file("APPEALED", { appeal: null }),
    by: "officer",
    to: ["baas", "begeleider"],
  },
  "recognition-appeal-acknowledged": { make: file("APPEALED"), by: "officer", to: ["baas", "begeleider"] },
  "recognition-mentors-changed": { make: file("ACTIVE_NO_MENTOR"), by: "company", to: ["begeleider"] },
  "recognition-expired": { make: file("EXPIRED"), by: "time", to: ["baas", "begeleider"] },
  "recognition-renewable": { make: file("SUSPENDED"), by: "time", to: ["baas", "begeleider"] },
  "recognition-overdue": {
    make: file("IN_REVIEW", { decisionDueOn: day("2026-11-22") }),
    by: "time",
    to: ["behandelaar", "overheid"],
  },
  "profile-limit-met": {
    make: async ({ company: { companyId, mentorUserId } }) => {
      await db
        .insert(profileAlerts)
        .values({ actorId: mentorUserId, day: day("2026-11-23"), companyId, perDay: 50, at: testMoment });
      return mentorUserId;
    },
    by: "company",
    to: ["baas", "overheid"],
  },
  "activity-list-renewed": { make: (setting) => mails.addRenewedList(setting), by: "officer", to: ["baas"] },
};

const actorOf = ({ learner, company, counsellorId, officerId }: MailSetting, by: Actor): Id<"user"> | null =>
  ({
    learner: learner.viewer.userId,
    company: company.viewer.userId,
    counsellor: counsellorId,
    officer: officerId,
    time: null,
  })[by];

/** Those of the company keep their own appointment: see "the one who booked". */
const told = (mail: NewsMail): readonly string[] => scenarios[mail].to;

describe.each(newsMails)("%s", (mail) => {
  const scenario = scenarios[mail];

  test("reaches whom it concerns and nobody else", async () => {
    const setting = await mails.addSetting();
    const id = await scenario.make(setting);
    const sent = await mails.mailsOf({ mail, id, actorId: actorOf(setting, scenario.by) });
    expect(sent.map(roleOfAddress).toSorted()).toEqual(told(mail));
  });

  test("says nothing of a learner to a company that it may not know, whoever sent it", async () => {
    const setting = await mails.addSetting();
    const id = await scenario.make(setting);
    const sent = await mails.mailsOf({ mail, id, actorId: null });
    for (const each of sent.filter((one) => ["baas", "mentor"].includes(roleOfAddress(one))))
      for (const secret of Object.values(secrets)) expect(everythingIn(each)).not.toMatch(standingAlone(secret));
  });

  test("names nobody in its subject and links only to our own pages", async () => {
    const setting = await mails.addSetting();
    const id = await scenario.make(setting);
    for (const each of await mails.mailsOf({ mail, id, actorId: null })) {
      expect(each.subject).not.toContain(firstName);
      expect(each.subject).not.toContain(secrets.lastName);
      expect([...each.html.matchAll(/href="([^"]*)"/g)].map(([, link]) => link)).toEqual([
        expect.stringMatching(
          /^https:\/\/leerplek\.example\/(mijn|welkom|werkgever|school|werkplekken|dossiers|uitnodiging|onderneming|leden|machtigingen)(\/|\?|$|#)?/,
        ),
      ]);
      expect(each.text).toMatch(
        /https:\/\/leerplek\.example\/(mijn|welkom|werkgever|school|werkplekken|dossiers|uitnodiging|onderneming|leden|machtigingen)/,
      );
    }
  });

  test("is written in the language of the person", async () => {
    const setting = await mails.addSetting();
    await db.update(users).set({ language: "en" }).where(eq(users.id, setting.learner.viewer.userId));
    const id = await scenario.make(setting);
    for (const each of await mails.mailsOf({ mail, id, actorId: null })) {
      const isEnglish = ["learner", "mentor"].includes(roleOfAddress(each));
      expect(each.text).toMatch(isEnglish ? /^Hello / : /^Dag /);
      expect(each.html).toContain(`<html lang="${isEnglish ? "en" : "nl"}">`);
    }
  });

  test("is not sent about a row that is gone", async () => {
    expect(await mails.mailsOf({ mail, id: crypto.randomUUID(), actorId: null })).toEqual([]);
  });
});

const everythingIn = (mail: Awaited<ReturnType<typeof mails.mailsOf>>[number]): string =>
  [mail.subject, mail.text, mail.html, ...mail.attachments.map(({ content }) => unfolded(content.toString()))].join(
    "\n",
  );
const unfolded = (calendar: string): string => calendar.replaceAll(/\r?\n[ \t]/g, "");

describe("what a company reads of a name", () => {
  test("the first name, when the learner chose so", async () => {
    const setting = await mails.addSetting();
    const id = await mails.addApplication(setting, "SENT");
    const [toCompany] = await mails.mailsOf({ mail: "application-received", id, actorId: null });
    expect(toCompany?.text).toContain(`${firstName} wil graag`);
  });

  test("initials, when the learner chose so for this application", async () => {
    const setting = await mails.addSetting();
    const id = await mails.addApplication(setting, "SENT", { nameDisclosure: "INITIALS" });
    const [toCompany] = await mails.mailsOf({ mail: "application-received", id, actorId: null });
    expect(toCompany?.text).toContain("N. G. wil graag");
    expect(toCompany?.text).not.toContain(firstName);
  });

  test.each(["application-withdrawn", "offer-answered"] as const)("one letter, once it is over: %s", async (mail) => {
    const setting = await mails.addSetting();
    const id = await scenarios[mail].make(setting);
    const [toCompany] = await mails.mailsOf({ mail, id, actorId: null });
    expect(toCompany?.text).toContain("N. ");
    expect(toCompany?.text).not.toContain(firstName);
  });

  test("nothing at all before the learner agrees to a proposal", async () => {
    const setting = await mails.addSetting();
    const id = await mails.addProposal(setting, "PROPOSED");
    for (const mail of ["match-proposed", "match-agreed", "match-answered"]) {
      const sent = await mails.mailsOf({ mail, id, actorId: null });
      expect(sent.map(roleOfAddress)).not.toContain("baas");
    }
  });
});

test("nobody is told of their own deed", async () => {
  const setting = await mails.addSetting();
  const id = await mails.addApplication(setting, "SENT");
  const sent = await mails.mailsOf({ mail: "application-received", id, actorId: setting.company.viewer.userId });
  expect(sent.map(roleOfAddress)).toEqual(["mentor", "guardian"]);
});

test("the guardian of a learner who is of age hears nothing", async () => {
  const setting = await mails.addSetting({ birthDate: day("2008-11-23") });
  const id = await mails.addApplication(setting, "OFFERED");
  const sent = await mails.mailsOf({ mail: "place-offered", id, actorId: null });
  expect(sent.map(roleOfAddress).toSorted()).toEqual(["begeleider", "learner"]);
});

test("a learner who declines a proposal is told to the school only", async () => {
  const setting = await mails.addSetting();
  const id = await mails.addProposal(setting, "DECLINED");
  const sent = await mails.mailsOf({ mail: "match-answered", id, actorId: setting.learner.viewer.userId });
  expect(sent.map(roleOfAddress)).toEqual(["begeleider"]);
});

test("a job that comes too late tells nothing that is no longer true", async () => {
  const setting = await mails.addSetting();
  const id = await mails.addApplication(setting, "WITHDRAWN");
  for (const mail of ["application-received", "application-shortlisted", "place-offered", "offer-answered"])
    expect(await mails.mailsOf({ mail, id, actorId: null })).toEqual([]);
});

test("a mail of a kind nobody knows is given up", async () => {
  await expect(mails.handlers.mail({ mail: "spam", id: crypto.randomUUID(), actorId: null })).rejects.toMatchObject({
    name: "HopelessJob",
  });
});

test("a job done twice sends the same message, which mail programs can recognise; other news is another message", async () => {
  const setting = await mails.addSetting();
  const id = await mails.addApplication(setting, "OFFERED");
  const ids = async (mail: MailName) =>
    (await mails.mailsOf({ mail, id, actorId: null })).map(({ messageId }) => messageId);
  const first = await ids("place-offered");
  expect(await ids("place-offered")).toEqual(first);
  expect(new Set(first).size).toBe(3);
  expect(first[0]).toMatch(/^<[0-9a-f]{40}@leerplek\.example>$/);
});
