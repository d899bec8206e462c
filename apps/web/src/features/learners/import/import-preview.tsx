import { csvText } from "@leerplek/domain/shared/csv";
import { readFragment, type FragmentType } from "../../../gql/fragment-masking.ts";
import { graphql } from "../../../gql/gql.ts";
import type { ImportPreview_PreviewFragment } from "../../../gql/graphql.ts";
import { saveTextFile } from "../../../lib/file/text-file.ts";
import { problemText } from "../../../lib/form/problem-text.ts";
import { useLanguage } from "../../../lib/text/language.ts";
import { textsNow } from "../../../lib/text/load-texts.ts";
import { useLabel } from "../../../lib/text/use-label.ts";
import { useText } from "../../../lib/text/use-text.ts";
import { Badge } from "../../../ui/badge.tsx";
import { Button } from "../../../ui/button.tsx";
import { Disclosure } from "../../../ui/disclosure.tsx";
import { Row, Stack } from "../../../ui/layout.tsx";
import { Table } from "../../../ui/table.tsx";

const ImportPreviewFragment = graphql(`
  fragment ImportPreview_preview on LearnerImportPreview {
    newCount
    knownCount
    problemCount
    guardianCount
    lines {
      number
      outcome
      firstName
      lastName
      birthDate
      email
      programme
      problems {
        code
        column
        otherLine
      }
    }
  }
`);

type Line = ImportPreview_PreviewFragment["lines"][number];
const tones = { NEW: "good", KNOWN: "neutral", PROBLEM: "bad" } as const;

/** What importing a file would do: what is to be mended first, then every line. */
export function ImportPreview({ preview }: { preview: FragmentType<typeof ImportPreviewFragment> }): React.JSX.Element {
  const t = useText("enrolment");
  const label = useLabel();
  const language = useLanguage();
  const { newCount, knownCount, problemCount, guardianCount, lines } = readFragment(ImportPreviewFragment, preview);
  const toMend = lines.filter(({ outcome }) => outcome === "PROBLEM");
  const wordsOf = ({ problems }: Line): readonly string[] => {
    const texts = textsNow(language, "problems");
    if (texts instanceof Promise) return [];
    return problems.map(({ code, column, otherLine }) =>
      [
        `${column}: ${problemText({ code, path: [], params: [] }, texts, language)}`,
        otherLine === null ? "" : t("otherLine", { line: otherLine }),
      ]
        .filter(Boolean)
        .join(" "),
    );
  };
  const nameOf = ({ firstName, lastName, email }: Line): string => `${firstName} ${lastName}`.trim() || email;
  const download = (): void =>
    saveTextFile(
      "na-te-kijken.csv",
      csvText([
        [t("line"), t("firstName"), t("lastName"), t("birthDate"), t("email"), t("programmeId"), t("problem")],
        ...toMend.map((each) => [
          String(each.number),
          each.firstName,
          each.lastName,
          each.birthDate,
          each.email,
          each.programme,
          wordsOf(each).join(" "),
        ]),
      ]),
    );
  return (
    <Stack gap={5}>
      <div role="status">
        <Row align="center">
          <Badge tone="good">{t("newCount", { count: newCount })}</Badge>
          {knownCount > 0 && <Badge tone="neutral">{t("knownCount", { count: knownCount })}</Badge>}
          {problemCount > 0 && <Badge tone="bad">{t("problemCount", { count: problemCount })}</Badge>}
        </Row>
      </div>
      {guardianCount > 0 && <p>{t("guardianCount", { count: guardianCount })}</p>}
      {toMend.length > 0 && (
        <Stack as="section" gap={3}>
          <h2>{t("problemsTitle")}</h2>
          <p>{t("problemsText")}</p>
          <Table
            caption={t("problemsTitle")}
            isCaptionHidden
            columns={[
              { id: "line", header: t("line"), cell: (each) => `${t("line")} ${each.number}` },
              { id: "learner", header: t("learner"), cell: nameOf },
              {
                id: "problem",
                header: t("problem"),
                cell: (each) => (
                  <ul>
                    {wordsOf(each).map((words) => (
                      <li key={words}>{words}</li>
                    ))}
                  </ul>
                ),
              },
            ]}
            rows={toMend}
            rowKey={({ number }) => String(number)}
          />
          <div>
            <Button icon="download" onPress={download}>
              {t("downloadProblems")}
            </Button>
          </div>
        </Stack>
      )}
      <Disclosure title={t("linesTitle")} isOpenAtFirst={toMend.length === 0}>
        <Table
          caption={t("linesTitle")}
          isCaptionHidden
          columns={[
            { id: "learner", header: t("learner"), cell: nameOf },
            { id: "line", header: t("line"), cell: ({ number }) => number, isNumeric: true },
            { id: "programme", header: t("programmeId"), cell: ({ programme }) => programme },
            {
              id: "outcome",
              header: t("outcome"),
              cell: ({ outcome }) => <Badge tone={tones[outcome]}>{label("ImportOutcome", outcome)}</Badge>,
            },
          ]}
          rows={lines}
          rowKey={({ number }) => String(number)}
        />
      </Disclosure>
    </Stack>
  );
}
