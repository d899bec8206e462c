import { ageBandOn, displayName, disclosureStageOf } from "@leerplek/domain/learners/disclosure";
import type { NameDisclosure } from "@leerplek/domain/learners/learner";
import { isMinorOn, majorityDayOf } from "@leerplek/domain/learners/minor";
import { canManageLearner } from "@leerplek/domain/learners/learner.policy";
import type { ApplicationStatus } from "@leerplek/domain/applications/application";
import { dayInFlanders, type LocalDate } from "@leerplek/domain/shared/time";
import {
  column,
  computed,
  instantText,
  many,
  object,
  one,
  publicId,
  shape,
  value,
  view,
  type ConnectionSpec,
  type PlannedField,
  type LookRule,
  type Row,
  type Shape,
} from "../../platform/read-plan/shape.ts";
import { applicationShape } from "../applications/applications.queries.ts";
import { proposalShape } from "../matches/matches.queries.ts";
import { likePattern, programmeShape } from "../programmes/programmes.queries.ts";
import { counsellorShape, providerShape } from "../schools/schools.queries.ts";
import { isMailAbout, sentMailShape } from "../privacy/sent-mails.queries.ts";
import { guardianshipShape } from "./guardianships.queries.ts";
import { searchClockField } from "./search-clock.queries.ts";

/** The whole file of a learner: for the learner, a minor's guardians and the own school. Companies have `LearnerCard`. */
export const learnerShape: Shape = shape({
  type: "Learner",
  table: "learners",
  visible: (l) =>
    `${l}.id = ${l.viewer("learnerId")} or ${l}.id = any(${l.viewer("wardIds")}) or ${l}.provider_id = any(${l.viewer("providerIds")})`,
  look: {
    kind: "FILE",
    learnerId: (l) => `${l}.id`,
    // A name in a list with the clock of its search, and whether there is an account, is not yet a look at the file.
    glance: [
      ...["id", "firstName", "lastName", "programme", "provider", "municipality", "searchStartedOn", "searchClock"],
      "account",
    ],
  },
  fields: () => ({
    id: publicId("learner"),
    firstName: column("first_name"),
    lastName: column("last_name"),
    email: column("email"),
    phone: column("phone"),
    birthDate: column("birth_date"),
    isMinor: computed<{ readonly birthDate: LocalDate }>(
      (l) => `json_build_object('birthDate', ${l}.birth_date)`,
      ({ birthDate }, { now }) => isMinorOn(birthDate, dayInFlanders(now)),
    ),
    turns18On: computed<{ readonly birthDate: LocalDate }>(
      (l) => `json_build_object('birthDate', ${l}.birth_date)`,
      ({ birthDate }) => majorityDayOf(birthDate),
    ),
    street: column("street"),
    postcode: column("postcode"),
    municipality: value(municipality),
    travelKilometres: column("travel_kilometres"),
    nameDisclosure: column("name_disclosure"),
    miniProfile: miniProfileField(),
    endedOn: column("ended_on"),
    endReason: column("end_reason"),
    viewerCanManage: computed<{ readonly providerId: string; readonly endedOn: string | null }>(
      (l) => `json_build_object('providerId', ${l}.provider_id, 'endedOn', ${l}.ended_on)`,
      ({ providerId, endedOn }, { viewer }) => endedOn === null && canManageLearner(viewer, { providerId }),
    ),
    counsellor: one(
      () => counsellorShape,
      (l, counsellor) => `${counsellor}.id = ${l}.counsellor_id`,
    ),
    nationalNumberLast: column("national_number_last"),
    searchStartedOn: column("search_started_on"),
    searchClock: searchClockField,
    programme: one(
      () => programmeShape,
      (l, programme) => `${programme}.id = ${l}.programme_id`,
    ),
    provider: one(
      () => providerShape,
      (l, provider) => `${provider}.id = ${l}.provider_id`,
    ),
    account: value(accountState),
    invitedAt: value((l) => instantText(`(${openInvitation(l, "i.sent_at")})`)),
    guardianships: many(
      () => guardianshipShape,
      (l, g) => `${g}.learner_id = ${l}.id`,
      (g) => `(${g}.status = 'ENDED'), ${g}.created_at, ${g}.id`,
      20,
    ),
    mails: many(
      () => sentMailShape,
      (l, mail) => isMailAbout(mail, l),
      (mail) => `${mail}.sent_at desc, ${mail}.message_id`,
      100,
    ),
    applications: many(
      () => applicationShape,
      (l, a) => `${a}.learner_id = ${l}.id`,
      (a) => `${a}.sent_at desc, ${a}.id`,
    ),
    proposals: many(
      () => proposalShape,
      (l, p) => `${p}.learner_id = ${l}.id`,
      (p) => `${p}.created_at desc, ${p}.id`,
    ),
  }),
});

