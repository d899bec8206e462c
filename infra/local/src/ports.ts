import { randomInt } from "node:crypto";
import { createServer } from "node:net";

/**
 * A free port on the loopback address, below the range the kernel hands to outgoing connections (32768 and up): a port that
 * an engine keeps over a restart must not be borrowed meanwhile.
 */
export async function freePort(): Promise<number> {
  for (let attempt = 0; attempt < 200; attempt++) {
    const port = randomInt(20_000, 32_000);
    if (await isPortFree(port)) return port;
  }
  throw new Error("Geen vrije poort tussen 20000 en 32000 op 127.0.0.1.");
}

export async function isPortFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", () => resolve(false));
    server.listen({ port, host: "127.0.0.1" }, () => server.close(() => resolve(true)));
  });
}
