import { graphql } from "../../../gql/gql.ts";
import { readFragment, type FragmentType } from "../../../gql/fragment-masking.ts";
import { useFormat } from "../../../lib/format/use-format.ts";
import { problemText } from "../../../lib/form/problem-text.ts";
import { useLanguage } from "../../../lib/text/language.ts";
import { textsNow } from "../../../lib/text/load-texts.ts";
import { useLabel } from "../../../lib/text/use-label.ts";
import { useText } from "../../../lib/text/use-text.ts";
import { Badge } from "../../../ui/badge.tsx";
import { Card } from "../../../ui/card.tsx";
import { DescriptionList } from "../../../ui/description-list.tsx";
import { Row, Stack } from "../../../ui/layout.tsx";
import { Link } from "../../../ui/link.tsx";
import { paths } from "../../../routes/paths.ts";
import { CoverageSummary } from "../show/coverage-summary.tsx";
import { RecognitionBadge } from "../show/recognition-badge.tsx";

const ChecksFragment = graphql(`
  fragment FileChecks_recognition on Recognition {
    id
    filedAs
    filedByName
    submittedAt
    company {
      id
      enterpriseNumber
    }
    branch {
      id
      establishmentNumber
      street
      postcode
      municipality
      activityOffers {
        id
        programme {
          id
        }
        coveragePercent
        coverageVerdict
        isReviewNeeded
        contexts
      }
    }
    programme {
      id
    }
    form {
      declarationVersion
      declaredByName
    }
    mentors {
      mentorId
      name
      age
      yearsOfPractice
      recordIssuedOn
      trainedOn
      trainingDueOn
      status
      problems
    }
    activities {
      label
      isMandatory
      coverage
    }
    earlier {
      id
      status
      branch {
        id
        name
      }
      programme {
        id
        title
      }
    }
    visits {
      plannedOn
      doneOn
      report
    }
  }
`);

/** What the officer looks at beside the file: numbers, mentors by the conditions, coverage and gaps, visits, other files. */
export function FileChecks({ recognition }: { recognition: FragmentType<typeof ChecksFragment> }): React.JSX.Element {
  const t = useText("dossiers");
  useText("problems");
  const label = useLabel();
  const format = useFormat();
  const language = useLanguage();
  const texts = textsNow(language, "problems");
  const file = readFragment(ChecksFragment, recognition);
  const { company, branch, form } = file;
  const offer = branch.activityOffers.find((each) => each.programme.id === file.programme.id);
  return (
    <Stack gap={5}>
      <Stack as="section" gap={2}>
        <h3>{t("numbers")}</h3>
        <DescriptionList
          items={[
            { term: t("enterpriseNumber"), detail: company.enterpriseNumber },
            { term: t("establishmentNumber"), detail: branch.establishmentNumber },
            { term: t("address"), detail: `${branch.street}, ${branch.postcode} ${branch.municipality}` },
            {
              term: t("filedBy"),
              detail: file.filedAs && `${file.filedByName ?? ""} (${label("FilerKind", file.filedAs)})`,
            },
            { term: t("submittedOn"), detail: file.submittedAt && format.dayOf(file.submittedAt) },
            {
              term: t("declared"),
              detail: form?.declarationVersion
                ? t("declaredBy", { name: form.declaredByName ?? "", version: form.declarationVersion })
                : t("notDeclared"),
            },
          ]}
        />
      </Stack>
      <Stack as="section" gap={2}>
        <h3>{t("mentorConditions")}</h3>
        {file.mentors.length === 0 && <p>{t("noMentors")}</p>}
        {file.mentors.map((mentor) => (
          <Card key={mentor.mentorId} look="sunken">
            <Stack gap={2}>
              <Row justify="between">
                <strong>{mentor.name}</strong>
                <Badge tone={mentor.problems.length === 0 ? "good" : "bad"}>
                  {t(mentor.problems.length === 0 ? "meets" : "doesNotMeet")}
                </Badge>
              </Row>
              <p>
                {t("age")}: {mentor.age} · {t("practice")}: {t("years", { count: mentor.yearsOfPractice })} ·{" "}
                {t("record")}: {mentor.recordIssuedOn ? format.dayShort(mentor.recordIssuedOn) : "-"} · {t("training")}:{" "}
                {t(mentor.trainedOn ? "trained" : "notTrained")}
                {mentor.status && ` · ${label("MentorStatus", mentor.status)}`}
              </p>
              {mentor.problems.length > 0 && !(texts instanceof Promise) && (
                <ul>
                  {mentor.problems.map((code) => (
                    <li key={code}>{problemText({ code, path: [], params: [] }, texts, language)}</li>
                  ))}
                </ul>
              )}
              <Link to={paths.mentor(mentor.mentorId)}>{t("mentorAndDeviations", { name: mentor.name })}</Link>
            </Stack>
          </Card>
        ))}
      </Stack>
      <Stack as="section" gap={2}>
        <h3>{t("coverage")}</h3>
        {file.activities.length === 0 ? (
          <p>{t("noList")}</p>
        ) : (
          <CoverageSummary activities={file.activities} offer={offer} />
        )}
      </Stack>
      {file.visits.length > 0 && (
        <Stack as="section" gap={2}>
          <h3>{t("visits")}</h3>
          {file.visits.map(({ plannedOn, doneOn, report }) => (
            <p key={plannedOn + (doneOn ?? "")}>
              <strong>{format.day(doneOn ?? plannedOn)}</strong> {report}
            </p>
          ))}
        </Stack>
      )}
      <Stack as="section" gap={2}>
        <h3>{t("earlier")}</h3>
        {file.earlier.length === 0 && <p>{t("noEarlier")}</p>}
        <Stack as="ul" gap={2}>
          {file.earlier.map((other) => (
            <li key={other.id}>
              <Row>
                <Link to={paths.dossier(other.id)}>
                  {other.programme.title}, {other.branch.name}
                </Link>
                <RecognitionBadge status={other.status} />
              </Row>
            </li>
          ))}
        </Stack>
      </Stack>
    </Stack>
  );
}
