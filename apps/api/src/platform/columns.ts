import { sql } from "drizzle-orm";
import { check, customType, text, timestamp, uuid, type AnyPgColumn } from "drizzle-orm/pg-core";
import type { Id, IdTag } from "@leerplek/domain/shared/id";
import type { LocalDate } from "@leerplek/domain/shared/time";
import type { SealedText } from "./field-cipher.ts";

/** An id of one kind. */
export const id = <Tag extends IdTag>(_tag: Tag) => uuid().$type<Id<Tag>>();

/** A calendar day as text; never a JS Date. */
export const localDate = customType<{ data: LocalDate; driverData: string }>({ dataType: () => "date" });

/** A moment with milliseconds, as JS has them: microseconds would lose rows between keyset pages. */
export const moment = () => timestamp({ withTimezone: true, precision: 3, mode: "date" });

/** A half-open range of moments, "[2026-12-01T09:00Z,2026-12-01T09:45Z)". */
export const momentRange = customType<{ data: string; driverData: string }>({ dataType: () => "tstzrange" });

/** A file that is kept as it was made. */
export const bytes = customType<{ data: Buffer; driverData: Buffer }>({ dataType: () => "bytea" });

/** Text out of a closed list; pair it with `oneOf` so that the database keeps the list too. */
export const word = <Values extends readonly string[]>(_values: Values) => text().$type<Values[number]>();

/** The check constraint that goes with `word`. The values come from code, never from a person. */
export const oneOf = (name: string, column: AnyPgColumn, values: readonly string[]) =>
  check(name, sql`${column} in (${sql.raw(values.map((value) => `'${value}'`).join(", "))})`);

/** Text that was encrypted by the field cipher; never read by an ordinary select. Pair it with `isSealed`, so that the database refuses anything else. */
export const sealedText = customType<{ data: SealedText; driverData: string }>({ dataType: () => "text" });

/** The check constraint that goes with `sealedText`. */
export const isSealed = (name: string, column: AnyPgColumn) =>
  check(name, sql`${column} ~ '^v1[.][a-z0-9-]{1,32}[.][A-Za-z0-9_-]{38,}$'`);

/** Text of which only a hash is kept; drizzle hashes on insert and in every comparison, so none can be forgotten. What is read is the hash. */
export const hashedText = (hash: (text: string) => string) =>
  customType<{ data: string; driverData: string }>({ dataType: () => "text", toDriver: hash })();
