import type { ChildProcess } from "node:child_process";

/** Collects what a child writes, and resolves with it when the child ends well; else rejects with its last lines. */
export async function completion(child: ChildProcess, title: string, onLine?: (line: string) => void): Promise<string> {
  let output = "";
  let unfinished = "";
  const collect = (chunk: Buffer): void => void (output += chunk.toString());
  const readLines = (chunk: Buffer): void => {
    const lines = (unfinished + chunk.toString()).split("\n");
    unfinished = lines.pop() ?? "";
    lines.forEach((line) => onLine?.(line));
  };
  child.stdout?.on("data", collect).on("data", readLines);
  child.stderr?.on("data", collect);
  const code = await new Promise<number | null>((resolve, reject) =>
    child.once("close", resolve).once("error", reject),
  );
  if (code === 0) return output;
  throw new Error(`${title} is mislukt:\n${output.trimEnd().split("\n").slice(-40).join("\n")}`);
}
