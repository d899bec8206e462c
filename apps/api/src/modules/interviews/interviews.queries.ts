import {
  canCancelInterview,
  canRecordInterview,
  canRemoveSlot,
  type CancelFacts,
  type InterviewFacts,
  type SlotFacts,
} from "@leerplek/domain/interviews/interview.policy";
import {
  column,
  computed,
  instant,
  one,
  publicId,
  shape,
  value,
  type ConnectionSpec,
  type PlannedField,
  type Row,
  type Shape,
} from "../../platform/read-plan/shape.ts";
import { ruleValue } from "../../platform/read-plan/rule-value.ts";
import { applicationShape } from "../applications/applications.queries.ts";
import { workplaceShape } from "../workplaces/workplaces.queries.ts";

/** Slots: the company's own; a learner and a school see them once an application there has come to choosing one. */
const slotVisible = (s: Row): string =>
  `${s}.company_id = any(${s.viewer("companyIds")}) or exists (select from applications a where a.workplace_id = ${s}.workplace_id
    and a.status in ('SHORTLISTED', 'INTERVIEW_PLANNED', 'INTERVIEWED', 'OFFERED', 'ACCEPTED', 'MATCHED')
    and (a.learner_id = ${s.viewer("learnerId")} or a.learner_id = any(${s.viewer("wardIds")}) or a.provider_id = any(${s.viewer("providerIds")})))`;

const interviewVisible = (i: Row): string =>
  `${i}.learner_id = ${i.viewer("learnerId")} or ${i}.learner_id = any(${i.viewer("wardIds")}) or ${i}.company_id = any(${i.viewer("companyIds")}) or exists (select from applications a where a.id = ${i}.application_id and a.provider_id = any(${i.viewer("providerIds")}))`;

const times: Readonly<Record<string, PlannedField>> = {
  startsAt: instant("starts_at"),
  endsAt: instant("ends_at"),
  timeZone: value(() => "'Europe/Brussels'"),
  durationMinutes: value((row) => `round(extract(epoch from ${row}.ends_at - ${row}.starts_at) / 60)::int`),
};
const ofSlot = (name: string): PlannedField =>
  value((i) => `(select s.${name} from interview_slots s where s.id = ${i}.slot_id)`);

export const slotShape: Shape = shape({
  type: "InterviewSlot",
  table: "interview_slots",
  visible: slotVisible,
  fields: () => ({
    id: publicId("slot"),
    ...times,
    mode: column("mode"),
    place: column("place"),
    status: column("status"),
    workplace: one(
      () => workplaceShape,
      (s, workplace) => `${workplace}.id = ${s}.workplace_id`,
    ),
    interview: one(
      () => interviewShape,
      (s, interview) => `${interview}.slot_id = ${s}.id and ${interview}.status <> 'CANCELLED'`,
    ),
    viewerCanRemove: computed<SlotFacts>(
      (s) => `json_build_object('companyId', ${s}.company_id, 'status', ${s}.status)`,
      (facts, { viewer }) => canRemoveSlot(viewer, facts),
    ),
  }),
});

const interviewFacts = (i: Row): string =>
  `json_build_object('companyId', ${i}.company_id, 'learnerId', ${i}.learner_id, 'status', ${i}.status, 'startsAt', ${i}.starts_at)`;

export const interviewShape: Shape = shape({
  type: "Interview",
  table: "interviews",
  visible: interviewVisible,
  fields: () => ({
    id: publicId("interview"),
    status: column("status"),
    ...times,
    mode: ofSlot("mode"),
    place: ofSlot("place"),
    slot: one(
      () => slotShape,
      (i, slot) => `${slot}.id = ${i}.slot_id`,
    ),
    application: one(
      () => applicationShape,
      (i, application) => `${application}.id = ${i}.application_id`,
    ),
    viewerCanCancel: computed<CancelFacts>(
      (i) =>
        `(${interviewFacts(i)}::jsonb || jsonb_build_object('cancelHours', ${ruleValue(i, "interview.cancelHours")}))`,
      (facts, { viewer, now }) => canCancelInterview(viewer, facts, now),
    ),
    viewerCanRecord: computed<InterviewFacts>(interviewFacts, (facts, { viewer, now }) =>
      canRecordInterview(viewer, facts, now),
    ),
  }),
});

/** Interviews the viewer may see from a moment on, in order of time. */
export const interviewsPage: ConnectionSpec = {
  shape: interviewShape,
  where: (i) => `${i}.starts_at >= coalesce(${i.arg("from", "timestamptz")}, '-infinity')`,
  order: { by: (i) => `${i}.starts_at`, type: "timestamptz", direction: "asc" },
};
