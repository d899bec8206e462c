import { validate } from "stdnum/lib/cjs/be/insz.js";

/**
 * A Belgian national number (rijksregisternummer) or bis number, eleven digits. Such a number needs a legal ground; the platform keeps it encrypted only
 * and shows the last two digits (domain.md 8).
 */
declare const brand: unique symbol;
export type NationalNumber = string & { readonly [brand]: "NationalNumber" };

/** The number as eleven digits, or null when its structure or check digits are wrong. Spaces, points and dashes may stand between the digits. */
export function parseNationalNumber(text: string): NationalNumber | null {
  const found = validate(text);
  return found.isValid ? (found.compact as NationalNumber) : null;
}

/** What may be kept and shown openly: the two check digits, which tell neither birth date nor person. */
export const lastDigitsOf = (number: NationalNumber): string => number.slice(-2);

/** As people read it: 85.07.30-033.28. */
export const formatNationalNumber = (number: string): string =>
  number.replace(/^(\d\d)(\d\d)(\d\d)(\d{3})(\d\d)$/, "$1.$2.$3-$4.$5");
