import { chmod, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { applicationKeyOf } from "../local/src/meilisearch-key.ts";
import { readOrCreateSecret } from "../local/src/secrets.ts";

// Makes the random secrets of infra/compose.yaml at its first start, in volumes that only its own containers mount. The master
// key of the search engine lies apart: the application gets a key that can only work with indexes.
const application = "/secrets";
const engine = "/search-secret";

const masterKey = await readOrCreateSecret(join(engine, "master-key"));
const password = await readOrCreateSecret(join(application, "postgres-password"));
await readOrCreateSecret(join(application, "auth-secret"));
const fieldKey = await readOrCreateSecret(join(application, "field-key"));
await writeFile(join(application, "field-keys"), `first:${fieldKey}`, { mode: 0o600 });
await writeFile(join(application, "meili-key"), applicationKeyOf(masterKey));
await writeFile(join(application, "database-url"), `postgres://leerplek:${password}@postgres:5432/leerplek`);

// PostgreSQL and Meilisearch read theirs under the accounts of their own images.
await chmod(join(application, "postgres-password"), 0o644);
await chmod(join(engine, "master-key"), 0o644);
console.log("secrets ready");