const accountState = (l: Row): string =>
  `(case when ${l}.user_id is not null then 'JOINED' when ${openInvitation(l, "1")} is not null then 'INVITED' else 'NOT_INVITED' end)`;

/** Something of the learner's invitation that can still be accepted; for the school, the only one who asks. */
const openInvitation = (l: Row, what: string): string =>
  `(select ${what} from invitations i where i.learner_id = ${l}.id and i.role = 'LEARNER' and i.accepted_at is null and i.revoked_at is null and i.expires_at > ${l.now()} order by i.sent_at desc limit 1)`;

const municipality = (learner: Row): string =>
  `(select m.name from municipalities m where m.nis = ${learner}.municipality_nis)`;

/** The six short answers, kept as JSON in the row. */
export const miniProfileField = (look: LookRule | null = null): PlannedField =>
  object(
    "MiniProfile",
    Object.fromEntries(
      ["why", "strengths", "experience", "travel", "availability", "question"].map((key) => [
        key,
        value((row) => `coalesce(${row}.mini_profile->>'${key}', '')`),
      ]),
    ),
    null,
    look,
  );

/** Learners of the viewer's schools by name. */
export const myLearnersPage: ConnectionSpec = {
  shape: learnerShape,
  where: (l) => {
    const search = l.arg("search", "text", (text) => (typeof text === "string" ? likePattern(text) : null));
    const hasLeft = l.arg("hasLeft", "boolean");
    const account = l.arg("account", "text[]");
    return `${l}.provider_id = any(${l.viewer("providerIds")}) and (${l}.ended_on is not null) = coalesce(${hasLeft}, false) and (${account} is null or ${accountState(l)} = any(${account})) and (${search} is null or unaccent(${l}.first_name || ' ' || ${l}.last_name) ilike unaccent(${search}))`;
  },
  order: { by: (l) => `${l}.last_name`, type: "text", direction: "asc" },
};

interface CardFacts {
  readonly firstName: string;
  readonly lastName: string;
  readonly birthDate: LocalDate;
  readonly nameDisclosure: NameDisclosure;
  readonly status: ApplicationStatus | null;
}

/**
 * What a company sees of a candidate: a type of its own, so that a surname cannot slip in as a nullable field. Written for a row `owner` that has
 * `learner_id`: an application or a proposal. Region is the province: coarse enough not to point to an address.
 * @param status SQL for the application's state, or null for a proposal the learner agreed to
 */
export const learnerCardField = (
  status: (owner: Row) => string,
  disclosure: (owner: Row, learner: Row) => string,
  when: ((owner: Row) => string) | null,
): PlannedField =>
  view({
    type: "LearnerCard",
    table: "learners",
    on: (owner, l) => `${l}.id = ${owner}.learner_id`,
    when,
    look: { kind: "CARD", learnerId: (l) => `${l}.id`, glance: ["programme"] },
    fields: (owner) => ({
      displayName: computed<CardFacts>(
        (l) =>
          `json_build_object('firstName', ${l}.first_name, 'lastName', ${l}.last_name, 'nameDisclosure', ${disclosure(owner, l)}, 'status', ${status(owner)})`,
        (facts) => displayName({ ...facts, stage: facts.status ? disclosureStageOf(facts.status) : "APPLICATION" }),
      ),
      ageBand: computed<CardFacts>(
        (l) => `json_build_object('birthDate', ${l}.birth_date)`,
        ({ birthDate }, { now }) => ageBandOn(birthDate, dayInFlanders(now)),
      ),
      region: value((l) => `(select m.province from municipalities m where m.nis = ${l}.municipality_nis)`),
      programme: one(
        () => programmeShape,
        (l, programme) => `${programme}.id = ${l}.programme_id`,
      ),
    }),
  });
