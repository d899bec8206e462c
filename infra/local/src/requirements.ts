import { LaunchProblem } from "./launch-problem.ts";
import type { LaunchSettings } from "./launch-settings.ts";
import { hasPackagedMeilisearch } from "./meilisearch-binary.ts";
import { hasPackagedPostgres } from "./postgres-binaries.ts";

const minimumNode = 24;

export type Machine = {
  nodeVersion: string;
  platform: string;
  hasPostgres: boolean;
  hasMeilisearch: boolean;
  ownMeilisearch: boolean;
};

export function thisMachine(): Machine {
  return {
    nodeVersion: process.versions.node,
    platform: `${process.platform}-${process.arch}`,
    hasPostgres: hasPackagedPostgres(),
    hasMeilisearch: hasPackagedMeilisearch(),
    ownMeilisearch: Boolean(process.env["MEILI_BIN"]),
  };
}

/** Node 24 comes with the packages, but an optional package that fails to install does so in silence. */
export function assertRequirements(settings: LaunchSettings, machine: Machine): void {
  if (Number.parseInt(machine.nodeVersion, 10) < minimumNode) {
    throw new LaunchProblem(
      `Leerplek heeft Node ${minimumNode} nodig en dit is ${machine.nodeVersion}: voer “npx -y pnpm@12.21.0 install” uit (op Linux x64 en arm64 komt Node mee), of installeer zelf Node ${minimumNode}.`,
    );
  }
  const missing: string[] = [];
  if (!settings.databaseUrl && !machine.hasPostgres) missing.push("DATABASE_URL");
  if (!settings.search && !machine.hasMeilisearch && !machine.ownMeilisearch) {
    missing.push("MEILI_URL en MEILI_KEY (of MEILI_BIN)");
  }
  if (missing.length === 0) return;
  throw new LaunchProblem(
    `Voor ${machine.platform} zijn er geen meegeleverde databanken: zet ${missing.join(" en ")}, of start alles met “docker compose -f infra/compose.yaml up”.`,
  );
}
