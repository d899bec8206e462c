import type { Server } from "node:http";
import { Server as NetServer } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";

/** How long connections that wait for nothing stay open, and how long work in hand may take. */
export interface ClosingTimes {
  readonly idleMilliseconds: number;
  readonly finishMilliseconds: number;
}

const roundMilliseconds = 50;

/**
 * Closes a server without losing a request. `Server.close` of node:http also cuts idle connections at once, on which a request may just be under way; here
 * the door shuts first, and the connections get a while to be used once more and told goodbye.
 */
export async function closeServer(
  server: Server,
  { idleMilliseconds, finishMilliseconds }: ClosingTimes,
): Promise<void> {
  let isClosed = false;
  const closed = new Promise<void>((resolve) => NetServer.prototype.close.call(server, () => resolve()));
  void closed.then(() => (isClosed = true));
  await Promise.race([closed, sleep(idleMilliseconds)]);
  const deadline = performance.now() + finishMilliseconds;
  while (!isClosed && performance.now() < deadline) {
    server.closeIdleConnections();
    await Promise.race([closed, sleep(roundMilliseconds)]);
  }
  server.closeAllConnections();
  await closed;
  // Ends the timer that looks for slow connections; the server itself is closed already.
  server.close(() => {});
}
