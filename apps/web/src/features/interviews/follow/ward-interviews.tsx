import { readFragment, type FragmentType } from "../../../gql/fragment-masking.ts";
import { graphql } from "../../../gql/gql.ts";
import { useFormat } from "../../../lib/format/use-format.ts";
import { useLabel } from "../../../lib/text/use-label.ts";
import { useText } from "../../../lib/text/use-text.ts";
import { Card } from "../../../ui/card.tsx";
import { Stack } from "../../../ui/layout.tsx";
import { Link } from "../../../ui/link.tsx";

const WardInterviewFragment = graphql(`
  fragment WardInterviews_application on Application {
    id
    workplace {
      id
      title
      company {
        id
        name
      }
    }
    interview {
      id
      status
      startsAt
      endsAt
      mode
      place
    }
  }
`);

interface WardInterviewsProps {
  applications: readonly FragmentType<typeof WardInterviewFragment>[];
  hrefOf: (applicationId: string) => string;
}

/** A child's planned interviews, the first one first, with place and time. */
export function WardInterviews({ applications, hrefOf }: WardInterviewsProps): React.JSX.Element {
  const t = useText("ward");
  const label = useLabel();
  const format = useFormat();
  const planned = applications
    .map((each) => readFragment(WardInterviewFragment, each))
    .flatMap(({ interview, ...application }) =>
      interview?.status === "SCHEDULED" || interview?.status === "IN_PROGRESS" ? [{ ...application, interview }] : [],
    )
    .toSorted((one, other) => one.interview.startsAt.localeCompare(other.interview.startsAt));
  return (
    <Stack as="section" gap={3}>
      <h2>{t("interviews")}</h2>
      {planned.length === 0 && <p>{t("noInterviews")}</p>}
      <Stack as="ul" gap={3}>
        {planned.map(({ id, workplace, interview }) => (
          <li key={id}>
            <Card>
              <Stack gap={2}>
                <h3>
                  {format.dayOf(interview.startsAt)}, {format.timeRange(interview.startsAt, interview.endsAt)}
                </h3>
                <p>
                  {label("InterviewMode", interview.mode)}: {interview.place}
                </p>
                <p>
                  <Link to={hrefOf(id)}>
                    {workplace.title}, {workplace.company.name}
                  </Link>
                </p>
              </Stack>
            </Card>
          </li>
        ))}
      </Stack>
    </Stack>
  );
}
