import type { Viewer } from "@leerplek/domain/shared/viewer";
import { changesUntilNow, hasChangedSince } from "../../platform/viewer-changes.ts";
import { cookieValue, type SessionCookie } from "./session-cookie.ts";

/** Finds the viewer of a request by its cookies. */
export interface Sessions {
  viewerOf(cookies: string | undefined): Promise<Viewer | null> | null;
  /** Forgets what is remembered of the session in these cookies: after sign-out it must be gone at once. */
  forget(cookies: string | undefined): void;
}

export interface SessionOptions {
  readonly find: (token: string) => Promise<{ viewer: Viewer; expiresAt: Date } | null>;
  readonly cookie: SessionCookie;
  readonly clock?: () => number;
}

/** A membership that ends, or a session ended elsewhere, is felt within this time (reliability 3.5). */
const rememberedMilliseconds = 5_000;
const rememberedAtMost = 10_000;

interface Remembered {
  readonly viewer: Promise<Viewer | null>;
  until: number;
  userId: string | null;
  readonly changesSeen: number;
}

/** Reads a session once in five seconds. Cookies without our signature never reach the database. */
export function createSessions({ find, cookie: sessionCookie, clock = Date.now }: SessionOptions): Sessions {
  const remembered = new Map<string, Remembered>();

  const remember = (cookie: string, token: string, now: number): Promise<Viewer | null> => {
    const entry: Remembered = {
      viewer: find(token).then(take, giveUp),
      until: now + rememberedMilliseconds,
      userId: null,
      changesSeen: changesUntilNow(),
    };
    if (remembered.size >= rememberedAtMost) remembered.clear();
    remembered.set(cookie, entry);
    return entry.viewer;

    function take(session: Awaited<ReturnType<typeof find>>): Viewer | null {
      entry.userId = session?.viewer.userId ?? null;
      if (session) entry.until = Math.min(entry.until, session.expiresAt.getTime());
      return session?.viewer ?? null;
    }
    /** A database that is away for a moment must not sign people out for five seconds. */
    function giveUp(error: unknown): never {
      remembered.delete(cookie);
      throw error;
    }
  };

  return {
    viewerOf(cookies) {
      const cookie = cookieValue(cookies, sessionCookie.name);
      if (!cookie) return null;
      const now = clock();
      const known = remembered.get(cookie);
      if (known && now < known.until && !hasChangedSince(known.userId, known.changesSeen)) return known.viewer;
      const token = sessionCookie.tokenIn(cookies);
      return token === null ? null : remember(cookie, token, now);
    },
    forget(cookies) {
      const cookie = cookieValue(cookies, sessionCookie.name);
      if (cookie) remembered.delete(cookie);
    },
  };
}
