import { readEnvironment } from "../src/environment.ts";
import { describeFault } from "../src/platform/log.ts";
import { prepare } from "../src/prepare/prepare.ts";
import { PreparingProblem } from "../src/prepare/preparing-problem.ts";

/** Part of every start, before the server and the worker: migrations, queues, data and the search index. */
try {
  await prepare({ environment: readEnvironment(process.env), say: console.log });
  process.exit(0);
} catch (error) {
  console.error(sentence(error));
  process.exit(1);
}

/** Drivers repeat addresses and values in their messages: of what we did not foresee only the kind and the place are said. */
function sentence(error: unknown): string {
  if (error instanceof PreparingProblem) return error.message;
  if (error instanceof Error && error.message.startsWith("The environment is not right")) return error.message;
  const { kind, sqlState, frames } = describeFault(error);
  return `Klaarmaken is mislukt door een onverwachte fout: ${kind}${sqlState ? ` ${sqlState}` : ""}\n${frames.join("\n")}`;
}
