import { useFormat } from "../../lib/format/use-format.ts";
import { useText } from "../../lib/text/use-text.ts";
import { Stack } from "../../ui/layout.tsx";

interface ListSourceProps {
  list: { version: number; validFrom: string | null; source: string; origin: "REFERENCE" | "PARTNERSHIP" };
}

/** Where a list comes from, and what it is not. */
export function ListSource({ list }: ListSourceProps): React.JSX.Element {
  const t = useText("activities");
  const format = useFormat();
  return (
    <Stack gap={1}>
      <p>{t("version", { version: list.version, from: list.validFrom ? format.day(list.validFrom) : "" })}</p>
      <p>{t("source", { source: list.source })}</p>
      {list.origin === "REFERENCE" && <p>{t("sourceLimits")}</p>}
    </Stack>
  );
}
