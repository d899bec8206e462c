import { describe, expect, test } from "vitest";
import { applicationStatuses, type ApplicationStatus } from "./application.ts";
import { workplaceStatuses } from "../workplaces/workplace.ts";
import {
  allowsAction,
  applicationActions,
  applicationAfter,
  holdsPlace,
  isOnHold,
  openStatuses,
  type ApplicationAction,
} from "./application-transitions.ts";

/** The table of domain.md 2.14.d, written out once more by hand: action, from, to. */
const listed: readonly (readonly [ApplicationAction, ApplicationStatus, ApplicationStatus])[] = [
  ["open", "SENT", "VIEWED"],
  ["shortlist", "SENT", "SHORTLISTED"],
  ["shortlist", "VIEWED", "SHORTLISTED"],
  ["reject", "SENT", "REJECTED"],
  ["reject", "VIEWED", "REJECTED"],
  ["reject", "SHORTLISTED", "REJECTED"],
  ["reject", "INTERVIEWED", "REJECTED"],
  ["planInterview", "SHORTLISTED", "INTERVIEW_PLANNED"],
  ["cancelInterview", "INTERVIEW_PLANNED", "SHORTLISTED"],
  ["finishInterview", "INTERVIEW_PLANNED", "INTERVIEWED"],
  ["missInterview", "INTERVIEW_PLANNED", "SHORTLISTED"],
  ["offer", "INTERVIEWED", "OFFERED"],
  ["accept", "OFFERED", "ACCEPTED"],
  ["decline", "OFFERED", "DECLINED"],
  ["expire", "OFFERED", "EXPIRED"],
  ["match", "ACCEPTED", "MATCHED"],
  ...(
    [
      ["withdraw", "WITHDRAWN"],
      ["supersede", "SUPERSEDED"],
      ["close", "CLOSED"],
    ] as const
  ).flatMap(([action, to]) =>
    (["SENT", "VIEWED", "SHORTLISTED", "INTERVIEW_PLANNED", "INTERVIEWED", "OFFERED", "ACCEPTED"] as const).map(
      (from) => [action, from, to] as const,
    ),
  ),
];

describe.each(applicationActions)("%s", (action) => {
  test.each(applicationStatuses)("from %s leads where the table says, or nowhere", (from) => {
    const to = listed.find((each) => each[0] === action && each[1] === from)?.[2];
    expect(allowsAction(from, action)).toBe(to !== undefined);
    expect(applicationAfter(from, action)).toEqual(
      to ? { ok: true, value: to } : { ok: false, problems: [{ code: "WRONG_STATE", path: ["applicationId"] }] },
    );
  });
});

test("no transition is listed twice", () => {
  expect(new Set(listed.map(([action, from]) => `${action} ${from}`)).size).toBe(listed.length);
});

test("nothing happens any more to an application that is not open", () => {
  const ended = applicationStatuses.filter((status) => !openStatuses.some((open) => open === status));
  expect(ended.flatMap((status) => applicationActions.filter((action) => allowsAction(status, action)))).toEqual([]);
});

test("only an offer that is out or accepted holds a place", () => {
  expect(applicationStatuses.filter(holdsPlace)).toEqual(["OFFERED", "ACCEPTED"]);
});

test("an open application is on hold while its workplace is blocked, and then only", () => {
  for (const status of applicationStatuses)
    for (const workplace of workplaceStatuses)
      expect(isOnHold(status, workplace), `${status} ${workplace}`).toBe(
        workplace === "BLOCKED" && openStatuses.some((open) => open === status),
      );
});
