import type { RecognitionDocumentKind } from "../../../gql/graphql.ts";
import { useFormat } from "../../../lib/format/use-format.ts";
import { useLabel } from "../../../lib/text/use-label.ts";
import { useText } from "../../../lib/text/use-text.ts";
import { DescriptionList } from "../../../ui/description-list.tsx";

interface FileAnswersProps {
  answers: {
    readonly company: { readonly name: string; readonly enterpriseNumber: string };
    readonly branch: { readonly name: string; readonly establishmentNumber: string };
    readonly programme: { readonly title: string };
    readonly mentors: readonly string[];
    readonly form: {
      readonly equipment: string;
      readonly hasFinances: boolean | null;
      readonly hasNoConvictions: boolean | null;
      readonly remarks: string;
      readonly contactName: string;
      readonly contactEmail: string;
      readonly contactPhone: string;
      readonly documents: readonly { readonly kind: RecognitionDocumentKind; readonly issuedOn: string | null }[];
    } | null;
  };
}

/** What the company answered, to read. */
export function FileAnswers({ answers }: FileAnswersProps): React.JSX.Element {
  const t = useText("recognitions");
  const label = useLabel();
  const format = useFormat();
  const { company, branch, programme, mentors, form } = answers;
  const said = (value: boolean | null | undefined): string =>
    value === null || value === undefined ? t("noAnswer") : t(value ? "yes" : "no");
  return (
    <DescriptionList
      items={[
        { term: t("company"), detail: `${company.name} (${company.enterpriseNumber})` },
        { term: t("branchId"), detail: `${branch.name} (${branch.establishmentNumber})` },
        { term: t("programmeId"), detail: programme.title },
        { term: t("mentors"), detail: mentors.length > 0 ? format.list(mentors) : t("noAnswer") },
        { term: t("equipment"), detail: form?.equipment || t("noAnswer") },
        { term: t("hasFinances"), detail: said(form?.hasFinances) },
        { term: t("hasNoConvictions"), detail: said(form?.hasNoConvictions) },
        { term: t("remarks"), detail: form?.remarks },
        { term: t("contact"), detail: contactOf(form) || t("noAnswer") },
        ...(form?.documents ?? []).map(({ kind, issuedOn }) => ({
          term: label("RecognitionDocumentKind", kind),
          detail: issuedOn ? format.dayShort(issuedOn) : t("noAnswer"),
        })),
      ]}
    />
  );
}

const contactOf = (form: FileAnswersProps["answers"]["form"]): string =>
  [form?.contactName, form?.contactEmail, form?.contactPhone].filter(Boolean).join(", ");
