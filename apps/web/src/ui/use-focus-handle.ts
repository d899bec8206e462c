import { useImperativeHandle, useRef } from "react";

export interface Focusable {
  focus: () => void;
}

/** Lets a form bring focus to a field made of several parts: to its first part that takes it. */
export function useFocusHandle(
  ref: React.Ref<Focusable> | undefined,
  selector: string,
): React.RefObject<HTMLDivElement | null> {
  const box = useRef<HTMLDivElement>(null);
  useImperativeHandle(ref, () => ({ focus: () => box.current?.querySelector<HTMLElement>(selector)?.focus() }));
  return box;
}
