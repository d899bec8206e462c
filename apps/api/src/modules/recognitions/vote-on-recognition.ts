import { z } from "zod";
import { canDecideFile } from "@leerplek/domain/recognitions/recognition.policy";
import { votes } from "@leerplek/domain/recognitions/recognition";
import { problem } from "@leerplek/domain/shared/problem";
import { failed, ok } from "@leerplek/domain/shared/result";
import { command } from "../../platform/command.ts";
import { idInput, textInput } from "../../platform/input.ts";
import { fileToTreat } from "./officer-file.repository.ts";
import { insertVote } from "./review.repository.ts";

/** A member of the partnership votes, once, while the file is under review. Advice for who decides. Problems: WRONG_STATE, ALREADY_VOTED. */
export const voteOnRecognition = command({
  name: "vote-on-recognition",
  access: ["RECOGNITION_OFFICER"],
  input: z.object({
    recognitionId: idInput("recognition"),
    vote: z.enum(votes),
    note: textInput(0, 1000).default(""),
  }),
  constraints: { recognition_votes_key: problem("ALREADY_VOTED", "vote") },
  async run(scope, { recognitionId, vote, note }) {
    const file = await fileToTreat(scope, recognitionId);
    if (!canDecideFile(scope.viewer, file)) return failed(problem("WRONG_STATE", "recognitionId"));
    await insertVote(scope, file.id, { vote, note: note === "" ? null : note });
    scope.emit({ type: "recognition.voted", id: file.id });
    return ok({ id: file.id });
  },
});
