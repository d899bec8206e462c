import { useState } from "react";
import { readFragment, type FragmentType } from "../../gql/fragment-masking.ts";
import { graphql } from "../../gql/gql.ts";
import type { Deviation_MentorDeviationFragment } from "../../gql/graphql.ts";
import { useFormat } from "../../lib/format/use-format.ts";
import { useAction } from "../../lib/graphql/use-action.ts";
import { useSend } from "../../lib/graphql/use-send.ts";
import { useLabel } from "../../lib/text/use-label.ts";
import { useText } from "../../lib/text/use-text.ts";
import { Badge } from "../../ui/badge.tsx";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { Row, Stack } from "../../ui/layout.tsx";
import { Link } from "../../ui/link.tsx";
import { notify } from "../../ui/toast-store.ts";
import { deviationTones } from "./mentor-tones.ts";
import { DecideDeviationDocument, RetractDeviationDocument } from "./mentors.graphql.ts";
import { ReasonDialog } from "./reason-dialog.tsx";

const DeviationFragment = graphql(`
  fragment Deviation_mentorDeviation on MentorDeviation {
    id
    kind
    status
    proofKind
    proof
    requestedAt
    motive
    viewerCanDecide
    viewerCanRetract
    mentor {
      id
      name
      birthDate
      company {
        id
        name
      }
    }
    programme {
      id
      title
    }
    recognitions {
      id
      status
      branch {
        id
        name
      }
    }
  }
`);

interface DeviationListProps {
  deviations: readonly FragmentType<typeof DeviationFragment>[];
  onChanged: () => Promise<unknown>;
  /** Below each: a link to the mentor, where the list is not on the mentor's own page. */
  footer?: (mentor: { id: string; name: string }) => React.ReactNode;
  /** Below the title of the page or below that of a section. */
  heading?: "h2" | "h3";
  /** Where a recognition file is, for who treats files. */
  filePathOf?: ((recognitionId: string) => string) | undefined;
}

/** Requests for a deviation: the proof, the state, and what the viewer may do. */
export function DeviationList({ deviations, ...rest }: DeviationListProps): React.JSX.Element {
  return (
    <>
      {readFragment(DeviationFragment, deviations).map((deviation) => (
        <DeviationCard key={deviation.id} deviation={deviation} {...rest} />
      ))}
    </>
  );
}

interface DeviationCardProps extends Pick<DeviationListProps, "onChanged" | "footer" | "heading" | "filePathOf"> {
  deviation: Deviation_MentorDeviationFragment;
}

function DeviationCard({
  deviation,
  onChanged,
  footer,
  heading: Heading = "h3",
  filePathOf,
}: DeviationCardProps): React.JSX.Element {
  const t = useText("mentors");
  const label = useLabel();
  const format = useFormat();
  const [outcome, setOutcome] = useState<"GRANTED" | "REFUSED" | null>(null);
  const [decide, isDeciding] = useSend(DecideDeviationDocument);
  const [retract, isRetracting] = useAction(RetractDeviationDocument);
  const { id, mentor, programme, kind, status } = deviation;
  return (
    <Card as="article">
      <Stack gap={3}>
        <Row justify="between">
          <Heading>{`${mentor.name}: ${label("DeviationKind", kind)}`}</Heading>
          <Badge tone={deviationTones[status]}>{label("DeviationStatus", status)}</Badge>
        </Row>
        <p>
          {mentor.company.name} · {programme.title} · {t("born", { day: format.dayShort(mentor.birthDate) })} ·{" "}
          {t("asked", { day: format.dayOf(deviation.requestedAt) })}
        </p>
        <p>
          {label("EducationProofKind", deviation.proofKind)}: {deviation.proof}
        </p>
        {deviation.motive && <p>{t("motive", { motive: deviation.motive })}</p>}
        <Row>
          {deviation.viewerCanDecide && (
            <>
              <Button variant="primary" icon="check" onPress={() => setOutcome("GRANTED")}>
                {t("grant")}
              </Button>
              <Button icon="close" onPress={() => setOutcome("REFUSED")}>
                {t("refuse")}
              </Button>
            </>
          )}
          {deviation.viewerCanRetract && (
            <Button
              variant="quiet"
              isBusy={isRetracting}
              onPress={() => void retract({ input: { deviationId: id } }).then(onChanged)}
            >
              {t("retract")}
            </Button>
          )}
          {footer?.(mentor)}
          {filePathOf &&
            deviation.recognitions.map((file) => (
              <Link key={file.id} to={filePathOf(file.id)} look="standalone">
                {t("fileOf", { branch: file.branch.name, status: label("RecognitionStatus", file.status) })}
              </Link>
            ))}
        </Row>
      </Stack>
      {outcome && (
        <ReasonDialog
          title={outcome === "GRANTED" ? t("grant") : t("refuse")}
          label={t("motivation")}
          confirmLabel={outcome === "GRANTED" ? t("grant") : t("refuse")}
          field="motive"
          isBusy={isDeciding}
          isDangerous={outcome === "REFUSED"}
          onSend={(motive) => decide({ input: { deviationId: id, outcome, motive } })}
          onDone={() => {
            setOutcome(null);
            notify({ tone: "good", text: t("decisionSaved") });
            void onChanged();
          }}
          onClose={() => setOutcome(null)}
        >
          <p>{`${mentor.name}, ${mentor.company.name}: ${deviation.proof}`}</p>
        </ReasonDialog>
      )}
    </Card>
  );
}
