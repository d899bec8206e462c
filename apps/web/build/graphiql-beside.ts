import react from "@vitejs/plugin-react";
import { build } from "vite";
import type { Plugin, ResolvedConfig } from "vite";
import { withoutEmbeddedFonts } from "./without-embedded-fonts.ts";

/**
 * Builds graphiql.html into the same folder, as a build of its own. In one build with the application its 600 kB of
 * editor would share chunks with the pages, and visitors would fetch parts of it.
 */
export function graphiqlBeside(): Plugin {
  let config: ResolvedConfig | null = null;
  return {
    name: "graphiql-beside",
    apply: "build",
    configResolved(resolved) {
      config = resolved;
    },
    async closeBundle(error) {
      if (error || !config) return;
      await build({
        configFile: false,
        root: config.root,
        logLevel: config.logLevel === "info" ? "warn" : config.logLevel,
        plugins: [react(), withoutEmbeddedFonts()],
        build: {
          outDir: config.build.outDir,
          emptyOutDir: false,
          copyPublicDir: false,
          sourcemap: false,
          target: "es2022",
          assetsInlineLimit: 0,
          modulePreload: { polyfill: false },
          chunkSizeWarningLimit: 1000,
          rolldownOptions: { input: "graphiql.html", checks: { eval: false } },
        },
      });
    },
  };
}
