/* Who may import what: the table of docs/architecture.md, one rule for each row. test/architecture shows that each of them bites. */

const tests = "\\.test\\.tsx?$|/test-support/|/test/";
const packages = (...names) => `node_modules/(${names.join("|")})/`;

/** @type {import("dependency-cruiser").IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: "domain-stays-pure",
      comment:
        "Rules stay pure and run in the browser: nothing but the domain itself, zod, Temporal and the number checks.",
      severity: "error",
      from: { path: "^packages/domain/src/", pathNot: tests },
      to: { pathNot: ["^packages/domain/src/", packages("zod", "temporal-polyfill", "temporal-spec", "stdnum")] },
    },
    {
      name: "decorators-in-graphql-files",
      comment: "type-graphql lives in *.graphql.ts and schema.ts; everything else survives a change of library.",
      severity: "error",
      from: { path: "^apps/api/src/", pathNot: ["\\.graphql\\.ts$", "^apps/api/src/schema\\.ts$", tests] },
      to: { path: packages("type-graphql") },
    },
    {
      name: "sql-has-one-home",
      comment:
        "In a module only .repository, .queries and .table files speak to the database; others may hand its handle on.",
      severity: "error",
      from: { path: "^apps/api/src/modules/", pathNot: ["\\.(repository|queries|table)\\.ts$", tests] },
      to: { path: packages("drizzle-orm", "postgres"), dependencyTypesNot: ["type-only"] },
    },
    {
      name: "resolvers-load-no-rows",
      comment: "A resolver that could load any row would one day show a minor's file to a stranger.",
      severity: "error",
      from: { path: "^apps/api/src/.*\\.graphql\\.ts$" },
      to: { path: "\\.repository\\.ts$" },
    },
    {
      name: "modules-hear-events",
      comment:
        "Another module is told through an event. Its tables and repositories may be joined, its GraphQL types and input schemas named.",
      severity: "error",
      from: { path: "^apps/api/src/modules/([^/]+)/", pathNot: ["\\.queries\\.ts$", tests] },
      to: {
        path: "^apps/api/src/modules/",
        pathNot: ["^apps/api/src/modules/$1/", "\\.(repository|table|graphql|input)\\.ts$"],
      },
    },
    {
      name: "queries-nest-queries",
      comment: "A read may nest what another module shows this viewer, and nothing else of that module.",
      severity: "error",
      from: { path: "^apps/api/src/modules/([^/]+)/.*\\.queries\\.ts$" },
      to: { path: "^apps/api/src/modules/", pathNot: ["^apps/api/src/modules/$1/", "\\.(queries|table)\\.ts$"] },
    },
    {
      name: "features-know-no-features",
      comment: "Routes compose features.",
      severity: "error",
      from: { path: "^apps/web/src/features/([^/]+)/" },
      to: { path: "^apps/web/src/features/", pathNot: "^apps/web/src/features/$1/" },
    },
    {
      name: "ui-and-lib-look-down",
      comment: "Primitives and mechanisms know no domain word.",
      severity: "error",
      from: { path: "^apps/web/src/(ui|lib)/" },
      to: { path: "^apps/web/src/(features|routes)/" },
    },
    {
      name: "apps-know-no-apps",
      comment: "They meet at the GraphQL schema.",
      severity: "error",
      from: { path: "^apps/([^/]+)/" },
      to: { path: "^apps/", pathNot: "^apps/$1/" },
    },
    {
      name: "packages-know-no-apps",
      comment: "A package is what two applications share.",
      severity: "error",
      from: { path: "^packages/" },
      to: { path: "^(apps|infra|test)/" },
    },
    {
      name: "no-cycles",
      comment:
        "GraphQL types, tables and shapes of reads name each other by function, and a type is gone at run time: harmless.",
      severity: "error",
      from: {},
      to: {
        circular: true,
        via: { pathNot: "\\.(graphql|table|queries)\\.ts$" },
        viaOnly: { dependencyTypesNot: ["type-only"] },
      },
    },
    {
      name: "no-tests-in-the-product",
      comment: "What only tests need is not there in production.",
      severity: "error",
      from: { path: "^(apps|packages)/[^/]+/src/", pathNot: tests },
      to: { path: ["\\.test\\.tsx?$", "/test-support/"] },
    },
    {
      name: "packages-are-declared",
      comment: "An import that only works because another package happens to bring it breaks on the next install.",
      severity: "error",
      from: {},
      to: { dependencyTypes: ["npm-no-pkg", "npm-unknown"] },
    },
    {
      name: "imports-resolve",
      comment: "An import of nothing fails at the user's, not here.",
      severity: "error",
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: ["/dist/", "^apps/web/src/gql/"] },
    // A type is knowledge too: an import of a type alone is held to the same rules.
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.base.json" },
    combinedDependencies: true,
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "node", "types", "default"],
      extensions: [".ts", ".tsx", ".d.ts", ".mjs", ".js", ".cjs", ".json"],
    },
  },
};
