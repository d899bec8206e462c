import type { IdTag } from "@leerplek/domain/shared/id";
import { applicationShape } from "../modules/applications/applications.queries.ts";
import { verificationShape } from "../modules/audit/audit.queries.ts";
import { branchShape, companyShape } from "../modules/companies/companies.queries.ts";
import { interviewShape, slotShape } from "../modules/interviews/interviews.queries.ts";
import { guardianshipShape } from "../modules/learners/guardianships.queries.ts";
import { learnerShape } from "../modules/learners/learners.queries.ts";
import { proposalShape } from "../modules/matches/matches.queries.ts";
import { activityListShape, activityShape } from "../modules/programmes/activity-lists.queries.ts";
import { activityOfferShape } from "../modules/programmes/activity-offers.queries.ts";
import { programmeShape } from "../modules/programmes/programmes.queries.ts";
import { recognitionShape } from "../modules/recognitions/recognitions.queries.ts";
import { retentionReportShape } from "../modules/privacy/retention.queries.ts";
import { erasureShape } from "../modules/privacy/privacy.queries.ts";
import { partnershipShape } from "../modules/recognitions/recognition-parts.queries.ts";
import { mandateShape } from "../modules/organisations/mandates.queries.ts";
import { invitationShape, memberShape } from "../modules/organisations/organisations.queries.ts";
import { providerShape } from "../modules/schools/schools.queries.ts";
import { deviationShape, mentorPlaceShape, mentorShape } from "../modules/mentors/mentors.queries.ts";
import { ruleShape } from "../modules/rules/rules.queries.ts";
import { workplaceShape } from "../modules/workplaces/workplaces.queries.ts";
import type { Shape } from "./read-plan/shape.ts";

/** Which shape an id of each kind is read with; kinds without one are not nodes. */
export const nodeShapes = {
  user: null,
  membership: memberShape,
  mentor: mentorShape,
  device: null,
  passkey: null,
  verification: verificationShape,
  erasure: erasureShape,
  retention: retentionReportShape,
  assignment: mentorPlaceShape,
  deviation: deviationShape,
  rule: ruleShape,
  company: companyShape,
  branch: branchShape,
  provider: providerShape,
  learner: learnerShape,
  programme: programmeShape,
  activity: activityShape,
  activityList: activityListShape,
  activityOffer: activityOfferShape,
  recognition: recognitionShape,
  workplace: workplaceShape,
  application: applicationShape,
  proposal: proposalShape,
  slot: slotShape,
  interview: interviewShape,
  partnership: partnershipShape,
  mandate: mandateShape,
  invitation: invitationShape,
  guardianship: guardianshipShape,
  registration: null,
} as const satisfies Readonly<Record<IdTag, Shape | null>>;

/** Kinds of thing that can be read by id. */
export type NodeTag = { [Tag in IdTag]: (typeof nodeShapes)[Tag] extends null ? never : Tag }[IdTag];
