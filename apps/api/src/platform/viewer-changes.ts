import type { Id } from "@leerplek/domain/shared/id";

const changes = new Map<string, number>();
let count = 0;
const mostAtOnce = 10_000;

/** What a person is has changed: what this process remembers of their sessions is read again. Other processes notice within five seconds. */
export function noteViewerChanged(userId: Id<"user">): void {
  if (changes.size >= mostAtOnce) changes.clear();
  changes.set(userId, ++count);
}

/** Where the count stands; taken before a session is read. */
export const changesUntilNow = (): number => count;

export const hasChangedSince = (userId: string | null, since: number): boolean =>
  userId !== null && (changes.get(userId) ?? 0) > since;
