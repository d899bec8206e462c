import { validate } from "stdnum/lib/cjs/be/vat.js";

/** Ten digits with the right check digits; points and spaces may stand between them. The library takes both kinds, so the first digit tells them apart. */
const hasCheckDigits = (text: string, firstDigit: RegExp): boolean => {
  const digits = text.replace(/[\s.]/g, "");
  return /^\d{10}$/.test(digits) && firstDigit.test(digits) && validate(digits).isValid;
};

/** Whether it is an enterprise number of the Belgian register (KBO): the first digit is 0 or 1. */
export const isValidEnterpriseNumber = (text: string): boolean => hasCheckDigits(text, /^[01]/);

/** Whether it is an establishment number: the first digit is 2 to 8, the check digits are those of an enterprise number. */
export const isValidEstablishmentNumber = (text: string): boolean => hasCheckDigits(text, /^[2-8]/);
