import type { Plugin } from "vite";

/** GraphiQL's stylesheet carries 1 MB of fonts as data: addresses, which the content security policy refuses anyway. */
export function withoutEmbeddedFonts(): Plugin {
  return {
    name: "without-embedded-fonts",
    enforce: "pre",
    transform: {
      filter: { id: /graphiql\/.*\.css$/ },
      handler: (code) => ({ code: code.replace(/@font-face\s*\{[^}]*\}/g, ""), map: null }),
    },
  };
}
