import { useState } from "react";

/** Reads what was kept in this browser; null when nothing was, or the browser keeps nothing. */
export function readKept(key: string): unknown {
  try {
    const text = localStorage.getItem(key);
    return text === null ? null : JSON.parse(text);
  } catch {
    return null;
  }
}

export function keep(key: string, value: unknown): void {
  try {
    if (value === null) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(value));
  } catch {
    // A browser that keeps nothing still works until the page is left.
  }
}

/** State that survives a reload. `read` makes sense of whatever was kept; null is kept as nothing. */
export function useKept<Value>(key: string, read: (kept: unknown) => Value): [Value, (value: Value | null) => void] {
  const [value, setValue] = useState(() => read(readKept(key)));
  return [
    value,
    (next) => {
      keep(key, next);
      setValue(next === null ? read(null) : next);
    },
  ];
}
