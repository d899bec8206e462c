import { disclosedAt, disclosureStages, disclosedData } from "@leerplek/domain/learners/disclosure";
import { applicationStatuses } from "@leerplek/domain/applications/application";
import { disclosureStageOf } from "@leerplek/domain/learners/disclosure";
import { roles, type Role } from "@leerplek/domain/shared/viewer";
import { protectedTables } from "../platform/row-security.ts";
import { mutationAccess, mutationsForAnyone, queryAccess } from "./access-table.ts";
import { personFields, secretTypes, type Audience } from "./person-fields.ts";

const short: Readonly<Record<Role, string>> = {
  LEARNER: "learner",
  GUARDIAN: "guardian",
  COMPANY_ADMIN: "company admin",
  MENTOR: "mentor",
  COUNSELLOR: "counsellor",
  PROVIDER_ADMIN: "provider admin",
  RECOGNITION_OFFICER: "recognition officer",
  GOV_ADMIN: "gov. admin",
};
const row = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [row(head), row(head.map(() => "---")), ...rows.map(row)].join("\n");
const perRole = (cell: (role: Role) => string): string[] => roles.map(cell);
const byName = <Value>(entries: Readonly<Record<string, Value>>): [string, Value][] =>
  Object.entries(entries).toSorted(([one], [other]) => one.localeCompare(other, "en"));

const ofAudience = (audience: Audience): string[] => perRole((role) => audience[role] ?? "-");

/** docs/access.md, printed from the tables that the tests hold against the real API. */
export function accessPage(): string {
  const heads = perRole((role) => short[role]);
  const fieldRows = byName(personFields).flatMap(([type, rules]) =>
    rules.map(({ audience, fields }) => [
      `**${type}**: ${fields.map((each) => `\`${each}\``).join(" ")}`,
      ...ofAudience(audience),
    ]),
  );
  const stageRows = disclosureStages.map((stage) => [
    stage,
    applicationStatuses.filter((status) => disclosureStageOf(status) === stage).join(", "),
    ...disclosedData.map((data) => (disclosedAt[stage].includes(data) ? "yes" : "-")),
  ]);
  const mutationRows = byName(mutationAccess).map(([name, { may }]) => [
    `\`${name}\``,
    ...perRole((role) => (may.includes(role) ? "yes" : "-")),
  ]);
  const queryRows = byName(queryAccess).map(([name, access]) => [`\`${name}\``, access]);
  return `# Who may see and do what

<!-- Printed by \`pnpm access\` from apps/api/src/access and packages/domain/src/learners/disclosure.ts. Do not edit: a test compares. -->

Whatever stands in no row is refused: a test walks the schema and fails on an operation, a type or a field of a person without a rule. The rows are held
against the real API: \`access-matrix.test.ts\` (operations), \`person-fields.test.ts\` (fields), \`staged-disclosure.test.ts\` (stages, with planted
values). Rows of ${protectedTables.map((name) => `\`${name}\``).join(", ")} stand behind row-level security too (ADR 0009).

## What a company reads of a learner, by stage

The stage follows from the state of the application (domain.md 8). What came to nothing is a card, and after \`disclosure.companyAccessDays\` not there
at all. NAME is a first name or initials, as the learner chose.

${table(["stage", "states of the application", ...disclosedData], stageRows)}

## Fields of people

The word says in which relation the role reads it; "-" is never. Nobody reads a field of a person without being signed in.

${table(["fields", ...heads], fieldRows)}

Behind a secret from a mail, for whoever holds it: ${secretTypes.map((name) => `\`${name}\``).join(", ")}.

## Mutations

Who may try; the policy of the use case decides about the row. Foreign and unknown ids answer alike. Open to whoever holds a secret from a mail, or
asks for one: ${[...mutationsForAnyone]
    .toSorted()
    .map((name) => `\`${name}\``)
    .join(", ")}.

${table(["mutation", ...heads], mutationRows)}

## Queries

Lists give everybody the rows they may see, by id a row that is not visible is null.

${table(["query", "who gets an answer"], queryRows)}
`;
}
