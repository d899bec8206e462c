import { readFile } from "node:fs/promises";
import { isObjectType } from "graphql";
import { describe, expect, test } from "vitest";
import { mandateScopes, type Viewer } from "@leerplek/domain/shared/viewer";
import { fromPublicId } from "@leerplek/domain/shared/id";
import { buildApiSchema } from "../schema.ts";
import { accessWorld } from "../test-support/access-world.ts";
import { askIn } from "../test-support/ask.ts";
import { mutationCall } from "../test-support/mutation-call.ts";
import { testDatabase } from "../test-support/test-database.ts";
import { undoing } from "../test-support/undoing.ts";
import { doneElsewhere, mutationAccess } from "./access-table.ts";
import { promises, promisesElsewhere, type Attempt, type Promises } from "./promises.ts";

const database = await testDatabase();
const { home, strangers, ids } = await accessWorld(database);
const ask = askIn(database);
const tryOut = askIn({ ...database, served: undoing(database.served) });
const schema = buildApiSchema();
const mutations = schema.getMutationType()?.getFields() ?? {};
const companyId = fromPublicId("company", ids["companyId"] ?? "")!;
const mandated = (viewer: Viewer): Viewer => ({ ...viewer, mandates: [{ companyId, scopes: mandateScopes }] });
const viewers: readonly (readonly [string, Viewer | null])[] = [
  ["anonymous", null],
  ...Object.entries(home),
  ["COUNSELLOR with a mandate", mandated(home.COUNSELLOR)],
  ["another RECOGNITION_OFFICER with a mandate", mandated(strangers.RECOGNITION_OFFICER)],
  ...Object.entries(strangers).map(([role, viewer]) => [`another ${role}`, viewer] as const),
];

test("every field that promises something is compared here, or named", () => {
  const fields = Object.values(schema.getTypeMap()).flatMap((type) =>
    isObjectType(type)
      ? Object.keys(type.getFields()).flatMap((name) => (name.startsWith("viewerCan") ? [`${type.name}.${name}`] : []))
      : [],
  );
  const compared = Object.entries(promises).flatMap(([type, { fields: named }]) =>
    Object.keys(named).map((name) => `${type}.${name}`),
  );
  expect(fields.toSorted()).toEqual([...compared, ...promisesElsewhere].toSorted());
});

/** No because of the state it is in, in the words of each. */
const state = [
  "WRONG_STATE",
  "TOO_LATE_TO_CANCEL",
  "WORKPLACE_NOT_OPEN",
  "NO_FREE_PLACE",
  "APPEAL_FINAL",
  "APPEAL_ONLY_COMPANY",
];
/** No by right, or no because of the state it is in: what a policy knows. Other problems (a slot that is taken, a place that is gone) it does not. */
const refusals = ["UNAUTHENTICATED", "FORBIDDEN", "NOT_FOUND", ...state];

/** Mutations that somebody did to the end, here or below. */
const done = new Set<string>();
/** Fields about the right alone: their screen shows what each state allows. */
const byRight = ["viewerCanPublish", "viewerCanOpenSlots"];

async function codeOf([name, more]: Attempt, viewer: Viewer | null): Promise<string> {
  const { text, variables } = mutationCall(schema, mutations[name]!, ids);
  const changed = Object.fromEntries(Object.entries(more).map(([key, value]) => [key, ids[String(value)] ?? value]));
  const input = { ...Object(variables["input"]), ...changed };
  const { data, errors } = await tryOut(viewer, text, { ...variables, input });
  // What was made is undone before it is read.
  if (errors?.[0]?.message.startsWith("Cannot return null")) {
    done.add(name);
    return "done";
  }
  if (errors?.[0]) return errors[0].extensions?.code ?? errors[0].message;
  const result: { readonly problems?: readonly { readonly code: string }[] } = data?.["result"] ?? {};
  const code = result.problems?.[0]?.code ?? "done";
  if (code === "done") done.add(name);
  return code;
}

async function promised(type: string, { id, fields }: Promises, viewer: Viewer | null) {
  const names = Object.keys(fields);
  const text = `query ($id: ID!) { node(id: $id) { ... on ${type} { ${names.join(" ")} } } }`;
  const { data, errors } = await ask(viewer, text, { id: ids[id] });
  expect(errors).toBeUndefined();
  const node: Readonly<Record<string, boolean>> | null = data?.["node"] ?? null;
  return Object.fromEntries(names.map((name) => [name, node?.[name] ?? false]));
}

const allowed = new Map<string, number>();
const cases = Object.entries(promises).flatMap(([type, of]) =>
  Object.entries(of.states).map(([state, statements]) => ({ type, state, statements, of })),
);

// In the world as it is made, before its states are changed.
for (const [name, { may }] of Object.entries(mutationAccess))
  for (const role of may) await codeOf([name, {}], home[role]);

describe("viewerCan… says true exactly when the mutation is not refused", () => {
  test.each(cases)("for $type: $state", async ({ type, statements, of }) => {
    const [, uuid = ""] = (ids[of.id] ?? "").split("_");
    for (const statement of statements) await database.sql.unsafe(statement, [uuid]);
    const broken: string[] = [];
    for (const [who, viewer] of viewers) {
      const can = await promised(type, of, viewer);
      for (const [field, attempts] of Object.entries(of.fields)) {
        const codes = await Promise.all(attempts.map((attempt) => codeOf(attempt, viewer)));
        const no = byRight.includes(field) ? refusals.filter((code) => !state.includes(code)) : refusals;
        const isAdmitted = codes.some((code) => !no.includes(code));
        if (isAdmitted !== can[field])
          broken.push(`${who}: ${field} is ${can[field]}, and it answers ${codes.join(", ")}`);
        const key = `${type}.${field}`;
        allowed.set(key, (allowed.get(key) ?? 0) + Number(can[field]));
      }
    }
    expect(broken).toEqual([]);
  });

  test("and every one of them is true for somebody, some time", () => {
    const never = Object.entries(promises).flatMap(([type, { fields }]) =>
      Object.keys(fields).filter((field) => (allowed.get(`${type}.${field}`) ?? 0) === 0),
    );
    expect(never).toEqual([]);
  });
});

test("every mutation is done to the end by somebody who may: here, or in the test that is named", async () => {
  const names = Object.keys(mutationAccess).filter((name) => !done.has(name));
  expect(names.toSorted()).toEqual(Object.keys(doneElsewhere).toSorted());
  for (const [name, file] of Object.entries(doneElsewhere))
    expect(await readFile(new URL(`../modules/${file}`, import.meta.url), "utf8"), file).toContain(name);
});
