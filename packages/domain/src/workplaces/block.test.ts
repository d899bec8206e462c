import { describe, expect, test } from "vitest";
import { recognitionStatuses, type RecognitionStatus } from "../recognitions/recognition.ts";
import { grantedStatuses } from "../recognitions/recognition-transitions.ts";
import { day } from "../shared/time.ts";
import { followRecognition, hasLostRecognition, type BlockFacts } from "./block.ts";
import type { WorkplaceStatus } from "./workplace.ts";
import { workplaceStatuses } from "./workplace.ts";

const facts = (
  workplace: Partial<BlockFacts["workplace"]>,
  recognition: RecognitionStatus,
  more: Partial<BlockFacts> = {},
): BlockFacts => ({
  workplace: {
    branchId: "gent",
    programmeId: "bakker",
    startsOn: day("2027-01-11"),
    places: 2,
    placesTaken: 1,
    status: "PUBLISHED",
    blockedBy: null,
    blockedFrom: null,
    ...workplace,
  },
  recognitions: [
    {
      branchId: "gent",
      programmeId: "bakker",
      status: recognition,
      validFrom: day("2024-01-01"),
      validUntil: day("2028-12-31"),
    },
  ],
  mentorActs: true,
  today: day("2026-11-23"),
  ...more,
});
const blocked = (blockedFrom: WorkplaceStatus | null = "PUBLISHED") =>
  ({ status: "BLOCKED", blockedBy: "RECOGNITION_NOT_ACTIVE", blockedFrom }) as const;

describe("a recognition that stops being active", () => {
  test.each(["SUSPENDED", "WITHDRAWN", "EXPIRED", "AT_RISK", "ACTIVE_NO_MENTOR"] as const)(
    "blocks what is published or paused: %s",
    (status) => {
      for (const was of ["PUBLISHED", "PAUSED"] as const)
        expect(followRecognition(facts({ status: was }, status))).toEqual(blocked(was));
    },
  );

  test.each(workplaceStatuses.filter((status) => status !== "PUBLISHED" && status !== "PAUSED"))(
    "leaves a workplace alone that is %s",
    (status) => {
      expect(followRecognition(facts({ status }, "SUSPENDED"))).toBeNull();
    },
  );

  test("says when it ends before the training starts", () => {
    const ends = facts({ startsOn: day("2029-01-08") }, "ACTIVE");
    expect(followRecognition(ends)?.blockedBy).toBe("RECOGNITION_ENDS_BEFORE_START");
  });
});

describe("a recognition that recovers", () => {
  test.each([
    ["PUBLISHED", "PUBLISHED"],
    ["PAUSED", "PAUSED"],
    [null, "PUBLISHED"],
  ] as const)("brings a workplace back that was %s", (from, to) => {
    const back = { status: to, blockedBy: null, blockedFrom: null };
    expect(followRecognition(facts(blocked(from), "ACTIVE"))).toEqual(back);
  });

  test("brings a full one back as filled", () => {
    expect(followRecognition(facts({ ...blocked(), placesTaken: 2 }, "ACTIVE"))?.status).toBe("FILLED");
  });

  test("leaves one blocked whose own mentor no longer acts, and says so", () => {
    const outcome = followRecognition(facts(blocked(), "ACTIVE", { mentorActs: false }));
    expect(outcome).toEqual({ ...blocked(), blockedBy: "MENTOR_NOT_ACTIVE" });
  });

  test("does not lift a block for another reason, nor touch what is well", () => {
    expect(followRecognition(facts({ ...blocked(), blockedBy: "MENTOR_CAPACITY" }, "ACTIVE"))).toBeNull();
    expect(followRecognition(facts({}, "ACTIVE"))).toBeNull();
  });
});

describe("a mentor who no longer acts", () => {
  const withoutMentor = { mentorActs: false };
  test.each(["PUBLISHED", "PAUSED"] as const)(
    "blocks a workplace that is %s, and acting again brings it back",
    (was) => {
      const outcome = followRecognition(facts({ status: was }, "ACTIVE", withoutMentor));
      expect(outcome).toEqual({ status: "BLOCKED", blockedBy: "MENTOR_NOT_ACTIVE", blockedFrom: was });
      expect(followRecognition(facts({ ...outcome }, "ACTIVE", withoutMentor))).toBeNull();
      expect(followRecognition(facts({ ...outcome }, "ACTIVE"))).toEqual({
        status: was,
        blockedBy: null,
        blockedFrom: null,
      });
    },
  );

  test("counts for less than a recognition that is not active", () => {
    expect(followRecognition(facts({}, "AT_RISK", withoutMentor))?.blockedBy).toBe("RECOGNITION_NOT_ACTIVE");
  });
});

describe("a workplace whose recognition is lost", () => {
  test.each(recognitionStatuses)("has nothing to wait for, or has: %s", (status) => {
    const isGranted = grantedStatuses.some((granted) => granted === status);
    for (const was of ["BLOCKED", "FILLED"] as const)
      expect(hasLostRecognition(facts({ status: was }, status))).toBe(!isGranted);
  });

  test.each(workplaceStatuses.filter((status) => status !== "BLOCKED" && status !== "FILLED"))(
    "is one that is blocked or full, not %s",
    (status) => expect(hasLostRecognition(facts({ status }, "WITHDRAWN"))).toBe(false),
  );

  test("does not wait for a recognition of another branch or programme", () => {
    for (const elsewhere of [{ branchId: "aalst" }, { programmeId: "slager" }])
      expect(hasLostRecognition(facts({ status: "BLOCKED", ...elsewhere }, "ACTIVE"))).toBe(true);
  });
});
