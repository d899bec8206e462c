import { createServer } from "node:http";
import postgres from "postgres";

const sql = postgres(process.env["DATABASE_URL"] ?? "", { max: 2, onnotice: () => {}, connect_timeout: 2 });

/** `/slow` takes longer than a stop needs to begin, to see that it is still answered. */
const server = createServer(async (request, response) => {
  if (request.url === "/slow") await new Promise((resolve) => setTimeout(resolve, 1_000));
  const starts = await sql`select moment from starts`.catch(() => null);
  const search = await fetch(`${process.env["MEILI_URL"]}/health`).catch(() => null);
  const isReady = starts !== null && search?.ok === true;
  response.statusCode = isReady ? 200 : 503;
  response.end(JSON.stringify({ pid: process.pid, starts: starts?.length, demo: process.env["LEERPLEK_DEMO"] }));
});

server.listen(Number(process.env["PORT"]), "127.0.0.1");
process.on("disconnect", () => process.exit(0));
process.on("SIGTERM", () => {
  server.close(() => process.exit(0));
  server.closeIdleConnections();
});
