import { describe, expect, test } from "vitest";
import { ruleKeys, type RuleSet } from "../shared/rule-set.ts";
import { day } from "../shared/time.ts";
import { retentionCutoffs, retentionKeys, retentionRules } from "./retention.ts";

const rules = {
  ...Object.fromEntries(ruleKeys.map((key) => [key, 0])),
  "retention.applicationMonths": 12,
  "retention.unmatchedSchoolYears": 1,
  "retention.mailMonths": 24,
  "retention.sessionDays": 30,
  "retention.auditMonths": 24,
  "retention.accountMonths": 24,
  "retention.accountNoticeMonths": 23,
} as RuleSet;

describe("what is older goes", () => {
  test.each([
    ["2027-08-31", "2025-09-01"],
    ["2027-09-01", "2026-09-01"],
    ["2028-02-29", "2026-09-01"],
  ])("on %s profiles are kept from %s on", (today, kept) => {
    expect(retentionCutoffs(day(today), rules).profiles).toBe(kept);
  });

  test("by the parameters in force", () => {
    expect(retentionCutoffs(day("2026-11-23"), rules)).toMatchObject({
      applications: "2025-11-23",
      mails: "2024-11-23",
      sessions: "2026-10-24",
      audit: "2024-11-23",
      accounts: "2024-11-23",
      accountNotice: "2024-12-23",
      accountGoes: "2026-12-23",
    });
    expect(retentionCutoffs(day("2027-09-01"), { ...rules, "retention.unmatchedSchoolYears": 2 }).profiles).toBe(
      "2025-09-01",
    );
  });

  test("each rule says where its term stands", () => {
    expect(Object.keys(retentionKeys)).toEqual([...retentionRules]);
  });
});
