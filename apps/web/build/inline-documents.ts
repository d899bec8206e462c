import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Kind, parse, visit } from "graphql";
import type { DefinitionNode, DocumentNode, FragmentDefinitionNode } from "graphql";
import type { Plugin } from "vite";

const call = /\bgraphql\(\s*(?:\/\* GraphQL \*\/\s*)?`([^`]*)`\s*,?\s*\)/g;

function sourceFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => /\.tsx?$/.test(path) && !path.startsWith("gql/"))
    .map((path) => join(folder, path));
}

function fragmentsIn(folder: string): Map<string, FragmentDefinitionNode> {
  const documents = sourceFiles(folder).flatMap((file) =>
    [...readFileSync(file, "utf8").matchAll(call)].map(([, source = ""]) => parse(source, { noLocation: true })),
  );
  const fragments = documents.flatMap(({ definitions }) =>
    definitions.filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION),
  );
  return new Map(fragments.map((fragment) => [fragment.name.value, fragment]));
}

/** The document with every fragment it reaches, each once: what the code generator would have written. */
function complete(document: DocumentNode, fragments: ReadonlyMap<string, FragmentDefinitionNode>): DocumentNode {
  const definitions = new Map<string, DefinitionNode>();
  const follow = (node: DefinitionNode): void => {
    visit(node, {
      FragmentSpread({ name }) {
        const fragment = fragments.get(name.value);
        if (!fragment) throw new Error(`Unknown fragment ${name.value}`);
        if (definitions.has(name.value)) return;
        definitions.set(name.value, fragment);
        follow(fragment);
      },
    });
  };
  document.definitions.forEach(follow);
  const own = document.definitions.filter(
    (node) => node.kind !== Kind.FRAGMENT_DEFINITION || !definitions.has(node.name.value),
  );
  return { kind: Kind.DOCUMENT, definitions: [...own, ...definitions.values()] };
}

/**
 * The generated map holds every operation of the application, so each page would fetch the documents of all others.
 * In a build each `graphql(...)` call becomes its own document instead.
 */
export function inlineDocuments(folder: string): Plugin {
  let fragments = new Map<string, FragmentDefinitionNode>();
  return {
    name: "inline-documents",
    apply: "build",
    enforce: "pre",
    buildStart() {
      fragments = fragmentsIn(folder);
    },
    transform: {
      filter: { id: /\.tsx?$/, code: "graphql(" },
      handler(code, id) {
        if (!id.startsWith(folder) || id.includes("/gql/")) return null;
        return {
          code: code.replace(call, (_match, source: string) =>
            JSON.stringify(complete(parse(source, { noLocation: true }), fragments)),
          ),
          map: null,
        };
      },
    },
  };
}
