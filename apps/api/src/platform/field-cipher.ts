import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";

/** Text that only the holder of a field key reads: "v1.<key id>.<nonce, ciphertext and tag in base64url>". */
declare const brand: unique symbol;
export type SealedText = string & { readonly [brand]: "SealedText" };

/** Where a value stands. A sealed value opens there and nowhere else, so nobody can move it to a row of his own to have it shown. */
export interface FieldPlace {
  readonly table: string;
  readonly column: string;
  readonly rowId: string;
}

export interface FieldKey {
  readonly id: string;
  /** 32 bytes. */
  readonly secret: Buffer;
}

/**
 * Encrypts columns that nobody may read in the database, in a backup or in a log: national numbers and the like. AES-256-GCM with a fresh nonce
 * for each value, the place as additional data.
 */
export interface FieldCipher {
  seal(plain: string, place: FieldPlace): SealedText;
  /** Throws `UnreadableField` when the key is gone, the place is another one, or the value was touched. */
  open(sealed: SealedText, place: FieldPlace): string;
  /** The key that seals today. What was sealed with another is sealed again by the job of the night. */
  readonly currentKeyId: string;
}

/** A value that does not open: says which key, never what it held. */
export class UnreadableField extends Error {
  override readonly name = "UnreadableField";
}

const version = "v1";
const nonceBytes = 12;
const tagBytes = 16;

export function createFieldCipher(keys: readonly FieldKey[]): FieldCipher {
  const [current] = keys;
  if (!current) throw new Error("a field cipher needs a key");
  return {
    currentKeyId: current.id,
    seal(plain, place) {
      const nonce = randomBytes(nonceBytes);
      const cipher = createCipheriv("aes-256-gcm", current.secret, nonce).setAAD(additionalData(place));
      const box = Buffer.concat([nonce, cipher.update(plain, "utf8"), cipher.final(), cipher.getAuthTag()]);
      const sealed = `${version}.${current.id}.${box.toString("base64url")}`;
      if (!isSealedText(sealed)) throw new Error("a sealed value in another form than the database takes");
      return sealed;
    },
    open(sealed, place) {
      const [found, keyId, text = ""] = sealed.split(".");
      const key = keys.find(({ id }) => id === keyId);
      if (found !== version || !key) throw new UnreadableField(`no field key ${keyId}`);
      const box = Buffer.from(text, "base64url");
      const [nonce, content, tag] = [
        box.subarray(0, nonceBytes),
        box.subarray(nonceBytes, -tagBytes),
        box.subarray(-tagBytes),
      ];
      try {
        const decipher = createDecipheriv("aes-256-gcm", key.secret, nonce, { authTagLength: tagBytes })
          .setAAD(additionalData(place))
          .setAuthTag(tag);
        return Buffer.concat([decipher.update(content), decipher.final()]).toString("utf8");
      } catch {
        throw new UnreadableField(`a value sealed with field key ${keyId} does not open`);
      }
    },
  };
}

/** The form the check constraint of a sealed column takes, too. */
const isSealedText = (text: string): text is SealedText => /^v1[.][a-z0-9-]{1,32}[.][A-Za-z0-9_-]{38,}$/.test(text);

/** The key a value was sealed with. */
export const keyIdOf = (sealed: SealedText): string => sealed.split(".")[1] ?? "";

const additionalData = ({ table, column, rowId }: FieldPlace): Buffer =>
  Buffer.from(JSON.stringify([table, column, rowId]), "utf8");

/**
 * Reads "id:base64,id:base64", newest first, each key 32 bytes. Throws a message that names the faulty key's position, never what was given.
 */
export function readFieldKeys(text: string): FieldKey[] {
  const keys = text.split(",").map((entry, index) => {
    const [, id, encoded] = /^\s*([a-z0-9-]{1,32}):([A-Za-z0-9+/_-]+=*)\s*$/.exec(entry) ?? [];
    const secret = Buffer.from(encoded ?? "", "base64");
    if (!id || secret.length !== 32)
      throw new Error(`key ${index + 1} is not "id:base64 of 32 bytes", with an id of a-z, 0-9 and -`);
    return { id, secret };
  });
  if (new Set(keys.map(({ id }) => id)).size !== keys.length) throw new Error("two keys have the same id");
  return keys;
}

/** A key for where none was given, outside production only: it is as lasting as the secret it comes from. */
export const derivedFieldKey = (secret: string): FieldKey => ({
  id: "derived",
  secret: Buffer.from(hkdfSync("sha256", secret, "", "leerplek field key", 32)),
});
