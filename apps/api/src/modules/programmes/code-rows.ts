import { flemishPartnership } from "@leerplek/fixtures/reference/partnerships";
import { ruleParameterRow } from "@leerplek/fixtures/reference/reference-rows";
import { ruleParameters } from "@leerplek/fixtures/reference/rules";
import type { Database } from "../../platform/database.ts";
import { ensureFlemishPartnership } from "../recognitions/partnerships.repository.ts";
import { addRuleParameters } from "./reference.repository.ts";

/**
 * Rows that this version of the code counts on, whatever the database was made by: each rule with a value, and the Flemish Partnership. What is there
 * stays, for an administrator may have changed it. A rule without a value would stop every command, so every start asks.
 */
export async function addCodeRows(db: Database, now: Date): Promise<void> {
  await addRuleParameters(db, ruleParameters.map(ruleParameterRow));
  await ensureFlemishPartnership(db, { ...flemishPartnership, jointCommittees: [], createdAt: now });
}
