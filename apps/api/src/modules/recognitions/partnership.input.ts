import { z } from "zod";
import { isJointCommittee } from "@leerplek/domain/companies/register";
import { textInput } from "../../platform/input.ts";

/** A sectoral partnership as an administrator fills it in. */
export const partnershipInput = {
  name: textInput(1, 160),
  jointCommittees: z
    .array(z.string().trim().refine(isJointCommittee))
    .min(1)
    .max(60)
    .transform((numbers) => [...new Set(numbers)].sort()),
  isConfirmed: z.boolean(),
};
