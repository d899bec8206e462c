import { useSyncExternalStore } from "react";

/** The two languages of the product. Dutch is the first one: whoever has not chosen reads Dutch. */
export const languages = ["nl", "en"] as const;
export type Language = (typeof languages)[number];

/** BCP 47 tags: for `<html lang>`, for Intl and for react-aria. */
export const localeOf: Record<Language, string> = { nl: "nl-BE", en: "en-GB" };

const cookieName = "leerplek_taal";
const oneYearSeconds = 365 * 24 * 3600;
const listeners = new Set<() => void>();
let current: Language = "nl";

export function languageFromCookie(cookies: string): Language {
  const value = cookies.match(/(?:^|;\s*)leerplek_taal=([a-z]+)/)?.[1];
  return languages.find((language) => language === value) ?? "nl";
}

export function currentLanguage(): Language {
  return current;
}

/** Before the first render: the language of the last visit. */
export function startLanguage(language: Language): void {
  current = language;
  document.documentElement.lang = localeOf[language];
}

/** Call `changeLanguage` of `load-texts.ts` instead: it first loads the texts that the screen needs. */
export function setLanguage(language: Language): void {
  startLanguage(language);
  document.cookie = `${cookieName}=${language}; path=/; max-age=${oneYearSeconds}; samesite=lax`;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useLanguage(): Language {
  return useSyncExternalStore(subscribe, currentLanguage);
}
