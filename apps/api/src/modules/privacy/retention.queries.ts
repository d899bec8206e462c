import {
  column,
  instant,
  many,
  publicId,
  shape,
  value,
  type ConnectionSpec,
  type Row,
  type Shape,
} from "../../platform/read-plan/shape.ts";
import { todayFor } from "../../platform/read-plan/sql-words.ts";

const parameter = (name: string) =>
  value(
    (c: Row) => `(select p.${name} from rule_parameters p where p.key = ${c}.rule_key and p.valid_from <= ${todayFor(c)}
      and (p.valid_until is null or p.valid_until >= ${todayFor(c)}) order by p.valid_from desc limit 1)`,
  );

const countShape: Shape = shape({
  type: "RetentionCount",
  table: "retention_counts",
  visible: (c) => c.viewer("isGovAdmin"),
  fields: () => ({
    rule: column("rule"),
    due: column("due"),
    done: column("done"),
    value: parameter("value"),
    unit: parameter("unit"),
    source: parameter("source"),
    isConfirmed: parameter("is_confirmed"),
  }),
});

export const retentionReportShape: Shape = shape({
  type: "RetentionReport",
  table: "retention_reports",
  visible: (r) => r.viewer("isGovAdmin"),
  fields: () => ({
    id: publicId("retention"),
    isDryRun: column("is_dry_run"),
    createdAt: instant("created_at"),
    countedAt: instant("counted_at"),
    counts: many(
      () => countShape,
      (r, c) => `${c}.report_id = ${r}.id`,
      (c) => `${c}.rule`,
    ),
  }),
});

/** Reports, newest first. */
export const retentionReportsPage: ConnectionSpec = {
  shape: retentionReportShape,
  where: () => "true",
  order: { by: (r) => `${r}.created_at`, type: "timestamptz", direction: "desc" },
};
