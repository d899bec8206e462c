import { createRequire } from "node:module";

const require = createRequire(import.meta.url);

/** The file a package with binaries resolves to, or null where the platform has none (then nothing was installed). */
export function installedFile(specifier: string): string | null {
  try {
    return require.resolve(specifier);
  } catch {
    return null;
  }
}
