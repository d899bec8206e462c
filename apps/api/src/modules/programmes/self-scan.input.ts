import { z } from "zod";
import { coverages } from "@leerplek/domain/programmes/programme";
import { mostSelfScans } from "@leerplek/domain/programmes/self-scan";
import { idInput, textInput } from "../../platform/input.ts";
import { mostActivities } from "./activity-lists.queries.ts";

/** Self-scans that go along with a registration. */
export const selfScansInput = z
  .array(
    z.object({
      programmeId: idInput("programme"),
      contexts: z.array(textInput(1, 200)).max(mostActivities),
      answers: z
        .array(
          z.object({
            code: textInput(1, 100),
            coverage: z.enum(coverages),
            note: textInput(0, 500)
              .nullish()
              .transform((note) => (note?.trim() ? note : null)),
          }),
        )
        .max(mostActivities),
    }),
  )
  .max(mostSelfScans)
  .nullish()
  .transform((scans) => scans ?? []);
