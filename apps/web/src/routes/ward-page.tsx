import { useQuery } from "@apollo/client/react";
import { useParams } from "react-router";
import { graphql } from "../gql/gql.ts";
import { WardApplications } from "../features/applications/follow/ward-applications.tsx";
import { WardInterviews } from "../features/interviews/follow/ward-interviews.tsx";
import { WardProposals } from "../features/matches/ward-proposals.tsx";
import { useFormat } from "../lib/format/use-format.ts";
import { QueryProblem } from "../lib/graphql/query-problem.tsx";
import { useText } from "../lib/text/use-text.ts";
import { ButtonLink } from "../ui/button.tsx";
import { Container, Stack } from "../ui/layout.tsx";
import { Link } from "../ui/link.tsx";
import { Notice } from "../ui/notice.tsx";
import { PageHeader } from "../ui/page-header.tsx";
import { ProgressBar } from "../ui/progress-bar.tsx";
import { Skeleton } from "../ui/skeleton.tsx";
import { ForbiddenState } from "../ui/state-panel.tsx";
import { PageTitle } from "./page-title.tsx";
import { paths } from "./paths.ts";

const WardDocument = graphql(`
  query Ward($id: ID!) {
    viewer {
      id
      wards {
        id
      }
    }
    learner(id: $id) {
      id
      firstName
      lastName
      turns18On
      programme {
        id
        title
      }
      provider {
        id
        name
      }
      searchClock {
        trainingDaysUsed
        trainingDaysAllowed
        trainingDaysOver
        isOver
        endsOn
      }
      applications {
        id
        ...WardApplications_application
        ...WardInterviews_application
      }
      proposals {
        id
        ...WardProposals_proposal
      }
    }
  }
`);

/** What a guardian follows of one child: search clock, interviews, applications, proposals. */
export function WardPage(): React.JSX.Element {
  const t = useText("ward");
  const format = useFormat();
  const { id = "" } = useParams();
  const { data, error, refetch } = useQuery(WardDocument, { variables: { id } });
  if (error && !data) return <QueryProblem error={error} onRetry={() => void refetch()} />;
  if (!data)
    return (
      <Container padding={6}>
        <Skeleton look="card" count={4} />
      </Container>
    );
  const { learner } = data;
  if (!learner) return <ForbiddenState actions={<ButtonLink to={paths.myWards}>{t("title")}</ButtonLink>} />;
  const { firstName, programme, provider, searchClock, applications, proposals, turns18On } = learner;
  const name = `${firstName} ${learner.lastName}`;
  return (
    <Container padding={6}>
      <PageTitle>{name}</PageTitle>
      <Stack gap={6}>
        <PageHeader
          title={name}
          lead={t("lead", { programme: programme.title, school: provider.name })}
          {...((data.viewer?.wards.length ?? 0) > 1 && {
            above: (
              <Link to={paths.myWards} icon="arrow-left" look="standalone">
                {t("chooseOther")}
              </Link>
            ),
          })}
        />
        {searchClock && (
          <Stack as="section" gap={2} width="form">
            <h2>{t("clockTitle")}</h2>
            <ProgressBar
              label={t(searchClock.isOver ? "clockOverText" : "clockText", { day: format.day(searchClock.endsOn) })}
              tone={searchClock.isOver ? "bad" : "brand"}
              value={searchClock.trainingDaysUsed}
              max={searchClock.trainingDaysAllowed}
              valueText={
                searchClock.isOver
                  ? t("clockOver", { count: searchClock.trainingDaysOver })
                  : t("clockValue", { used: searchClock.trainingDaysUsed, allowed: searchClock.trainingDaysAllowed })
              }
            />
          </Stack>
        )}
        <WardInterviews applications={applications} hrefOf={(application) => paths.wardApplication(id, application)} />
        <WardApplications
          applications={applications}
          hrefOf={(application) => paths.wardApplication(id, application)}
        />
        <WardProposals proposals={proposals} workplaceHref={paths.workplace} />
        <Notice
          tone="info"
          title={t("seesTitle")}
          actions={<ButtonLink to={paths.wardData(id)}>{t("dataLink", { name: firstName })}</ButtonLink>}
        >
          {t("sees", { name: firstName })} {t("seesUntil", { name: firstName, day: format.day(turns18On) })}
        </Notice>
      </Stack>
    </Container>
  );
}
