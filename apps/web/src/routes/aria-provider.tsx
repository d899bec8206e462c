import type { ReactNode } from "react";
import { I18nProvider, RouterProvider as AriaRouterProvider } from "react-aria-components";
import { localeOf, useLanguage } from "../lib/text/language.ts";

interface AriaProviderProps {
  /** Follows the links inside menus and tabs without a new page load. */
  navigate: (to: string) => void;
  children: ReactNode;
}

/** Gives react-aria the language of the screen, for its spoken texts and its dates and numbers. */
export function AriaProvider({ navigate, children }: AriaProviderProps): React.JSX.Element {
  const language = useLanguage();
  return (
    <I18nProvider locale={localeOf[language]}>
      <AriaRouterProvider navigate={navigate}>{children}</AriaRouterProvider>
    </I18nProvider>
  );
}
