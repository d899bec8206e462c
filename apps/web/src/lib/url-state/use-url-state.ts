import { useCallback, useMemo } from "react";
import { useLocation, useSearchParams } from "react-router";
import type { UrlState, UrlValues } from "./url-state.ts";

type Shape = Parameters<typeof import("./url-state.ts").defineUrlState>[0];

interface ChangeOptions {
  /** `replace` while somebody types or drags; `push` (the default) when Back should undo it. */
  history?: "push" | "replace";
}

interface UrlStateOfPage<S extends Shape> {
  values: UrlValues<S>;
  /** Changes some values and keeps the others, the place of the scroll too. */
  change: (part: Partial<UrlValues<S>>, options?: ChangeOptions) => void;
  /** The address with these changes, for links such as page numbers. */
  hrefWith: (part: Partial<UrlValues<S>>) => string;
}

/** The filters of a page live in its address: they survive reload, Back, a bookmark and a shared link. */
export function useUrlState<S extends Shape>(state: UrlState<S>): UrlStateOfPage<S> {
  const { pathname } = useLocation();
  const [query, setQuery] = useSearchParams();
  const values = useMemo(() => state.read(query), [state, query]);
  const change = useCallback(
    (part: Partial<UrlValues<S>>, { history = "push" }: ChangeOptions = {}) => {
      setQuery((current) => state.change(current, part), {
        replace: history === "replace",
        preventScrollReset: true,
      });
    },
    [setQuery, state],
  );
  const hrefWith = useCallback(
    (part: Partial<UrlValues<S>>) => {
      const next = state.change(query, part);
      return next.size > 0 ? `${pathname}?${next}` : pathname;
    },
    [pathname, query, state],
  );
  return { values, change, hrefWith };
}
