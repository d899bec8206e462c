import { expect, test } from "vitest";
import { judge, type PlantedImport } from "./planted-tree.ts";

const packages = ["zod", "temporal-polyfill", "stdnum", "type-graphql", "drizzle-orm", "postgres", "react"];
const modules = "apps/api/src/modules";
const features = "apps/web/src/features";

/** One breach of each row of the table: rule, importing file, what it may not import. */
const breaches: [rule: string, from: string, to: string][] = [
  ["domain-stays-pure", "packages/domain/src/workplaces/a.ts", "react"],
  ["domain-stays-pure", "packages/domain/src/workplaces/b.ts", "fs"],
  ["domain-stays-pure", "packages/domain/src/workplaces/c.ts", "packages/fixtures/src/world.ts"],
  ["decorators-in-graphql-files", `${modules}/workplaces/publish.ts`, "type-graphql"],
  ["decorators-in-graphql-files", "apps/api/src/platform/context.ts", "type-graphql"],
  ["sql-has-one-home", `${modules}/workplaces/draft.ts`, "drizzle-orm"],
  ["sql-has-one-home", `${modules}/workplaces/workplace.graphql.ts`, "postgres"],
  ["resolvers-load-no-rows", `${modules}/learners/learner.graphql.ts`, `${modules}/learners/learners.repository.ts`],
  ["modules-hear-events", `${modules}/applications/apply.ts`, `${modules}/workplaces/publish.ts`],
  ["modules-hear-events", `${modules}/applications/reject.ts`, `${modules}/learners/learners.queries.ts`],
  ["modules-hear-events", `${modules}/applications/end.ts`, `${modules}/workplaces/workplaces.search.ts`],
  ["queries-nest-queries", `${modules}/matches/matches.queries.ts`, `${modules}/learners/enrol.ts`],
  ["features-know-no-features", `${features}/matches/propose/form.tsx`, `${features}/workplaces/search/card.tsx`],
  ["ui-and-lib-look-down", "apps/web/src/ui/button.tsx", `${features}/matches/propose/button.tsx`],
  ["ui-and-lib-look-down", "apps/web/src/lib/session.ts", "apps/web/src/routes/paths.ts"],
  ["apps-know-no-apps", "apps/web/src/main.tsx", "apps/api/src/environment.ts"],
  ["packages-know-no-apps", "packages/fixtures/src/seed.ts", "apps/api/src/environment.ts"],
  ["no-tests-in-the-product", "apps/api/src/server.ts", "apps/api/src/test-support/world.ts"],
  ["packages-are-declared", "apps/api/src/worker.ts", "undeclared"],
];

/** What the table allows, so close to a breach that a rule that is too wide would hit it. */
const allowed: [from: string, to: string][] = [
  ["packages/domain/src/shared/input.ts", "zod"],
  ["packages/domain/src/shared/time.ts", "temporal-polyfill"],
  ["packages/domain/src/shared/number.ts", "stdnum"],
  ["packages/domain/src/workplaces/workplace.test.ts", "packages/fixtures/src/world.ts"],
  [`${modules}/learners/learner.graphql.ts`, "type-graphql"],
  ["apps/api/src/schema.ts", "type-graphql"],
  [`${modules}/learners/learners.repository.ts`, "drizzle-orm"],
  [`${modules}/learners/learners.queries.ts`, "postgres"],
  [`${modules}/learners/learners.table.ts`, "drizzle-orm"],
  ["apps/api/src/platform/database.ts", "postgres"],
  [`${modules}/learners/enrol.ts`, `${modules}/learners/learners.repository.ts`],
  [`${modules}/applications/apply.ts`, `${modules}/learners/learners.repository.ts`],
  [`${modules}/applications/applications.repository.ts`, `${modules}/learners/learners.table.ts`],
  [`${modules}/applications/application.graphql.ts`, `${modules}/workplaces/workplace.graphql.ts`],
  [`${modules}/matches/matches.queries.ts`, `${modules}/learners/learners.queries.ts`],
  [`${modules}/matches/matches.test.ts`, `${modules}/learners/enrol.ts`],
  [`${features}/matches/propose/form.tsx`, "apps/web/src/ui/button.tsx"],
  [`${features}/matches/propose/form.tsx`, `${features}/matches/list/row.tsx`],
  ["apps/web/src/routes/search-page.tsx", `${features}/workplaces/search/card.tsx`],
  ["apps/api/src/server.test.ts", "apps/api/src/test-support/world.ts"],
];

const planted = ([from, to]: [string, string]): PlantedImport => ({ from, to });

test("every breach of the import table is found by the rule of its row", async () => {
  const findings = await judge(
    breaches.map(([, from, to]) => planted([from, to])),
    packages,
  );
  expect(findings).toEqual(breaches.map(([rule, from, to]) => `${rule}: ${from} → ${to}`).sort());
});

test("what the table allows is let through", async () => {
  expect(await judge(allowed.map(planted), packages)).toEqual([]);
});

test("a cycle of rules is found, a cycle of GraphQL types is not", async () => {
  const cycle = (a: string, b: string): PlantedImport[] => [planted([a, b]), planted([b, a])];
  const rules = cycle("packages/domain/src/shared/a.ts", "packages/domain/src/shared/b.ts");
  const types = cycle(`${modules}/learners/learner.graphql.ts`, `${modules}/schools/school.graphql.ts`);
  const findings = await judge([...rules, ...types], packages);
  expect(findings.length).toBeGreaterThan(0);
  expect(findings.every((finding) => finding.startsWith("no-cycles: packages/domain/src/shared/"))).toBe(true);
});

test("an import of a file that is not there is found", async () => {
  const findings = await judge([{ from: "apps/api/src/worker.ts", to: "./nowhere.ts" }], packages);
  expect(findings).toEqual(["imports-resolve: apps/api/src/worker.ts → ./nowhere.ts"]);
});
