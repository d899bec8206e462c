import type { FastifyInstance } from "fastify";

/** Whether a part works. Only the database and its migrations decide about readiness; search has a simpler way out. */
export interface Readiness {
  readonly database: boolean;
  readonly migrations: boolean;
  readonly search: boolean;
}

export interface HealthOptions {
  readonly readiness: () => Promise<Readiness>;
  readonly isDraining: () => boolean;
}

/** `/health/live` needs nothing; `/health/ready` says whether work may be sent here (reliability 3.11). */
export function addHealth(app: FastifyInstance, { readiness, isDraining }: HealthOptions): void {
  app.get("/health/live", async () => ({ status: "live" }));
  app.get("/health/ready", async (_request, reply) => {
    if (isDraining()) return reply.code(503).send({ status: "draining" });
    const parts = await readiness();
    const isReady = parts.database && parts.migrations;
    const status = isReady ? (parts.search ? "ready" : "degraded") : "unavailable";
    return reply.code(isReady ? 200 : 503).send({ status, ...parts });
  });
}

/** False when a check fails or takes longer than a second. */
export async function holdsInTime(check: () => Promise<unknown>, milliseconds = 1_000): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), milliseconds);
  });
  const done = check().then(
    (answer) => answer !== false,
    () => false,
  );
  return Promise.race([done, late]).finally(() => clearTimeout(timer));
}
