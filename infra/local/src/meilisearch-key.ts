import { createHmac } from "node:crypto";

/** A fixed identity, so that the key is the same at every start with the same master key. */
const keyUid = "3f6b8d52-7c1e-4a90-9d34-5e2a1c7b8f60";

/** What an application does with indexes. No keys, dumps, snapshots or other things of the administrator. */
const actions = ["search", "documents.*", "indexes.*", "settings.*", "tasks.*", "stats.get", "version"];

/** Makes the application's own key at first use; the master key stays with the starter. */
export async function createApplicationKey(url: string, masterKey: string): Promise<void> {
  const answer = await fetch(`${url}/keys`, {
    method: "POST",
    headers: { authorization: `Bearer ${masterKey}`, "content-type": "application/json" },
    body: JSON.stringify({ uid: keyUid, name: "leerplek", actions, indexes: ["*"], expiresAt: null }),
  });
  const alreadyThere = answer.status === 409;
  if (!answer.ok && !alreadyThere) throw new Error(`Meilisearch maakte geen sleutel: HTTP ${answer.status}.`);
}

/** The application's key that belongs to a master key. Meilisearch defines it as this digest, so nothing needs to be stored. */
export function applicationKeyOf(masterKey: string): string {
  return createHmac("sha256", masterKey).update(keyUid).digest("hex");
}
