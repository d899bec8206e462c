import { z } from "zod";
import { programmeToRenew } from "@leerplek/domain/recognitions/concordance";
import { filesAs } from "@leerplek/domain/recognitions/recognition.policy";
import { renewableFrom } from "@leerplek/domain/recognitions/term";
import { newId } from "@leerplek/domain/shared/id";
import { problem } from "@leerplek/domain/shared/problem";
import { failed, ok } from "@leerplek/domain/shared/result";
import { roles } from "@leerplek/domain/shared/viewer";
import { command } from "../../platform/command.ts";
import { notFound } from "../../platform/errors.ts";
import { idempotencyKeyInput, idInput } from "../../platform/input.ts";
import { nameMentorsAgain, namesOfProgramme } from "./concordances.repository.ts";
import { branchOfFile, insertFile, runningRecognition } from "./filing.repository.ts";

/**
 * Begins a file for a branch and a programme, as a renewal when one is in force. A renewal is for the name the programme has today, with the answers and the
 * mentors of the old one. By the company, or with its mandate. Problems: RENEWAL_TOO_EARLY, RECOGNITION_ALREADY_OPEN, PROGRAMME_SPLIT, UNKNOWN_REFERENCE.
 * Source: domain.md 4.4.
 */
export const draftRecognition = command({
  name: "draft-recognition",
  access: roles,
  input: z.object({
    idempotencyKey: idempotencyKeyInput,
    branchId: idInput("branch"),
    programmeId: idInput("programme"),
  }),
  constraints: {
    recognitions_open_unique: problem("RECOGNITION_ALREADY_OPEN", "programmeId"),
    recognitions_programme_id_programmes_id_fk: problem("UNKNOWN_REFERENCE", "programmeId"),
  },
  async run({ db, viewer, now, today, rules, emit }, { branchId, programmeId: asked }) {
    const branch = await branchOfFile(db, branchId);
    const filedAs = filesAs(viewer, branch.companyId);
    if (filedAs === null) throw notFound();
    const underAsked = await runningRecognition(db, { branchId, programmeId: asked }, today);
    const renewed = underAsked ? programmeToRenew(await namesOfProgramme(db, asked, today)) : ok(null);
    if (!renewed.ok) return renewed;
    const programmeId = renewed.value ?? asked;
    const running = programmeId === asked ? underAsked : await runningRecognition(db, { branchId, programmeId }, today);
    const from = running?.validUntil ? renewableFrom(running.validUntil, rules) : null;
    if (from !== null && today < from) return failed(problem("RENEWAL_TOO_EARLY", "programmeId", { from }));
    if (running && running.programmeId !== programmeId)
      await nameMentorsAgain(db, { branchId, from: running.programmeId, to: programmeId });
    const id = newId<"recognition">(now.getTime());
    await insertFile(
      db,
      {
        ...{ id, branchId, programmeId, filedAs, companyId: branch.companyId, status: "DRAFT" as const },
        previousId: running?.id ?? null,
        filedById: viewer.userId,
        createdAt: now,
        updatedAt: now,
      },
      viewer,
    );
    emit({ type: "recognition.drafted", id });
    return ok({ id });
  },
});
