import { column, instant, one, shape, value, type ConnectionSpec, type Shape } from "../../platform/read-plan/shape.ts";
import { programmeShape } from "../programmes/programmes.queries.ts";

/** Which programme goes on under which name; who treats recognitions sees it. */
export const concordanceShape: Shape = shape({
  type: "ProgrammeConcordance",
  table: "programme_concordances",
  visible: (k) => `${k.viewer("isOfficer")}`,
  fields: () => ({
    validFrom: column("valid_from"),
    note: column("note"),
    decidedByName: value((k) => `(select u.name from users u where u.id = ${k}.decided_by_id)`),
    decidedAt: instant("created_at"),
    fromProgramme: one(
      () => programmeShape,
      (k, programme) => `${programme}.id = ${k}.from_programme_id`,
    ),
    toProgramme: one(
      () => programmeShape,
      (k, programme) => `${programme}.id = ${k}.to_programme_id`,
    ),
  }),
});

/** Newest first. */
export const concordancesPage: ConnectionSpec = {
  shape: concordanceShape,
  where: () => "true",
  order: { by: (k) => `${k}.created_at`, type: "timestamptz", direction: "desc" },
};
