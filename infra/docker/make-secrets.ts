import { chmod, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { applicationKeyOf } from "../local/src/meilisearch-key.ts";
import { readOrCreateSecret } from "../local/src/secrets.ts";

// Makes the random secrets of infra/compose.yaml at its first start, in volumes that only its own containers mount. The master
// key of the search engine lies apart: the application gets a key that can only work with indexes. So do the sign-ins to the database: the server and
// the worker each get the one of their role, and never the owner's.
const application = "/secrets";
const [owner, server, worker] = ["/owner-secret", "/server-secret", "/worker-secret"];
const engine = "/search-secret";

const masterKey = await readOrCreateSecret(join(engine, "master-key"));
const password = await readOrCreateSecret(join(owner, "postgres-password"));
await readOrCreateSecret(join(application, "auth-secret"));
const fieldKey = await readOrCreateSecret(join(application, "field-key"));
await writeFile(join(application, "field-keys"), `first:${fieldKey}`, { mode: 0o600 });
await writeFile(join(application, "meili-key"), applicationKeyOf(masterKey));
const databaseUrl = (user: string, secret: string): string => `postgres://${user}:${secret}@postgres:5432/leerplek`;
await writeFile(join(owner, "database-url"), databaseUrl("leerplek", password));
for (const [folder, part] of [
  [server, "server"],
  [worker, "worker"],
] as const) {
  const url = databaseUrl(`leerplek_${part}`, await readOrCreateSecret(join(folder, "password")));
  await writeFile(join(folder, "database-url"), url);
  await writeFile(join(owner, `${part}-database-url`), url);
}

// PostgreSQL and Meilisearch read theirs under the accounts of their own images.
await chmod(join(owner, "postgres-password"), 0o644);
await chmod(join(engine, "master-key"), 0o644);
console.log("secrets ready");
