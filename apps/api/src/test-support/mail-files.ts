import type { AppealOutcome, FileSide, RecognitionStatus } from "@leerplek/domain/recognitions/recognition";
import { newId, type Id } from "@leerplek/domain/shared/id";
import { day, type LocalDate } from "@leerplek/domain/shared/time";
import {
  recognitionAppeals,
  recognitionMessages,
  recognitionVisits,
} from "../modules/recognitions/recognition-files.table.ts";
import { recognitions } from "../modules/recognitions/recognitions.table.ts";
import { testMoment, type TestDatabase } from "./test-database.ts";
import type { TestCompany, testWorld } from "./test-world.ts";

interface Setting {
  readonly company: TestCompany;
  readonly counsellorId: Id<"user">;
  readonly partnershipId: Id<"partnership">;
}

/** What stands in a recognition file besides its state. */
export interface FileOptions {
  readonly decisionDueOn?: LocalDate;
  /** Side that wrote last. */
  readonly message?: FileSide;
  /** A late appeal with this outcome; null while it waits. */
  readonly appeal?: AppealOutcome | null;
}

/** Makes recognition files of a setting. */
export const filesByMail = (
  db: TestDatabase["db"],
  world: Pick<Awaited<ReturnType<typeof testWorld>>, "addProgramme">,
) =>
  /** A recognition file of the company, handed in by the counsellor with a mandate, with a question and a visit. */
  async function addFile(
    { company, counsellorId, partnershipId }: Setting,
    status: RecognitionStatus,
    { decisionDueOn, message = "PARTNERSHIP", appeal }: FileOptions = {},
  ): Promise<Id<"recognition">> {
    const id = newId<"recognition">();
    await db.insert(recognitions).values({
      ...{ id, status, partnershipId, companyId: company.companyId, branchId: company.branchId },
      programmeId: await world.addProgramme(),
      filedById: counsellorId,
      filedAs: "MANDATE",
      decisionDueOn: decisionDueOn ?? day("2026-12-04"),
      validFrom: day("2021-12-01"),
      validUntil: day("2026-11-30"),
      motive: "Alles is nagekeken.",
      ...(status === "REFUSED" && { decisionReceivedOn: day("2026-11-20"), appealUntil: day("2026-11-30") }),
    });
    if (appeal !== undefined)
      await db.insert(recognitionAppeals).values({
        ...{ id: newId(), recognitionId: id, against: "REFUSED", lodgedById: company.viewer.userId, outcome: appeal },
        ...{ lodgedOn: day("2026-11-20"), appealUntil: day("2026-11-19"), acknowledgeBy: day("2026-11-30") },
        motive: "De mentor is er elke dag.",
      });
    await db.insert(recognitionMessages).values({
      id: newId(),
      recognitionId: id,
      kind: message === "COMPANY" ? "MESSAGE" : "QUESTION",
      side: message,
      body: "Welke machines staan er?",
      at: testMoment,
    });
    await db
      .insert(recognitionVisits)
      .values({ id: newId(), recognitionId: id, plannedOn: day("2026-12-01"), plannedById: counsellorId });
    return id;
  };
