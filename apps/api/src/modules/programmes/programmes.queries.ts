import { column, many, one, publicId, shape, type ConnectionSpec, type Shape } from "../../platform/read-plan/shape.ts";
import { activityListShape, activityShape, contextsOf, currentListId } from "./activity-lists.queries.ts";

/** Reference data: everybody may see it. */
const everybody = (): string => "true";

export const qualificationShape: Shape = shape({
  type: "Qualification",
  table: "qualifications",
  visible: everybody,
  fields: () => ({ code: column("code"), title: column("title"), level: column("level") }),
});

export const programmeShape: Shape = shape({
  type: "Programme",
  table: "programmes",
  visible: everybody,
  fields: () => ({
    id: publicId("programme"),
    code: column("code"),
    title: column("title"),
    grade: column("grade"),
    finality: column("finality"),
    seventhYear: column("seventh_year"),
    studyDomain: column("study_domain"),
    qualifications: many(
      () => qualificationShape,
      (programme, qualification) => `${qualification}.code = any(${programme}.qualification_codes)`,
      (qualification) => `${qualification}.code`,
    ),
    contexts: contextsOf(),
    activities: many(
      () => activityShape,
      (programme, activity) => `${activity}.activity_list_id = ${currentListId(programme, `${programme}.id`)}`,
      (activity) => `${activity}.position`,
    ),
    activityList: one(
      () => activityListShape,
      (programme, list) => `${list}.id = ${currentListId(programme, `${programme}.id`)}`,
    ),
    activityListVersions: many(
      () => activityListShape,
      (programme, list) => `${list}.programme_id = ${programme}.id`,
      (list) => `${list}.version desc`,
    ),
  }),
});

/** Current programmes by title, narrowed by a piece of the title or the code. */
export const programmePage: ConnectionSpec = {
  shape: programmeShape,
  where: (programme) => {
    const search = programme.arg("search", "text", (text) => (typeof text === "string" ? likePattern(text) : null));
    return `${programme}.is_current and (${search} is null or unaccent(${programme}.title) ilike unaccent(${search}) or ${programme}.code ilike ${search})`;
  },
  order: { by: (programme) => `${programme}.title`, type: "text", direction: "asc" },
};

/** A pattern that finds the text anywhere; its own wildcards are taken literally. */
export const likePattern = (text: string): string => `%${text.replaceAll(/[\\%_]/g, "\\$&").replaceAll("\0", "")}%`;
