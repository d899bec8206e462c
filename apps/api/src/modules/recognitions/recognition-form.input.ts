import { z } from "zod";
import { documentKinds } from "@leerplek/domain/recognitions/recognition";
import { idInput, localDateInput, textInput } from "../../platform/input.ts";

const text = (maximum: number) => textInput(0, maximum).default("");

/** The answers of a draft: anything may still be missing, `maySubmit` says what. */
export const recognitionFormInput = z.object({
  equipment: text(4000),
  hasFinances: z.boolean().nullable().default(null),
  hasNoConvictions: z.boolean().nullable().default(null),
  remarks: text(4000),
  contactName: text(120),
  contactEmail: z.union([z.literal(""), z.email().max(254)]).default(""),
  contactPhone: text(40),
  documents: z
    .array(z.object({ kind: z.enum(documentKinds), issuedOn: localDateInput.nullable().default(null) }))
    .max(10)
    .default([]),
});

export const mentorIdsInput = z.array(idInput("mentor")).max(20);
