import { localeOf, type Language } from "../../lib/text/language.ts";

/** Languages a mentor may name, as the API takes them. */
export const mentorLanguages = ["nl", "fr", "en", "de", "ar", "tr", "es", "pl", "ro", "uk"] as const;

const names = new Map<Language, Intl.DisplayNames>();

/** What languages are called in the language of the screen. */
export function languageNames(language: Language): Intl.DisplayNames {
  const known = names.get(language) ?? new Intl.DisplayNames(localeOf[language], { type: "language" });
  names.set(language, known);
  return known;
}
