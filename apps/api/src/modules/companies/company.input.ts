import { z } from "zod";
import { accessibilityFeatures, companySizes } from "@leerplek/domain/companies/company";
import { textInput } from "../../platform/input.ts";

/** A branch as somebody fills it in; where it lies on the map follows from its postcode and place. */
export const branchInput = z.object({
  establishmentNumber: textInput(1, 20),
  name: textInput(1, 160),
  street: textInput(1, 160),
  postcode: z
    .string()
    .trim()
    .min(1)
    .regex(/^\d{4}$/),
  place: textInput(1, 120).nullish(),
  accessibility: z.array(z.enum(accessibilityFeatures)).max(accessibilityFeatures.length).default([]),
});

/** A company with its first branch. */
export const companyInput = z.object({
  enterpriseNumber: textInput(1, 20),
  name: textInput(1, 160),
  legalRepresentative: textInput(1, 120),
  size: z.enum(companySizes),
  jointCommittee: textInput(1, 10),
  branch: branchInput,
});
