import type { RecognitionTasks_RecognitionFragment } from "../../../gql/graphql.ts";

/** Tasks of the form, by their name in the address. */
export const taskNames = ["mentoren", "activiteiten", "voorwaarden", "contact", "documenten"] as const;
export type TaskName = (typeof taskNames)[number];

/** Whether a task has what it needs; the API has the last word when the file is handed in. */
export function isTaskDone(task: TaskName, file: RecognitionTasks_RecognitionFragment): boolean {
  const { form, mentors, activities } = file;
  switch (task) {
    case "mentoren":
      return mentors.length > 0 && mentors.every(({ problems }) => problems.length === 0);
    case "activiteiten":
      return activities.every(({ isMandatory, coverage }) => !isMandatory || coverage !== null);
    case "voorwaarden": {
      if (!form || form.equipment.trim() === "" || form.hasFinances === null || form.hasNoConvictions === null)
        return false;
      return (form.hasFinances && form.hasNoConvictions) || form.remarks.trim() !== "";
    }
    case "contact":
      return form !== null && form.contactName.trim() !== "" && form.contactEmail.trim() !== "";
    case "documenten":
      return file.requiredDocuments.every((kind) =>
        form?.documents.some((document) => document.kind === kind && document.issuedOn !== null),
      );
  }
}

/** Where a problem of the API is mended. */
export function taskOf(field: string): TaskName | "nakijken" {
  if (field === "mentorIds") return "mentoren";
  if (field === "activities") return "activiteiten";
  if (field === "documents") return "documenten";
  if (["equipment", "hasFinances", "hasNoConvictions", "remarks"].includes(field)) return "voorwaarden";
  return field.startsWith("contact") ? "contact" : "nakijken";
}

/** Tasks this file has: documents only where the sector asks some. */
export const tasksOf = (file: RecognitionTasks_RecognitionFragment): readonly TaskName[] =>
  taskNames.filter((task) => task !== "documenten" || file.requiredDocuments.length > 0);
