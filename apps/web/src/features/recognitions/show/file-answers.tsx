import { graphql } from "../../../gql/gql.ts";
import { readFragment, type FragmentType } from "../../../gql/fragment-masking.ts";
import { useFormat } from "../../../lib/format/use-format.ts";
import { useLabel } from "../../../lib/text/use-label.ts";
import { useText } from "../../../lib/text/use-text.ts";
import { paths } from "../../../routes/paths.ts";
import { DescriptionList, type DescriptionItem } from "../../../ui/description-list.tsx";
import { Row, Stack } from "../../../ui/layout.tsx";
import { Link } from "../../../ui/link.tsx";
import { VisuallyHidden } from "../../../ui/visually-hidden.tsx";

const AnswersFragment = graphql(`
  fragment FileAnswers_recognition on Recognition {
    id
    company {
      id
      name
      enterpriseNumber
    }
    branch {
      id
      name
      establishmentNumber
    }
    programme {
      id
      title
    }
    mentors {
      mentorId
      name
    }
    activities {
      label
      isMandatory
      coverage
    }
    form {
      equipment
      hasFinances
      hasNoConvictions
      remarks
      contactName
      contactEmail
      contactPhone
      documents {
        kind
        issuedOn
      }
    }
  }
`);

interface FileAnswersProps {
  recognition: FragmentType<typeof AnswersFragment>;
  /** Beside each answer a way to change it. */
  canChange?: boolean;
}

interface Answer extends DescriptionItem {
  /** The task where it is changed; none for what a file is about. */
  readonly task?: string;
}

/** What the company answered, to read; and to change while it still can. */
export function FileAnswers({ recognition, canChange = false }: FileAnswersProps): React.JSX.Element {
  const t = useText("recognitions");
  const label = useLabel();
  const format = useFormat();
  const { id, company, branch, programme, mentors, activities, form } = readFragment(AnswersFragment, recognition);
  const said = (value: boolean | null): string => (value === null ? t("noAnswer") : t(value ? "yes" : "no"));
  const about: readonly Answer[] = [
    { term: t("company"), detail: `${company.name} (${company.enterpriseNumber})` },
    { term: t("branchId"), detail: `${branch.name} (${branch.establishmentNumber})` },
    { term: t("programmeId"), detail: programme.title },
  ];
  if (!form)
    return (
      <Stack gap={3}>
        <DescriptionList items={about} />
        <p>{t("noForm")}</p>
      </Stack>
    );
  const names = mentors.map(({ name }) => name);
  const mandatory = activities.filter(({ isMandatory }) => isMandatory);
  const answered = mandatory.filter(({ coverage }) => coverage !== null).length;
  const contact = [form.contactName, form.contactEmail, form.contactPhone].filter(Boolean).join(", ");
  const answers: readonly Answer[] = [
    ...about,
    { task: "mentoren", term: t("mentors"), detail: names.length > 0 ? format.list(names) : t("noAnswer") },
    {
      task: "activiteiten",
      term: t("task_activiteiten"),
      detail: mandatory.length > 0 && t("activitiesAnswered", { count: answered, total: mandatory.length }),
    },
    { task: "voorwaarden", term: t("equipment"), detail: form.equipment || t("noAnswer") },
    { task: "voorwaarden", term: t("hasFinances"), detail: said(form.hasFinances) },
    { task: "voorwaarden", term: t("hasNoConvictions"), detail: said(form.hasNoConvictions) },
    { task: "voorwaarden", term: t("remarks"), detail: form.remarks },
    { task: "contact", term: t("contact"), detail: contact || t("noAnswer") },
    ...form.documents.map(({ kind, issuedOn }) => ({
      task: "documenten",
      term: label("RecognitionDocumentKind", kind),
      detail: issuedOn ? format.dayShort(issuedOn) : t("noAnswer"),
    })),
  ].map(({ detail, ...answer }) => ({ ...answer, detail: detail || "" }));
  if (!canChange) return <DescriptionList items={answers} />;
  return (
    <DescriptionList
      items={answers.map(({ task, term, detail }) => ({
        term,
        detail:
          task && detail !== "" ? (
            <Row justify="between" align="baseline">
              <span>{detail}</span>
              <Link to={paths.recognition(id, task)}>
                {t("change")}
                <VisuallyHidden> {term}</VisuallyHidden>
              </Link>
            </Row>
          ) : (
            detail
          ),
      }))}
    />
  );
}
