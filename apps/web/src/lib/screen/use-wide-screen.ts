import { useSyncExternalStore } from "react";

/** From this width on an aside stands beside the page's main part (ui/layout.module.css). */
const wide = "(width >= 60rem)";

function subscribe(onChange: () => void): () => void {
  const query = matchMedia(wide);
  query.addEventListener("change", onChange);
  return () => query.removeEventListener("change", onChange);
}

/** Whether there is room for an aside; follows a turned phone and a resized window. */
export const useWideScreen = (): boolean => useSyncExternalStore(subscribe, () => matchMedia(wide).matches);
