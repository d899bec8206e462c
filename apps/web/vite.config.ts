import optimizeLocales from "@react-aria/optimize-locales-plugin";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";
import { graphiqlBeside } from "./build/graphiql-beside.ts";
import { inlineDocuments } from "./build/inline-documents.ts";
import { layerOrder } from "./build/layer-order.ts";
import { preloadFonts } from "./build/preload-fonts.ts";

const apiOrigin = process.env["LEERPLEK_API"] ?? "http://127.0.0.1:4000";

export default defineConfig({
  plugins: [
    inlineDocuments(`${import.meta.dirname}/src`),
    react(),
    // react-aria carries the texts of 30 languages; the product speaks two.
    { ...optimizeLocales.vite({ locales: ["nl-NL", "en-US"] }), enforce: "pre" },
    graphiqlBeside(),
    layerOrder(["reset", "tokens", "base", "ui", "page"]),
    preloadFonts(["sofia-sans-condensed-latin-wght-normal", "atkinson-hyperlegible-next-latin-wght-normal"]),
  ],
  build: {
    outDir: "dist",
    emptyOutDir: true,
    manifest: true,
    sourcemap: false,
    target: "es2022",
    // The content security policy forbids inline code and data: fonts, so nothing is inlined.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: "index.html",
      output: {
        // Libraries that every page needs are one file, and the primitives that most pages need another; without it a
        // page is fifty small files. The figures stand in test/first-load.test.ts.
        codeSplitting: {
          groups: [
            { name: "core", test: /node_modules/, tags: ["$initial"], priority: 2 },
            { name: "ui", test: /src\/(ui|lib)\//, minShareCount: 34, priority: 1 },
          ],
        },
      },
    },
  },
  server: {
    host: "127.0.0.1",
    proxy: { "/graphql": apiOrigin, "/api/auth": apiOrigin, "/health": apiOrigin },
  },
  test: { environment: "node", include: ["src/**/*.test.ts", "test/**/*.test.ts"] },
});
