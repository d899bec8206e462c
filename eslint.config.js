import graphqlPlugin from "@graphql-eslint/eslint-plugin";
import reactHooks from "eslint-plugin-react-hooks";
import { defineConfig, globalIgnores } from "eslint/config";
import tseslint from "typescript-eslint";

/** An assertion hides a wrong type from the compiler; a branded value has no other constructor. */
const noAssertions = { "@typescript-eslint/consistent-type-assertions": ["error", { assertionStyle: "never" }] };

const noDefaultExport = {
  selector: "ExportDefaultDeclaration",
  message: "Named exports only: a default export is renamed by everybody who imports it.",
};
const noBarrel = {
  selector: "ExportAllDeclaration",
  message: "No barrels: import from the file that says it.",
};

const typescript = {
  files: ["**/*.ts", "**/*.tsx"],
  extends: [tseslint.configs.recommended],
  rules: {
    ...noAssertions,
    "@typescript-eslint/no-explicit-any": "error",
    "@typescript-eslint/consistent-type-imports": ["error", { disallowTypeAnnotations: false }],
    "@typescript-eslint/no-non-null-assertion": "error",
    "@typescript-eslint/explicit-module-boundary-types": "error",
    "@typescript-eslint/no-unused-vars": [
      "error",
      {
        argsIgnorePattern: "^_",
        varsIgnorePattern: "^_$",
        destructuredArrayIgnorePattern: "^_",
        ignoreRestSiblings: true,
      },
    ],
    "@typescript-eslint/ban-ts-comment": "error",
    "no-restricted-syntax": ["error", noDefaultExport, noBarrel],
    eqeqeq: "error",
    "no-console": "error",
    "no-var": "error",
    "object-shorthand": "error",
    "prefer-const": "error",
  },
};

export default defineConfig(
  globalIgnores(["**/dist/", "**/node_modules/", "**/.data/", "**/.cache/", "apps/web/src/gql/", "apps/api/drizzle/"]),
  { linterOptions: { reportUnusedDisableDirectives: "error" } },
  typescript,
  {
    name: "tools that read a default export",
    files: ["**/*.config.ts", "**/codegen.ts"],
    rules: { "no-restricted-syntax": ["error", noBarrel] },
  },
  {
    name: "where values get their brand, hot loops over planned rows, and tests",
    files: [
      "packages/domain/src/shared/**",
      "apps/api/src/platform/read-plan/**",
      "**/*.test.{ts,tsx}",
      "**/test-support/**",
      "apps/*/test/**",
      "test/**",
    ],
    rules: {
      "@typescript-eslint/consistent-type-assertions": "off",
      "@typescript-eslint/no-non-null-assertion": "off",
      "@typescript-eslint/explicit-module-boundary-types": "off",
    },
  },
  {
    name: "types that only drizzle, zod and the class factories can spell",
    files: ["apps/api/src/platform/{columns,input}.ts", "apps/api/src/platform/*.graphql.ts"],
    rules: { "@typescript-eslint/explicit-module-boundary-types": "off" },
  },
  {
    name: "programs that talk to a terminal",
    files: ["infra/**", "apps/api/scripts/**", "packages/*/scripts/**", "test/**"],
    rules: { "no-console": "off" },
  },
  {
    name: "web: hooks, and the documents inside graphql()",
    files: ["apps/web/src/**/*.{ts,tsx}"],
    extends: [reactHooks.configs.flat.recommended],
    processor: graphqlPlugin.processor,
  },
  {
    name: "web: a component's type says what it returns",
    files: ["apps/web/src/**/*.tsx"],
    rules: { "@typescript-eslint/explicit-module-boundary-types": "off" },
  },
  {
    name: "GraphQL documents of the web",
    files: ["**/*.graphql"],
    ignores: ["apps/api/**"],
    languageOptions: {
      parser: graphqlPlugin.parser,
      parserOptions: {
        graphQLConfig: {
          schema: "apps/api/schema.graphql",
          documents: ["apps/web/src/**/*.{ts,tsx}", "!apps/web/src/gql/**"],
        },
      },
    },
    plugins: { "@graphql-eslint": graphqlPlugin },
    rules: {
      ...graphqlPlugin.configs["flat/operations-recommended"].rules,
      "@graphql-eslint/no-deprecated": "error",
      "@graphql-eslint/naming-convention": [
        "error",
        {
          VariableDefinition: "camelCase",
          OperationDefinition: { style: "PascalCase", forbiddenSuffixes: ["Query", "Mutation"] },
          // The component that reads it and the prop it comes in by.
          FragmentDefinition: { requiredPattern: /^[A-Z][A-Za-z]+_[a-z][A-Za-z]+$/ },
        },
      ],
    },
  },
);
