import { enrolmentColumns } from "@leerplek/domain/learners/enrolment-columns";
import { csvText } from "@leerplek/domain/shared/csv";
import { saveTextFile } from "../../../lib/file/text-file.ts";
import { useText } from "../../../lib/text/use-text.ts";
import { Button } from "../../../ui/button.tsx";
import { Stack } from "../../../ui/layout.tsx";
import { Table } from "../../../ui/table.tsx";

const example = [
  [
    "Lien",
    "Peeters",
    "31/12/2009",
    "lien.peeters@example.org",
    "0470 12 34 56",
    "Dorpsstraat 1",
    "9300",
    "Ruwbouw duaal",
  ],
  ["01/09/2026", "", "An Peeters", "an.peeters@example.org", "", ""],
].flat();

/** Which columns a list has, and an example to begin with. */
export function ColumnHelp(): React.JSX.Element {
  const t = useText("enrolment");
  const download = (): void =>
    saveTextFile("leerlingen.csv", csvText([enrolmentColumns.map(({ header }) => header), example]));
  return (
    <Stack as="section" gap={3}>
      <h2>{t("columnsTitle")}</h2>
      <p>{t("columnsText")}</p>
      <div>
        <Button icon="download" onPress={download}>
          {t("template")}
        </Button>
      </div>
      <Table
        caption={t("columnsTitle")}
        isCaptionHidden
        columns={[
          { id: "column", header: t("column"), cell: ({ header }) => header },
          { id: "needed", header: t("columnNeeded"), cell: ({ isNeeded }) => t(isNeeded ? "needed" : "notNeeded") },
          { id: "meaning", header: t("columnMeaning"), cell: ({ key }) => t(`meaning_${key}`) },
        ]}
        rows={enrolmentColumns}
        rowKey={({ key }) => key}
      />
    </Stack>
  );
}
