import { agreementStatuses } from "@leerplek/domain/applications/application-transitions";
import { lookActions, lookKinds } from "@leerplek/domain/audit/look";
import { fromPublicId } from "@leerplek/domain/shared/id";
import { cancelledErasure, type ErasureStatus } from "@leerplek/domain/privacy/erasure";
import {
  column,
  computed,
  instant,
  many,
  one,
  publicId,
  shape,
  value,
  type ConnectionSpec,
  type Row,
  type Shape,
} from "../../platform/read-plan/shape.ts";
import { sqlWords } from "../../platform/read-plan/sql-words.ts";
import { learnerShape } from "../learners/learners.queries.ts";
import { organisationNameOf } from "../audit/audit.queries.ts";

const nobody = "00000000-0000-0000-0000-000000000000";
const learnerOf = (id: unknown): string | null =>
  id === null || id === undefined ? null : (fromPublicId("learner", String(id)) ?? nobody);

/** The learner, and a guardian in force. */
const isOfViewer = (row: Row, learnerId: string): string =>
  `${learnerId} = ${row.viewer("learnerId")} or ${learnerId} = any(${row.viewer("wardIds")})`;

/** The people of the learner's file. Supervision sees that there is an erasure, and applications never. */
const isOfFile = (e: Row): string =>
  `(${isOfViewer(e, `${e}.learner_id`)} or ${e}.provider_id = any(${e.viewer("providerIds")}))`;

const partShape: Shape = shape({
  type: "ErasurePart",
  table: "erasure_parts",
  visible: () => "true",
  fields: () => ({
    what: column("what"),
    count: column("count"),
    isKept: column("is_kept"),
    keptReason: column("kept_reason"),
    keptUntil: column("kept_until"),
  }),
});

interface ErasureFacts {
  readonly status: ErasureStatus;
  readonly isOwn: boolean | null;
}

/** For the learner, a guardian, the learner's school and supervision. */
export const erasureShape: Shape = shape({
  type: "Erasure",
  table: "erasures",
  visible: (e) => `${isOfFile(e)} or ${e.viewer("isGovAdmin")}`,
  fields: () => ({
    id: publicId("erasure"),
    learnerId: publicId("learner", "learner_id"),
    status: column("status"),
    cause: column("cause"),
    requestedAt: instant("requested_at"),
    executeOn: column("execute_on"),
    cancelledAt: instant("cancelled_at"),
    doneAt: instant("done_at"),
    school: value((e) => `(select p.name from providers p where p.id = ${e}.provider_id)`),
    learner: one(
      () => learnerShape,
      (e, learner) => `${learner}.id = ${e}.learner_id`,
    ),
    keepsAgreement: value(
      (e) =>
        `case when ${isOfFile(e)} then exists (select from applications a where a.learner_id = ${e}.learner_id and a.status in (${sqlWords(agreementStatuses)})) end`,
    ),
    parts: many(
      () => partShape,
      (e, part) => `${part}.erasure_id = ${e}.id`,
      (part) => `${part}.is_kept, ${part}.what`,
    ),
    viewerCanCancel: computed<ErasureFacts>(
      (e) => `json_build_object('status', ${e}.status, 'isOwn', ${isOfViewer(e, `${e}.learner_id`)})`,
      ({ status, isOwn }) => isOwn === true && cancelledErasure(status).ok,
    ),
  }),
});

/** Erasures the viewer may see, newest first. */
export const erasuresPage: ConnectionSpec = {
  shape: erasureShape,
  where: (e) => {
    const status = e.arg("status", "text[]");
    const learnerId = e.arg("learnerId", "uuid", learnerOf);
    return `(${status} is null or ${e}.status = any(${status})) and (${learnerId} is null or ${e}.learner_id = ${learnerId})`;
  },
  order: { by: (e) => `${e}.requested_at`, type: "timestamptz", direction: "desc" },
};

const actions = sqlWords(Object.values(lookActions));
const kindOf = (line: Row): string =>
  `(case ${line}.action ${lookKinds.map((kind) => `when '${lookActions[kind]}' then '${kind}'`).join(" ")} end)`;

/** Lines of the audit log that are looks at the viewer's own file, or a ward's: nobody else's. */
const lookShape: Shape = shape({
  type: "FileLook",
  table: "audit_log",
  visible: (l) =>
    `${l}.action in (${actions}) and (${l}.object_id = 'learner_' || ${l.viewer("learnerId")}
      or ${l}.object_id = any (select 'learner_' || w from unnest(${l.viewer("wardIds")}) as w))`,
  fields: () => ({
    id: value((l) => `${l}.id`),
    at: instant("at"),
    kind: value(kindOf),
    role: column("actor_role"),
    organisationName: value((l) => organisationNameOf(`${l}`)),
    personName: value(
      (
        l,
      ) => `(select case when ${l}.organisation_id = 'provider_' || f.provider_id then u.name else split_part(u.name, ' ', 1) end
        from users u, learners f where u.id = ${l}.actor_id and 'learner_' || f.id = ${l}.object_id)`,
    ),
    purpose: column("purpose"),
    reason: column("reason"),
  }),
});

/** Who looked, newest first: of the viewer's own file, or of the ward that is asked for. */
export const fileLooksPage: ConnectionSpec = {
  shape: lookShape,
  where: (l) =>
    `${l}.object_id = 'learner_' || coalesce(${l.arg("learnerId", "uuid", learnerOf)}, ${l.viewer("learnerId")})`,
  order: { by: (l) => `${l}.at`, type: "timestamptz", direction: "desc" },
};
