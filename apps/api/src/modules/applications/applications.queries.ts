import {
  canAnswerOffer,
  canBookSlot,
  canOfferPlace,
  canRejectApplication,
  canShortlistApplication,
  canWithdrawApplication,
  type ApplicationFacts,
} from "@leerplek/domain/applications/application.policy";
import { endedWithoutPlace, statusesThatDisclose, type DisclosedData } from "@leerplek/domain/learners/disclosure";
import { isMinorOn } from "@leerplek/domain/learners/minor";
import { dayInFlanders, type LocalDate } from "@leerplek/domain/shared/time";
import { fromPublicId } from "@leerplek/domain/shared/id";
import {
  column,
  computed,
  instant,
  many,
  object,
  one,
  publicId,
  shape,
  value,
  view,
  type ConnectionSpec,
  type PlannedField,
  type Row,
  type Run,
  type Shape,
} from "../../platform/read-plan/shape.ts";
import { sqlWords } from "../../platform/read-plan/sql-words.ts";
import { interviewShape, slotShape } from "../interviews/interviews.queries.ts";
import { isWithinCompanyAccess } from "../learners/company-access.queries.ts";
import { learnerCardField, learnerShape, miniProfileField } from "../learners/learners.queries.ts";
import { workplaceShape } from "../workplaces/workplaces.queries.ts";

/** The learner, a minor's guardians and the own school. */
const isOwnSide = (a: Row): string =>
  `${a}.learner_id = ${a.viewer("learnerId")} or ${a}.learner_id = any(${a.viewer("wardIds")}) or ${a}.provider_id = any(${a.viewer("providerIds")})`;

/** The learner and a minor's guardians, the company it was sent to, the learner's school. Nobody else, officers neither. */
const visible = (a: Row): string =>
  `${isOwnSide(a)} or (${a}.company_id = any(${a.viewer("companyIds")}) and ${isOpenToCompany(a)})`;

/** Still on, or ended so recently that the company may look back. */
const isOpenToCompany = (a: Row): string =>
  `(${a}.status not in (${sqlWords(endedWithoutPlace)}) or ${isWithinCompanyAccess(a)})`;

const facts = (a: Row): string =>
  `json_build_object('companyId', ${a}.company_id, 'learnerId', ${a}.learner_id, 'status', ${a}.status)`;
const decided = (policy: (viewer: Run["viewer"], application: ApplicationFacts) => boolean) =>
  computed<ApplicationFacts>(facts, (application, { viewer }) => policy(viewer, application));

/** The own side always; the company in the stages that domain.md 8 names. */
const discloses =
  (data: DisclosedData) =>
  (a: Row): string =>
    `${isOwnSide(a)} or ${a}.status in (${sqlWords(statusesThatDisclose(data))})`;

/** Data of the learner beyond the card, from the stage on that discloses them; each reading is a look. */
const ofLearner = (type: string, data: DisclosedData, fields: Readonly<Record<string, PlannedField>>): PlannedField =>
  view({
    type,
    table: "learners",
    on: (a, l) => `${l}.id = ${a}.learner_id`,
    when: discloses(data),
    look: { kind: "CONTACT", learnerId: (l) => `${l}.id`, glance: [] },
    fields: () => fields,
  });

const applicationEventShape: Shape = shape({
  type: "ApplicationEvent",
  table: "application_events",
  visible: () => "true",
  fields: () => ({ status: column("status"), at: instant("at") }),
});

