import { useQuery } from "@apollo/client/react";
import { useParams } from "react-router";
import { graphql } from "../gql/gql.ts";
import { readFragment } from "../gql/fragment-masking.ts";
import type { ListVersion_ListFragment } from "../gql/graphql.ts";
import { ActivityFragment, clustersOf } from "../features/activities/answers.ts";
import { DraftForm } from "../features/activities/write/draft-form.tsx";
import { DraftListDocument, ListVersionFragment } from "../features/activities/write/lists.graphql.ts";
import { PublishPanel } from "../features/activities/write/publish-panel.tsx";
import { useFormat } from "../lib/format/use-format.ts";
import { QueryProblem } from "../lib/graphql/query-problem.tsx";
import { useAction } from "../lib/graphql/use-action.ts";
import { useSession } from "../lib/session/use-session.ts";
import { useLabel } from "../lib/text/use-label.ts";
import { useText } from "../lib/text/use-text.ts";
import { Badge } from "../ui/badge.tsx";
import { Button } from "../ui/button.tsx";
import { Card } from "../ui/card.tsx";
import { DescriptionList } from "../ui/description-list.tsx";
import { Disclosure } from "../ui/disclosure.tsx";
import { Container, Row, Stack } from "../ui/layout.tsx";
import { Link } from "../ui/link.tsx";
import { PageHeader } from "../ui/page-header.tsx";
import { Skeleton } from "../ui/skeleton.tsx";
import { EmptyState } from "../ui/state-panel.tsx";
import { NotFoundPage } from "./not-found-page.tsx";
import { NoAccess } from "./no-access.tsx";
import { PageTitle } from "./page-title.tsx";
import { paths } from "./paths.ts";

const ActivityListDocument = graphql(`
  query ActivityListOfProgramme($id: ID!) {
    programme(id: $id) {
      id
      title
      activityListVersions {
        id
        ...ListVersion_list
      }
    }
  }
`);

/** The versions of one programme's list, and the draft of the next. */
export function ActivityListPage(): React.JSX.Element {
  const t = useText("activity-lists");
  const { programmeId = "" } = useParams();
  const { hasRole, isLoading } = useSession();
  const { data, error, refetch } = useQuery(ActivityListDocument, {
    variables: { id: programmeId },
    fetchPolicy: "network-only",
    nextFetchPolicy: "cache-first",
  });
  const [draft, isBusy] = useAction(DraftListDocument);
  if (!isLoading && !hasRole("RECOGNITION_OFFICER", "GOV_ADMIN")) return <NoAccess />;
  if (error && !data) return <QueryProblem error={error} onRetry={() => void refetch()} />;
  if (!data)
    return (
      <Container padding={6}>
        <Skeleton look="text" count={8} />
      </Container>
    );
  const { programme } = data;
  if (!programme) return <NotFoundPage />;
  const versions = readFragment(ListVersionFragment, programme.activityListVersions);
  const begun = versions.find(({ status }) => status === "DRAFT");
  const published = versions.filter(({ status }) => status === "PUBLISHED");
  async function begin(): Promise<void> {
    if (await draft({ input: { programmeId } })) await refetch();
  }
  return (
    <Container padding={6}>
      <PageTitle>{programme.title}</PageTitle>
      <Stack gap={6}>
        <PageHeader
          title={programme.title}
          above={
            <Link to={paths.activityLists} icon="arrow-left" look="standalone">
              {t("back")}
            </Link>
          }
          actions={
            !begun && (
              <Button variant="primary" isBusy={isBusy} onPress={() => void begin()}>
                {published.length > 0 ? t("draftNext") : t("draftNew")}
              </Button>
            )
          }
        />
        {begun && (
          <Stack as="section" gap={4}>
            <h2>{t("draftTitle", { version: begun.version })}</h2>
            <DraftForm
              key={begun.id}
              draft={begun}
              activities={readFragment(ActivityFragment, begun.activities)}
              onSaved={() => refetch()}
            />
            <PublishPanel draft={begun} onDone={() => refetch()} />
          </Stack>
        )}
        {published.length === 0 && !begun && (
          <EmptyState title={t("noList")} icon="info">
            <p>{t("noListText")}</p>
          </EmptyState>
        )}
        {published.length > 0 && (
          <Stack as="section" gap={4}>
            <h2>{t("history")}</h2>
            <Stack as="ul" gap={4}>
              {published.map((version) => (
                <li key={version.id}>
                  <Version version={version} />
                </li>
              ))}
            </Stack>
          </Stack>
        )}
      </Stack>
    </Container>
  );
}

function Version({ version }: { version: ListVersion_ListFragment }): React.JSX.Element {
  const t = useText("activity-lists");
  const format = useFormat();
  const label = useLabel();
  const activities = readFragment(ActivityFragment, version.activities);
  const from = version.validFrom ? format.day(version.validFrom) : "";
  return (
    <Card>
      <Stack gap={3}>
        <Row gap={2}>
          <h3>{t("version", { version: version.version })}</h3>
          {version.isCurrent && <Badge tone="good">{t("current")}</Badge>}
        </Row>
        <DescriptionList
          items={[
            {
              term: t("validity"),
              detail: version.validUntil
                ? t("period", { from, until: format.day(version.validUntil) })
                : t("openPeriod", { from }),
            },
            { term: t("origin"), detail: label("ActivityListOrigin", version.origin) },
            { term: t("source"), detail: version.source },
            { term: t("filled"), detail: t("offers", { count: version.offerCount }) },
          ]}
        />
        <Disclosure title={`${t("show")} (${activities.length})`}>
          <Stack gap={3}>
            {clustersOf(activities).map(([cluster, items]) => (
              <Stack key={cluster} gap={1}>
                <h4>{cluster}</h4>
                <ol>
                  {items.map((activity) => (
                    <li key={activity.code}>{activity.label}</li>
                  ))}
                </ol>
              </Stack>
            ))}
          </Stack>
        </Disclosure>
      </Stack>
    </Card>
  );
}
