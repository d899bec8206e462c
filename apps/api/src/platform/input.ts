import { z } from "zod";
import { asId, fromPublicId, type Id, type IdTag } from "@leerplek/domain/shared/id";
import { parseLocalDate, type LocalDate } from "@leerplek/domain/shared/time";

const nobody = "00000000-0000-0000-0000-000000000000";

/** A type-tagged id; none at all is REQUIRED. A malformed one becomes an id nobody has, so that malformed, unknown and foreign ids get the same answer. */
export const idInput = <Tag extends IdTag>(tag: Tag) =>
  z
    .string()
    .min(1)
    .transform((text): Id<Tag> => fromPublicId(tag, text) ?? asId<Tag>(nobody));

/** Text of a person: trimmed, whole Unicode, no control characters but line ends. */
export const textInput = (minimum: number, maximum: number) =>
  z
    .string()
    .trim()
    .min(minimum)
    .max(maximum)
    .refine((text) => text.isWellFormed() && !/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/.test(text));

/** An address of mail, in lower case as it is kept. */
export const emailInput = z.string().trim().toLowerCase().min(1).max(254).pipe(z.email());

export const idempotencyKeyInput = z
  .string()
  .min(1)
  .max(255)
  .refine((text) => text.isWellFormed() && !text.includes("\0"));

export const localDateInput = z.string().transform((text, context): LocalDate => {
  const day = parseLocalDate(text);
  if (day) return day;
  context.addIssue({ code: "custom" });
  return z.NEVER;
});

/** Wall time of a day, "07:30". */
export const wallTimeInput = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
