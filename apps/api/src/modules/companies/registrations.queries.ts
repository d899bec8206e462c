import { hashOfLinkToken } from "../../platform/secret-link.ts";
import { column, instant, shape, value, type Row, type Shape } from "../../platform/read-plan/shape.ts";

const answer = (registration: Row, key: string): string => `${registration}.company ->> '${key}'`;

/** What the holder of a link sees before the click. Reached by the root that knows the token and by nothing else: no list and no id leads here. */
export const registrationOfferShape: Shape = shape({
  type: "CompanyRegistrationOffer",
  table: `(select r.*, exists (select from users u where u.email = r.email) as has_account,
    exists (select from companies c where c.enterprise_number = r.company ->> 'enterpriseNumber') as is_taken from company_registrations r)`,
  visible: () => "true",
  fields: () => ({
    email: column("email"),
    name: value((r) => answer(r, "name")),
    enterpriseNumber: value((r) => answer(r, "enterpriseNumber")),
    legalRepresentative: value((r) => answer(r, "legalRepresentative")),
    branchName: value((r) => `${r}.company -> 'branch' ->> 'name'`),
    expiresAt: instant("expires_at"),
    hasAccount: column("has_account"),
    isTaken: column("is_taken"),
    isForViewer: value(
      (r) => `coalesce((select lower(u.email) = ${r}.email from users u where u.id = ${r.viewer("userId")}), false)`,
    ),
  }),
});

/** The open registration of a token; nothing for one that is unknown, used or too old. */
export const isOfRegistrationToken = (r: Row): string =>
  `${r}.token_hash = ${r.arg("token", "text", (token) => hashOfLinkToken(String(token)))} and ${r}.confirmed_at is null and ${r}.expires_at > ${r.now()}`;
