import { column, many, publicId, shape, type ConnectionSpec, type Shape } from "../../platform/read-plan/shape.ts";

/** Reference data: everybody may see it. */
const everybody = (): string => "true";

export const qualificationShape: Shape = shape({
  type: "Qualification",
  table: "qualifications",
  visible: everybody,
  fields: () => ({ code: column("code"), title: column("title"), level: column("level") }),
});

export const activityShape: Shape = shape({
  type: "Activity",
  table: "activities",
  visible: everybody,
  fields: () => ({
    id: publicId("activity"),
    label: column("label"),
    position: column("position"),
    isMandatory: column("is_mandatory"),
    isHazardous: column("is_hazardous"),
    minimumAge: column("minimum_age"),
  }),
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
    activities: many(
      () => activityShape,
      (programme, activity) =>
        `${activity}.activity_list_id = (select l.id from activity_lists l where l.programme_id = ${programme}.id order by l.version desc limit 1)`,
      (activity) => `${activity}.position`,
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
