import { expect, test } from "vitest";
import { asId } from "../shared/id.ts";
import { day } from "../shared/time.ts";
import type { Role, Viewer } from "../shared/viewer.ts";
import { recognitionStatuses } from "./recognition.ts";
import {
  canAnswerAppeal,
  canAppeal,
  canCancelFile,
  canCheckFile,
  canConfirmReceipt,
  canDecideFile,
  canProveReceipt,
  canRegisterAppeal,
  canRenew,
  canReviewFile,
  canSanction,
  canSubmitFile,
  canSupplementFile,
  canWriteFile,
  canWriteMessage,
  filesAs,
  seesFile,
  type ReceiptFacts,
} from "./recognition.policy.ts";

const company = asId<"company">("company");
const partnership = asId<"partnership">("partnership");
const person = (roles: Role[], more: Partial<Viewer> = {}): Viewer => ({
  ...nobody,
  roles,
  ...more,
});
const nobody: Viewer = {
  userId: asId<"user">("user"),
  name: "Wie",
  email: "wie@example.org",
  roles: [],
  learnerId: null,
  activeMembershipId: null,
  wardIds: [],
  companyIds: [],
  adminCompanyIds: [],
  providerIds: [],
  mandates: [],
  partnershipIds: [],
};

const people = {
  visitor: null,
  learner: person(["LEARNER"]),
  administrator: person(["COMPANY_ADMIN"], { companyIds: [company], adminCompanyIds: [company] }),
  mentor: person(["MENTOR"], { companyIds: [company] }),
  stranger: person(["COMPANY_ADMIN"], {
    companyIds: [asId<"company">("other")],
    adminCompanyIds: [asId<"company">("other")],
  }),
  mandated: person(["COUNSELLOR"], { mandates: [{ companyId: company, scopes: ["FILE_RECOGNITION"] }] }),
  otherMandate: person(["COUNSELLOR"], { mandates: [{ companyId: company, scopes: ["PUBLISH_WORKPLACE"] }] }),
  officer: person(["RECOGNITION_OFFICER"], { partnershipIds: [partnership] }),
  otherOfficer: person(["RECOGNITION_OFFICER"], { partnershipIds: [asId<"partnership">("elsewhere")] }),
  government: person(["GOV_ADMIN"]),
};
type Person = keyof typeof people;

const whoMay = (
  policy: (viewer: Viewer | null, file: ReceiptFacts) => boolean,
  more: Partial<ReceiptFacts> = {},
): Readonly<Record<string, readonly Person[]>> =>
  Object.fromEntries(
    recognitionStatuses.flatMap((status) => {
      const able = (Object.keys(people) as Person[]).filter((each) =>
        policy(people[each], {
          ...{ companyId: company, status, partnershipId: partnership, hasAcknowledgedAppeal: false },
          ...{ decisionReceipt: "PRESUMED", appealUntil: day("2026-11-11") },
          ...more,
        }),
      );
      return able.length > 0 ? [[status, able]] : [];
    }),
  );
const treats: readonly Person[] = ["officer", "government"];
const writes: readonly Person[] = ["administrator", "mandated"];

test("a file is known to the company, its mandate holder, the own partnership and the government; a draft not to officers", () => {
  const seen = whoMay(seesFile);
  expect(seen["DRAFT"]).toEqual(["administrator", "mentor", "mandated"]);
  expect(seen["CANCELLED"]).toEqual(["administrator", "mentor", "mandated"]);
  expect(seen["IN_REVIEW"]).toEqual(["administrator", "mentor", "mandated", "officer", "government"]);
});

test.each([
  ["write", canWriteFile, { DRAFT: writes, INCOMPLETE: writes }],
  ["submit", canSubmitFile, { DRAFT: writes }],
  ["supplement", canSupplementFile, { INCOMPLETE: writes }],
  ["appeal", canAppeal, { REFUSED: ["administrator"], WITHDRAWN: ["administrator"] }],
  ["register an appeal", canRegisterAppeal, { REFUSED: treats, WITHDRAWN: treats }],
  ["confirm the receipt", canConfirmReceipt, { REFUSED: ["administrator"], WITHDRAWN: ["administrator"] }],
  ["prove the receipt", canProveReceipt, { REFUSED: treats, WITHDRAWN: treats, APPEALED: treats }],
  ["check", canCheckFile, { SUBMITTED: treats }],
  ["review", canReviewFile, { COMPLETE: treats }],
  ["decide", canDecideFile, { IN_REVIEW: treats }],
  ["sanction", canSanction, { ACTIVE: treats, ACTIVE_NO_MENTOR: treats, AT_RISK: treats, SUSPENDED: treats }],
  ["answer an appeal", canAnswerAppeal, { APPEALED: treats }],
  [
    "cancel",
    canCancelFile,
    Object.fromEntries(
      ["DRAFT", "SUBMITTED", "INCOMPLETE", "COMPLETE", "IN_REVIEW"].map((status) => [status, ["administrator"]]),
    ),
  ],
] as const)("who may %s, in every state", (_, policy, expected) => {
  expect(whoMay(policy)).toEqual(expected);
});

test("both sides write messages in a file that is alive", () => {
  const may = whoMay(canWriteMessage);
  expect(may["DRAFT"]).toBeUndefined();
  expect(may["CANCELLED"]).toBeUndefined();
  expect(may["ACTIVE"]).toEqual(["administrator", "mandated", "officer", "government"]);
});

test("a file is written for the own company or with a mandate to file", () => {
  expect(filesAs(people.administrator, company)).toBe("COMPANY");
  expect(filesAs(people.mandated, company)).toBe("MANDATE");
  for (const each of ["mentor", "stranger", "otherMandate", "officer", "government", "visitor"] as const)
    expect(filesAs(people[each], company), each).toBeNull();
});

test.each(["CONFIRMED", "REGISTERED_LETTER", null] as const)(
  "the receipt is confirmed while it is presumed, not when it is known as %s",
  (decisionReceipt) => {
    expect(whoMay(canConfirmReceipt, { decisionReceipt })).toEqual({});
    expect(whoMay(canProveReceipt, { decisionReceipt })).toEqual(whoMay(canProveReceipt));
  },
);

test("an appeal that is acknowledged settles the day of receipt", () => {
  expect(whoMay(canProveReceipt, { hasAcknowledgedAppeal: true })).toEqual({});
});

test.each([canAppeal, canRegisterAppeal, canConfirmReceipt, canProveReceipt])(
  "what an appeal left final has no term: %o",
  (policy) => expect(whoMay(policy, { appealUntil: null })).toEqual({}),
);

test("a recognition is renewed by who writes for the company, from the day the rule names, with no file underway", () => {
  const facts = { companyId: company, status: "ACTIVE", partnershipId: partnership, hasOpenFile: false } as const;
  const renewableFrom = day("2026-11-23");
  const renews = (more: Partial<Parameters<typeof canRenew>[1]>, today = renewableFrom): readonly string[] =>
    (Object.keys(people) as Person[]).filter((each) =>
      canRenew(people[each], { ...facts, renewableFrom, ...more }, today),
    );
  expect(renews({})).toEqual(writes);
  expect(renews({}, day("2026-11-22"))).toEqual([]);
  expect(renews({ hasOpenFile: true })).toEqual([]);
  expect(renews({ renewableFrom: null })).toEqual([]);
});
