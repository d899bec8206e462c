import type { CodegenConfig } from "@graphql-codegen/cli";

const scalars = {
  ID: { input: "string", output: "string" },
  /** ISO 8601 with offset, as it travels: `new Date(value)` where a moment is shown. */
  DateTime: { input: "string", output: "string" },
  /** YYYY-MM-DD. A day, never a JavaScript Date. */
  LocalDate: { input: "string", output: "string" },
};

const config: CodegenConfig = {
  schema: "../api/schema.graphql",
  documents: ["src/**/*.{ts,tsx}", "!src/gql/**"],
  ignoreNoDocuments: true,
  importExtension: ".ts",
  generates: {
    "src/gql/": {
      preset: "client",
      presetConfig: { fragmentMasking: { unmaskFunctionName: "readFragment" } },
      config: {
        useTypeImports: true,
        enumsAsTypes: true,
        strictScalars: true,
        immutableTypes: true,
        defaultScalarType: "unknown",
        scalars,
      },
    },
    "src/gql/schema-facts.ts": { plugins: ["./build/schema-facts.mjs"] },
  },
};

// The code generator reads the default export; it is the only one in the application.
export default config;
