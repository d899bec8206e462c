import { useLanguage } from "../text/language.ts";
import type { Language } from "../text/language.ts";
import { createFormat } from "./format.ts";
import type { Format } from "./format.ts";

const formats = new Map<Language, Format>();

/** Dates, distances, money and numbers in the language of the screen: `const format = useFormat()`. */
export function useFormat(): Format {
  const language = useLanguage();
  const known = formats.get(language);
  if (known) return known;
  const format = createFormat(language);
  formats.set(language, format);
  return format;
}
