import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import type { CaughtMail } from "@leerplek/local/mailbox";
import { mailWorld, roleOfAddress, secrets, standingAlone } from "../../../test-support/mail-world.ts";
import { testDatabase } from "../../../test-support/test-database.ts";
import { interviews } from "../interviews.table.ts";

const database = await testDatabase();
const { db } = database;
const mails = await mailWorld(database);

const calendarOf = (mail: CaughtMail | undefined): string =>
  (mail?.attachments[0]?.content.toString() ?? "").replaceAll(/\r?\n[ \t]/g, "");
const find = (sent: readonly CaughtMail[], role: string): CaughtMail | undefined =>
  sent.find((mail) => roleOfAddress(mail) === role);

test("the one who booked gets the appointment too, and so do the people of the company", async () => {
  const setting = await mails.addSetting();
  const id = await mails.addInterview(setting, "SCHEDULED");
  const sent = await mails.mailsOf({ mail: "interview-booked", id, actorId: setting.learner.viewer.userId });
  for (const role of ["learner", "baas", "mentor"]) {
    const calendar = calendarOf(find(sent, role));
    expect(calendar).toContain("METHOD:REQUEST");
    expect(calendar).toContain("STATUS:CONFIRMED");
    expect(calendar).toContain("SEQUENCE:0");
    expect(calendar).toContain("DTSTART:20261130T090000Z");
    expect(calendar).toContain("DTEND:20261130T094500Z");
    expect(calendar).toMatch(/UID:[0-9a-f-]{36}@leerplek\r?\n/);
    expect(calendar).not.toContain("TZID");
  }
});

test("a cancelled appointment leaves the calendars under the same UID with a higher sequence", async () => {
  const setting = await mails.addSetting();
  const id = await mails.addInterview(setting, "SCHEDULED");
  const booked = await mails.mailsOf({ mail: "interview-booked", id, actorId: null });
  await db.update(interviews).set({ status: "CANCELLED", calendarSequence: 1 }).where(eq(interviews.id, id));
  const cancelled = await mails.mailsOf({ mail: "interview-cancelled", id, actorId: setting.company.viewer.userId });
  const uid = (calendar: string): string | undefined => /UID:(\S+)/.exec(calendar)?.[1];
  for (const role of ["learner", "baas", "mentor"]) {
    const calendar = calendarOf(find(cancelled, role));
    expect(calendar).toContain("METHOD:CANCEL");
    expect(calendar).toContain("STATUS:CANCELLED");
    expect(calendar).toContain("SEQUENCE:1");
    expect(uid(calendar)).toBe(uid(calendarOf(find(booked, role))));
  }
});

test("a calendar file names nobody but the one it is sent to", async () => {
  const setting = await mails.addSetting();
  const id = await mails.addInterview(setting, "SCHEDULED");
  const sent = await mails.mailsOf({ mail: "interview-booked", id, actorId: null });
  const company = calendarOf(find(sent, "baas"));
  expect(company.match(/ATTENDEE/g)).toHaveLength(1);
  expect(company).toContain(find(sent, "baas")?.to[0]);
  for (const secret of Object.values(secrets)) expect(company).not.toMatch(standingAlone(secret));
  expect(calendarOf(find(sent, "learner"))).not.toContain("baas-");
});

test("a guardian is told without a calendar file", async () => {
  const setting = await mails.addSetting();
  const id = await mails.addInterview(setting, "SCHEDULED");
  const guardian = find(await mails.mailsOf({ mail: "interview-booked", id, actorId: null }), "guardian");
  expect(guardian?.text).toContain("Noortje heeft een gesprek");
  expect(guardian?.attachments).toEqual([]);
});

test("the time is told by the clock in Flanders", async () => {
  const setting = await mails.addSetting();
  const id = await mails.addInterview(setting, "SCHEDULED");
  const sent = await mails.mailsOf({ mail: "interview-booked", id, actorId: null });
  expect(find(sent, "learner")?.text).toContain("Wanneer: maandag 30 november 2026, 10:00-10:45");
  expect(find(sent, "mentor")?.text).toContain("When: Monday, 30 November 2026, 10:00-10:45");
});

test("an appointment that was cancelled before the mail left is not sent", async () => {
  const setting = await mails.addSetting();
  const id = await mails.addInterview(setting, "CANCELLED");
  expect(await mails.mailsOf({ mail: "interview-booked", id, actorId: null })).toEqual([]);
});

test("another time is offered only while the application is still on the shortlist", async () => {
  const setting = await mails.addSetting();
  const open = await mails.addInterview(setting, "CANCELLED");
  const [again] = (await mails.mailsOf({ mail: "interview-cancelled", id: open, actorId: null })).filter(
    (mail) => roleOfAddress(mail) === "learner",
  );
  expect(again?.text).toContain("ander moment");
  await database.sql`update applications set status = 'CLOSED' where learner_id = ${setting.learner.learnerId}`;
  const [over] = (await mails.mailsOf({ mail: "interview-cancelled", id: open, actorId: null })).filter(
    (mail) => roleOfAddress(mail) === "learner",
  );
  expect(over?.text).not.toContain("ander moment");
});
