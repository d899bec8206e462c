/** Text of a person without what no engine should get: lone halves of characters, control and invisible characters, and the space around it. */
export const cleanText = (text: string): string =>
  text
    .toWellFormed()
    .replaceAll("\ufffd", " ")
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, " ")
    .normalize("NFC")
    .trim();