export const applicationShape: Shape = shape({
  type: "Application",
  table: "applications",
  visible,
  fields: () => ({
    id: publicId("application"),
    status: column("status"),
    origin: column("origin"),
    sentAt: instant("sent_at"),
    answerDueOn: column("answer_due_on"),
    answeredAt: instant("answered_at"),
    rejectionReason: column("rejection_reason"),
    answerNote: column("answer_note"),
    version: column("version"),
    miniProfile: miniProfileField({
      ...{ kind: "CARD", glance: [], opens: true },
      learnerId: (a) => `${a}.learner_id`,
    }),
    workplace: one(
      () => workplaceShape,
      (a, workplace) => `${workplace}.id = ${a}.workplace_id`,
    ),
    learner: learnerCardField(
      (a) => `${a}.status`,
      (a) => `${a}.name_disclosure`,
      null,
    ),
    contact: ofLearner("LearnerContact", "CONTACT", {
      firstName: column("first_name"),
      lastName: column("last_name"),
      email: column("email"),
      phone: column("phone"),
    }),
    agreementData: ofLearner("LearnerAgreementData", "AGREEMENT_DATA", {
      birthDate: column("birth_date"),
      street: column("street"),
      postcode: column("postcode"),
      municipality: value((l) => `(select m.name from municipalities m where m.nis = ${l}.municipality_nis)`),
    }),
    learnerFile: one(
      () => learnerShape,
      (a, learner) => `${learner}.id = ${a}.learner_id`,
    ),
    events: many(
      () => applicationEventShape,
      (a, event) => `${event}.application_id = ${a}.id`,
      (event) => `${event}.at, ${event}.id`,
    ),
    interview: one(
      () => interviewShape,
      (a, interview) =>
        `${interview}.id = (select i.id from interviews i where i.application_id = ${a}.id order by i.created_at desc limit 1)`,
    ),
    openSlots: many(
      () => slotShape,
      (a, slot) =>
        `${slot}.workplace_id = ${a}.workplace_id and ${slot}.status = 'OPEN' and ${slot}.starts_at > ${a.now()} and ${a}.status = 'SHORTLISTED' and exists (select from workplaces w where w.id = ${a}.workplace_id and w.status in ('PUBLISHED', 'PAUSED'))`,
      (slot) => `${slot}.starts_at, ${slot}.id`,
    ),
    viewerCanWithdraw: decided(canWithdrawApplication),
    viewerCanShortlist: decided(canShortlistApplication),
    viewerCanReject: decided(canRejectApplication),
    viewerCanOffer: decided(canOfferPlace),
    viewerCanAnswerOffer: computed<ApplicationFacts & { readonly birthDate: LocalDate }>(
      (a) =>
        `(select json_build_object('companyId', ${a}.company_id, 'learnerId', ${a}.learner_id, 'status', ${a}.status, 'birthDate', l.birth_date) from learners l where l.id = ${a}.learner_id)`,
      (application, { viewer, now }) =>
        canAnswerOffer(viewer, {
          ...application,
          isMinor: isMinorOn(application.birthDate, dayInFlanders(now)),
        }),
    ),
    offerAgreement: object(
      "OfferAgreement",
      {
        learnerAgreedAt: instant("learner_agreed_at"),
        guardianAgreedAt: instant("guardian_agreed_at"),
        needsGuardian: computed<{ readonly birthDate: LocalDate; readonly guardians: number }>(
          (a) =>
            `(select json_build_object('birthDate', l.birth_date, 'guardians', (select count(*) from guardianships g where g.learner_id = l.id and g.status = 'CONFIRMED')) from learners l where l.id = ${a}.learner_id)`,
          ({ birthDate, guardians }, { now }) => guardians > 0 && isMinorOn(birthDate, dayInFlanders(now)),
        ),
      },
      (a) => `${a}.status = 'OFFERED' and (${isOwnSide(a)})`,
    ),
    viewerCanBook: decided(canBookSlot),
  }),
});

/** Applications the viewer may see, newest first; `workplaceId` and `status` narrow them. */
export const applicationsPage: ConnectionSpec = {
  shape: applicationShape,
  where: (a) => {
    const status = a.arg("status", "text[]");
    const learnerId = a.arg("learnerId", "uuid", learnerOf);
    const own = a.arg("own", "boolean");
    const workplaceId = a.arg("workplaceId", "uuid", workplaceOf);
    return `(${own} is not true or ${a}.learner_id = ${a.viewer("learnerId")}) and (${status} is null or ${a}.status = any(${status})) and (${workplaceId} is null or ${a}.workplace_id = ${workplaceId}) and (${learnerId} is null or ${a}.learner_id = ${learnerId})`;
  },
  order: { by: (a) => `${a}.sent_at`, type: "timestamptz", direction: "desc" },
};

/** An id that is not a workplace's finds nothing, instead of everything. */
function workplaceOf(id: unknown): string | null {
  if (id === null || id === undefined) return null;
  return fromPublicId("workplace", String(id)) ?? nobody;
}

function learnerOf(id: unknown): string | null {
  if (id === null || id === undefined) return null;
  return fromPublicId("learner", String(id)) ?? nobody;
}

const nobody = "00000000-0000-0000-0000-000000000000";
