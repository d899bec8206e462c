import { z } from "zod";
import { appealChannels } from "@leerplek/domain/recognitions/appeal";
import { mayHaveReceived } from "@leerplek/domain/recognitions/receipt";
import { shortestMotive } from "@leerplek/domain/recognitions/recognition";
import { canRegisterAppeal } from "@leerplek/domain/recognitions/recognition.policy";
import { problem } from "@leerplek/domain/shared/problem";
import { failed, ok } from "@leerplek/domain/shared/result";
import { dayInFlanders } from "@leerplek/domain/shared/time";
import { command } from "../../platform/command.ts";
import { idInput, localDateInput, textInput } from "../../platform/input.ts";
import { lodgeAppeal } from "./lodge-appeal.ts";
import { fileToTreat } from "./officer-file.repository.ts";
import { sameVersion } from "./recognitions.repository.ts";

/**
 * An officer writes down an appeal that the company sent by registered letter or e-mail, with the day on which it arrived: the same rules, and the same
 * terms, as for one that was written in the platform. Problems: WRONG_STATE, CHANGED_MEANWHILE, OUT_OF_RANGE (`receivedOn`), APPEAL_ONLY_COMPANY
 * (`isByCompany`), APPEAL_FINAL. Source: domain.md 2.14.a, 4.3 (S98), scenario 8.
 */
export const registerAppeal = command({
  name: "register-appeal",
  access: ["RECOGNITION_OFFICER", "GOV_ADMIN"],
  input: z.object({
    recognitionId: idInput("recognition"),
    version: z.int(),
    channel: z.enum(appealChannels).exclude(["PLATFORM"]),
    receivedOn: localDateInput,
    /** Whether the company itself signed it: anybody else's is not taken in. */
    isByCompany: z.boolean(),
    motive: textInput(shortestMotive, 8000),
  }),
  async run(scope, { recognitionId, version, channel, receivedOn, isByCompany, motive }) {
    const file = await fileToTreat(scope, recognitionId);
    const current = sameVersion(file, version);
    if (!current.ok) return current;
    const isOpen = canRegisterAppeal(scope.viewer, { ...file, hasAcknowledgedAppeal: false });
    if (!isOpen || file.decidedAt === null) return failed(problem("WRONG_STATE", "recognitionId"));
    const arrived = mayHaveReceived({ receivedOn, decidedOn: dayInFlanders(file.decidedAt), today: scope.today });
    if (!arrived.ok) return arrived;
    const taken = await lodgeAppeal(scope, file, {
      lodged: { motive, channel, lodgedOn: receivedOn },
      by: { isCompanyItself: isByCompany, path: "isByCompany" },
    });
    if (!taken.ok) return taken;
    scope.emit({ type: "recognition.appeal-registered", id: file.id });
    return ok({ id: file.id });
  },
});
