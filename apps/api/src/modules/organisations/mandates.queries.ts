import {
  canAnswerMandate,
  canRevokeMandate,
  mandateState,
  type MandateFacts,
} from "@leerplek/domain/companies/mandate";
import { dayInFlanders, type LocalDate } from "@leerplek/domain/shared/time";
import type { Viewer } from "@leerplek/domain/shared/viewer";
import {
  column,
  computed,
  instant,
  one,
  publicId,
  shape,
  value,
  type ConnectionSpec,
  type Row,
  type Shape,
} from "../../platform/read-plan/shape.ts";
import { companyShape } from "../companies/companies.queries.ts";

const facts = (m: Row): string =>
  `json_build_object('companyId', ${m}.company_id, 'holderId', ${m}.holder_id, 'isAccepted', ${m}.accepted_at is not null, 'isDeclined', ${m}.declined_at is not null, 'isRevoked', ${m}.revoked_at is not null, 'validFrom', ${m}.valid_from, 'validUntil', ${m}.valid_until)`;
const decided = (policy: (viewer: Viewer | null, mandate: MandateFacts, today: LocalDate) => unknown) =>
  computed<MandateFacts>(facts, (mandate, { viewer, now }) => policy(viewer, mandate, dayInFlanders(now)));

/** A mandate is seen by the administrators of the company, and by its holder. */
export const mandateShape: Shape = shape({
  type: "Mandate",
  table: `(select m.*, u.name as holder_name, u.email as holder_email, coalesce(p.name, s.name) as holder_organisation
    from mandates m join users u on u.id = m.holder_id join memberships h on h.id = m.holder_membership_id
      left join providers p on p.id = h.provider_id left join partnerships s on s.id = h.partnership_id)`,
  visible: (m) => `(${m}.company_id = any(${m.viewer("adminCompanyIds")}) or ${m}.holder_id = ${m.viewer("userId")})`,
  fields: () => ({
    id: publicId("mandate"),
    company: one(
      () => companyShape,
      (m, company) => `${company}.id = ${m}.company_id`,
    ),
    holderName: column("holder_name"),
    holderEmail: column("holder_email"),
    holderOrganisation: column("holder_organisation"),
    scopes: value((m) => `to_json(${m}.scopes)`),
    validFrom: column("valid_from"),
    validUntil: column("valid_until"),
    createdAt: instant("created_at"),
    state: decided((_viewer, mandate, today) => mandateState(mandate, today)),
    isForViewer: value((m) => `${m}.holder_id = ${m.viewer("userId")}`),
    viewerCanAnswer: decided(canAnswerMandate),
    viewerCanRevoke: decided(canRevokeMandate),
  }),
});

/** Mandates the viewer's company gave or the viewer holds, newest first. */
export const mandatesPage: ConnectionSpec = {
  shape: mandateShape,
  where: () => "true",
  order: { by: (m) => `${m}.created_at`, type: "timestamptz", direction: "desc" },
};
