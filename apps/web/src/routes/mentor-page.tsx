import { useQuery } from "@apollo/client/react";
import { useState } from "react";
import { useParams } from "react-router";
import { AddPlaceDialog } from "../features/mentors/add-place-dialog.tsx";
import { DeviationList } from "../features/mentors/deviation-list.tsx";
import { EditMentorDialog } from "../features/mentors/edit-mentor-dialog.tsx";
import { MentorAccount } from "../features/mentors/mentor-account.tsx";
import { MentorFacts } from "../features/mentors/mentor-facts.tsx";
import { MentorFragment } from "../features/mentors/mentors.graphql.ts";
import { PlaceCard } from "../features/mentors/place-card.tsx";
import { RecordDialog } from "../features/mentors/record-dialog.tsx";
import { TrainingDialog } from "../features/mentors/training-dialog.tsx";
import { readFragment } from "../gql/fragment-masking.ts";
import { graphql } from "../gql/gql.ts";
import { QueryProblem } from "../lib/graphql/query-problem.tsx";
import { useRuleNote } from "../lib/rules/use-rule-note.ts";
import { useText } from "../lib/text/use-text.ts";
import { Button, ButtonLink } from "../ui/button.tsx";
import { Container, Row, Stack } from "../ui/layout.tsx";
import { Link } from "../ui/link.tsx";
import { PageHeader } from "../ui/page-header.tsx";
import { Skeleton } from "../ui/skeleton.tsx";
import { ForbiddenState } from "../ui/state-panel.tsx";
import { PageTitle } from "./page-title.tsx";
import { paths } from "./paths.ts";
import { useFileOnTheWay } from "./use-file-on-the-way.tsx";

const MentorDocument = graphql(`
  query Mentor($id: ID!) {
    mentor(id: $id) {
      id
      name
      viewerCanManage
      ...Mentor_mentor
      company {
        id
        branches {
          id
          name
        }
      }
      places {
        id
        ...Place_mentorPlace
        ...PlaceConditions_mentorPlace
      }
      deviations {
        id
        ...Deviation_mentorDeviation
      }
    }
  }
`);

/** One mentor: who it is, where, the state of each place in words, and what can be done next. */
export function MentorPage(): React.JSX.Element {
  const t = useText("mentors");
  const { back } = useFileOnTheWay();
  const noteOf = useRuleNote();
  const { id = "" } = useParams();
  const { data, error, refetch } = useQuery(MentorDocument, { variables: { id }, fetchPolicy: "cache-and-network" });
  const [open, setOpen] = useState<"EDIT" | "PLACE" | "RECORD" | "TRAINING" | null>(null);
  if (error && !data) return <QueryProblem error={error} onRetry={() => void refetch()} />;
  if (!data)
    return (
      <Container padding={6}>
        <Skeleton look="card" count={3} />
      </Container>
    );
  const found = data.mentor;
  if (!found) return <ForbiddenState actions={<ButtonLink to={paths.mentors}>{t("title")}</ButtonLink>} />;
  const mentor = readFragment(MentorFragment, found);
  const close = (): void => setOpen(null);
  return (
    <Container padding={6}>
      <PageTitle>{found.name}</PageTitle>
      <Stack gap={6}>
        <PageHeader
          title={found.name}
          lead={mentor.jobTitle || undefined}
          above={
            back ?? (
              <Link
                to={found.viewerCanManage || !mentor.viewerCanJudge ? paths.mentors : paths.deviations}
                icon="arrow-left"
                look="standalone"
              >
                {found.viewerCanManage || !mentor.viewerCanJudge ? t("title") : t("decideTitle")}
              </Link>
            )
          }
        />
        <Stack as="section" gap={4}>
          <h2>{t("places")}</h2>
          {mentor.maximumLearnersRule && (
            <p>
              {t("load", { places: mentor.placesOffered, maximum: mentor.maximumLearnersRule.value })}{" "}
              {noteOf(mentor.maximumLearnersRule)}
            </p>
          )}
          {found.places.map((place) => (
            <PlaceCard key={place.id} mentor={found} place={place} onChanged={refetch} />
          ))}
          {found.viewerCanManage && (
            <Row>
              <Button icon="plus" onPress={() => setOpen("PLACE")}>
                {t("addPlace")}
              </Button>
            </Row>
          )}
        </Stack>
        {found.deviations.length > 0 && (
          <Stack as="section" gap={4}>
            <h2>{t("deviations")}</h2>
            <DeviationList
              deviations={found.deviations}
              onChanged={refetch}
              filePathOf={mentor.viewerCanJudge ? paths.dossier : undefined}
            />
          </Stack>
        )}
        <Stack as="section" gap={4}>
          <h2>{t("person")}</h2>
          <MentorFacts mentor={mentor} />
          <Row>
            {found.viewerCanManage && (
              <>
                <Button variant={mentor.trainedOn ? "secondary" : "primary"} onPress={() => setOpen("TRAINING")}>
                  {t("trainingAction")}
                </Button>
                <Button icon="edit" onPress={() => setOpen("EDIT")}>
                  {t("edit")}
                </Button>
              </>
            )}
            {(found.viewerCanManage || mentor.viewerCanJudge) && (
              <Button icon="eye" onPress={() => setOpen("RECORD")}>
                {t("recordAction")}
              </Button>
            )}
          </Row>
        </Stack>
        <Stack as="section" gap={4}>
          <h2>{t("account")}</h2>
          <MentorAccount mentor={mentor} onEdit={() => setOpen("EDIT")} onChanged={refetch} />
        </Stack>
      </Stack>
      {open === "EDIT" && <EditMentorDialog mentor={mentor} onClose={close} onChanged={refetch} />}
      {open === "PLACE" && (
        <AddPlaceDialog mentor={mentor} branches={found.company.branches} onClose={close} onChanged={refetch} />
      )}
      {open === "RECORD" && <RecordDialog mentorId={found.id} onClose={close} onChanged={refetch} />}
      {open === "TRAINING" && <TrainingDialog mentorId={found.id} onClose={close} onChanged={refetch} />}
    </Container>
  );
}
