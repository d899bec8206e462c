import { z } from "zod";
import { treatsFile } from "@leerplek/domain/recognitions/recognition.policy";
import { problem } from "@leerplek/domain/shared/problem";
import { failed, ok } from "@leerplek/domain/shared/result";
import { command } from "../../platform/command.ts";
import { notFound } from "../../platform/errors.ts";
import { idInput } from "../../platform/input.ts";
import { assignFiles, filesToAssign, officerOf } from "./assignment.repository.ts";

const mostAtOnce = 100;

/** Gives files to a case officer of their partnership, or to nobody: all of them or none. Problem: UNKNOWN_REFERENCE. */
export const assignRecognitions = command({
  name: "assign-recognitions",
  access: ["RECOGNITION_OFFICER", "GOV_ADMIN"],
  input: z.object({
    recognitionIds: z.array(idInput("recognition")).min(1).max(mostAtOnce),
    assigneeId: idInput("user").nullable(),
  }),
  async run({ db, viewer, now, emit }, { recognitionIds, assigneeId }) {
    const files = await filesToAssign(db, recognitionIds);
    if (files.length < new Set(recognitionIds).size || !files.every((file) => treatsFile(viewer, file)))
      throw notFound();
    if (assigneeId !== null) {
      const partnerships = await officerOf(db, assigneeId);
      if (!files.every(({ partnershipId }) => partnerships.some((id) => id === partnershipId)))
        return failed(problem("UNKNOWN_REFERENCE", "assigneeId"));
    }
    await assignFiles(
      db,
      files.map(({ id }) => id),
      { assigneeId, now },
    );
    for (const { id } of files) emit({ type: "recognition.assigned", id });
    return ok({ ids: files.map(({ id }) => id) });
  },
});
