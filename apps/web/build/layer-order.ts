import type { Plugin } from "vite";

/**
 * Says the order of the cascade layers at the head of every stylesheet. Split stylesheets arrive in any order, and the
 * first one to name a layer would decide.
 */
export function layerOrder(layers: readonly string[]): Plugin {
  return {
    name: "layer-order",
    apply: "build",
    enforce: "post",
    generateBundle(_options, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type !== "asset" || !file.fileName.endsWith(".css")) continue;
        file.source = `@layer ${layers.join(",")};${file.source}`;
      }
    },
  };
}
