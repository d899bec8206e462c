export type ToastTone = "good" | "bad" | "info";

export interface ToastMessage {
  tone: ToastTone;
  text: string;
  /** Small print: the reference of an error. */
  detail?: string;
}

export interface ShownToast extends ToastMessage {
  id: number;
}

const goodStaysMs = 8000;
const mostAtOnce = 4;
const listeners = new Set<() => void>();
let toasts: readonly ShownToast[] = [];
let nextId = 1;

function change(next: readonly ShownToast[]): void {
  toasts = next;
  for (const listener of listeners) listener();
}

export function currentToasts(): readonly ShownToast[] {
  return toasts;
}

export function subscribeToToasts(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function dismissToast(id: number): void {
  change(toasts.filter((toast) => toast.id !== id));
}

/** Says something in passing. Good news goes by itself; what went wrong stays until it is closed. */
export function notify(message: ToastMessage): void {
  const toast = { ...message, id: nextId++ };
  const others = toasts.filter((one) => one.text !== message.text || one.detail !== message.detail);
  change([...others, toast].slice(-mostAtOnce));
  if (message.tone !== "bad") setTimeout(() => dismissToast(toast.id), goodStaysMs);
}
