import { createHash, randomBytes } from "node:crypto";

/** 256 bits for a link in a mail. Only its hash is ever kept (reliability 3.4). */
export const newLinkToken = (): string => randomBytes(32).toString("base64url");

/** What the database knows of a token. Whatever text is presented has one, so unknown and malformed tokens answer alike. */
export const hashOfLinkToken = (token: string): string => createHash("sha256").update(token).digest("hex");
