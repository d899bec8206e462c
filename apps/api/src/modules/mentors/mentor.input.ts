import { z } from "zod";
import { parseNationalNumber } from "@leerplek/domain/shared/national-number";
import { idInput, localDateInput, textInput } from "../../platform/input.ts";

/** Languages a mentor may name. */
export const mentorLanguages = ["nl", "fr", "en", "de", "ar", "tr", "es", "pl", "ro", "uk"] as const;

const emailInput = z.string().trim().toLowerCase().email().max(254);
const optional = (text: string | null | undefined): string | null => (text ? text : null);

/** What is known of the person. */
export const mentorInput = z.object({
  firstName: textInput(1, 100),
  lastName: textInput(1, 100),
  birthDate: localDateInput,
  jobTitle: textInput(0, 200).default(""),
  email: z
    .union([z.literal(""), emailInput])
    .nullish()
    .transform(optional),
  phone: textInput(0, 40).nullish().transform(optional),
  languages: z.array(z.enum(mentorLanguages)).max(10).default([]),
  education: textInput(0, 2000).default(""),
  /** Left out: what is known stays. Empty: it is forgotten. */
  nationalNumber: z
    .string()
    .trim()
    .max(20)
    .refine((text) => text === "" || parseNationalNumber(text) !== null)
    .nullish(),
});

/** Where the mentor acts. */
export const placeInput = z.object({
  branchId: idInput("branch"),
  programmeId: idInput("programme"),
  /** Full years in the profession of this programme. */
  yearsOfPractice: z.int().min(0).max(60),
  /** Learners at the same time. */
  capacity: z.int().min(1).max(100),
});
