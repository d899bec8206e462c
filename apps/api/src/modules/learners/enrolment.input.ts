import { z } from "zod";
import { emailInput, idInput, localDateInput, textInput } from "../../platform/input.ts";

/** One line, and nothing a spreadsheet would run when a list is exported again. */
const lineOf = (minimum: number, maximum: number) =>
  textInput(minimum, maximum).refine((text) => !/[\r\n\t]/.test(text) && !/^[=+\-@|%]/.test(text));

export const nameInput = lineOf(1, 80);

/** Digits with the usual signs; kept as it was written. */
const phoneInput = z
  .string()
  .trim()
  .max(30)
  .refine((text) => /^\+?[\d ()./-]{6,}$/.test(text));

export const guardianInput = z.object({ name: nameInput, email: emailInput });

/** What a school fills in for a learner. */
export const enrolmentInput = z.object({
  firstName: nameInput,
  lastName: nameInput,
  birthDate: localDateInput,
  email: emailInput,
  phone: phoneInput.nullish().transform((text) => text ?? null),
  street: lineOf(0, 120)
    .nullish()
    .transform((text) => text ?? ""),
  postcode: z
    .string()
    .trim()
    .min(1, { abort: true })
    .regex(/^\d{4}$/),
  programmeId: idInput("programme"),
  counsellorId: idInput("user")
    .nullish()
    .transform((id) => id ?? null),
  searchStartedOn: localDateInput.nullish().transform((day) => day ?? null),
});
export type Enrolment = z.output<typeof enrolmentInput>;

export const guardiansInput = z.array(guardianInput).max(4);
export type GuardianToLink = z.output<typeof guardianInput>;
