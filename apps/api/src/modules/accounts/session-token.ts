import { createHash, randomBytes } from "node:crypto";

const tokenBytes = 32;

/** 256 bits of chance, for a cookie or a link. */
export const newToken = (): string => randomBytes(tokenBytes).toString("base64url");

/** What stands in the database instead of a token: who reads the table can open nothing with it. */
export const hashOfToken = (token: string): string => createHash("sha256").update(token).digest("base64url");
