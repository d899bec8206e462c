import {
  column,
  instant,
  many,
  object,
  one,
  publicId,
  shape,
  value,
  type PlannedField,
  type Row,
  type Shape,
} from "../../platform/read-plan/shape.ts";
import { todayFor } from "../../platform/read-plan/sql-words.ts";
import { programmeShape } from "./programmes.queries.ts";

/** Everybody may read a published list; a draft is for those who write lists. */
const visible = (list: Row): string => `${list}.status = 'PUBLISHED' or ${list.viewer("isOfficer")}`;

export const activityShape: Shape = shape({
  type: "Activity",
  table: "activities",
  visible: (activity) =>
    `exists (select from activity_lists l where l.id = ${activity}.activity_list_id and (l.status = 'PUBLISHED' or ${activity.viewer("isOfficer")}))`,
  fields: () => ({
    id: publicId("activity"),
    code: column("code"),
    cluster: column("cluster"),
    label: column("label"),
    position: column("position"),
    weight: column("weight"),
    isMandatory: column("is_mandatory"),
    isHazardous: column("is_hazardous"),
    minimumAge: column("minimum_age"),
  }),
});

/** Most activities a list may have; the input of a draft keeps to it. */
export const mostActivities = 100;

export const activityListShape: Shape = shape({
  type: "ActivityList",
  table: "activity_lists",
  visible,
  fields: () => ({
    id: publicId("activityList"),
    version: column("version"),
    status: column("status"),
    origin: column("origin"),
    validFrom: column("valid_from"),
    validUntil: column("valid_until"),
    source: column("source"),
    revision: column("revision"),
    publishedAt: instant("published_at"),
    isCurrent: value((list) => `${list}.id = ${currentListId(list, `${list}.programme_id`)}`),
    contexts: contextsOf(),
    programme: one(
      () => programmeShape,
      (list, programme) => `${programme}.id = ${list}.programme_id`,
    ),
    activities: many(
      () => activityShape,
      (list, activity) => `${activity}.activity_list_id = ${list}.id`,
      (activity) => `${activity}.position`,
      mostActivities,
    ),
    offerCount: value((list) => `(select count(*) from activity_offers o where o.activity_list_id = ${list}.id)::int`),
  }),
});

/** The contexts a list, or a programme, asks for: its column `contexts`. */
export const contextsOf = (): PlannedField =>
  object(
    "ContextRequirement",
    {
      rule: value((row) => `${row}.contexts ->> 'rule'`),
      count: value((row) => `(${row}.contexts ->> 'count')::int`),
      contexts: value((row) => `${row}.contexts -> 'contexts'`),
    },
    (row) => `${row}.contexts is not null`,
  );

/** The version in force today; before a first version is in force, the one to come. */
export const currentListId = (row: Row, programmeId: string): string =>
  `(select l.id from activity_lists l where l.programme_id = ${programmeId} and l.status = 'PUBLISHED' order by (l.valid_from <= ${todayFor(row)}) desc, l.version desc limit 1)`;

/** The version published last, which may have yet to come into force: what an offer is reviewed against. */
export const newestListId = (programmeId: string): string =>
  `(select l.id from activity_lists l where l.programme_id = ${programmeId} and l.status = 'PUBLISHED' order by l.version desc limit 1)`;
