import { mkdir, readFile, realpath, writeFile } from "node:fs/promises";
import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { buildApplication } from "./app-build.ts";
import { testFolder } from "./test-folder.ts";

/** A package with programs that say what they know of themselves, built into another folder and run there. */
async function built(server: string, files: Record<string, string> = {}): Promise<{ output: string; folder: string }> {
  const home = await realpath(await testFolder());
  await mkdir(join(home, "src/deep"), { recursive: true });
  await mkdir(join(home, "node_modules/some-package"), { recursive: true });
  const all = { "src/server.ts": server, "src/worker.ts": "", "src/prepare.ts": "", "tsconfig.json": "{}", ...files };
  for (const [path, text] of Object.entries(all)) await writeFile(join(home, path), text);
  const program = (name: string): string => join(home, `src/${name}.ts`);
  const sources = { home, server: program("server"), worker: program("worker"), prepare: program("prepare") };
  const result = await buildApplication(sources, join(await testFolder(), "app"));
  const { stdout } = await promisify(execFile)(process.execPath, [result.server]);
  return { output: stdout.replaceAll(home, "HOME"), folder: result.server };
}

test("a file in the build still finds the data that lies beside its source", async () => {
  const deep = "export const here = [import.meta.dirname, new URL('../data.txt', import.meta.url).pathname];";
  const { output } = await built('import { here } from "./deep/place.ts";\nconsole.log(here.join(" "));', {
    "src/deep/place.ts": deep,
  });
  expect(output).toBe("HOME/src/deep HOME/src/data.txt\n");
});

test("a class keeps its name, also when another file has one of that name", async () => {
  const { output } = await built(
    'import { Page as A } from "./deep/a.ts";\nimport { Page as B } from "./deep/b.ts";\nconsole.log(A.name, B.name);',
    { "src/deep/a.ts": "export class Page {}", "src/deep/b.ts": "export class Page {}" },
  );
  expect(output).toBe("Page Page\n");
});

test("a package stays where it is, and only our own code is in the build", async () => {
  const { output, folder } = await built('import { said } from "some-package";\nconsole.log(said);', {
    "node_modules/some-package/package.json": '{"name":"some-package","type":"module","exports":"./index.js"}',
    "node_modules/some-package/index.js": 'export const said = "from the package";',
  });
  expect(output).toBe("from the package\n");
  expect(await readFile(folder, "utf8")).not.toContain("from the package");
});

test("code that does not compile says where", async () => {
  await expect(built("const broken = ;")).rejects.toThrow(/server\.ts:1:15/);
});
