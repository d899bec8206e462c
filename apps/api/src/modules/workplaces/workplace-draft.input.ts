import { z } from "zod";
import { agreementTypes, weekdays } from "@leerplek/domain/workplaces/workplace";
import { idInput, localDateInput, textInput, wallTimeInput } from "../../platform/input.ts";

/** Everything a workplace says, checked for form; what it needs to be published is checked when it is. */
export const workplaceDraftInput = z.object({
  branchId: idInput("branch"),
  programmeId: idInput("programme"),
  mentorId: idInput("mentor").nullish(),
  title: textInput(3, 120),
  description: textInput(20, 4000),
  requirements: textInput(0, 1000).default(""),
  places: z.int().min(1).max(50),
  agreementType: z.enum(agreementTypes),
  days: z
    .array(z.enum(weekdays))
    .min(1)
    .max(7)
    .transform((days) => weekdays.filter((day) => days.includes(day))),
  minutesPerWeek: z.int().min(60).max(2_400),
  dayStartsAt: wallTimeInput,
  dayEndsAt: wallTimeInput,
  startsOn: localDateInput,
  endsOn: localDateInput,
  minimumAge: z.int().min(15).max(25).nullish(),
  answerWithinDays: z.int().min(1).max(30),
  activityIds: z.array(idInput("activity")).max(100).default([]),
});
export type WorkplaceDraft = z.output<typeof workplaceDraftInput>;
