import type { Plugin } from "vite";

/** Adds `<link rel="preload">` for the hashed font files, so that the first paint already has the right type. */
export function preloadFonts(names: readonly string[]): Plugin {
  return {
    name: "preload-fonts",
    apply: "build",
    transformIndexHtml: {
      order: "post",
      handler(_html, { bundle, filename }) {
        if (!filename.endsWith("/index.html")) return [];
        return Object.keys(bundle ?? {})
          .filter((file) => file.endsWith(".woff2") && names.some((name) => file.includes(name)))
          .map((file) => ({
            tag: "link",
            attrs: { rel: "preload", as: "font", type: "font/woff2", href: `/${file}`, crossorigin: true },
            injectTo: "head",
          }));
      },
    },
  };
}
