import { useState } from "react";
import { isOnHold } from "@leerplek/domain/applications/application-transitions";
import { graphql } from "../../../gql/gql.ts";
import { readFragment, type FragmentType } from "../../../gql/fragment-masking.ts";
import type { RejectionReason } from "../../../gql/graphql.ts";
import { useFormat } from "../../../lib/format/use-format.ts";
import { useAction } from "../../../lib/graphql/use-action.ts";
import { useLabel } from "../../../lib/text/use-label.ts";
import { useText } from "../../../lib/text/use-text.ts";
import { Button } from "../../../ui/button.tsx";
import { Card } from "../../../ui/card.tsx";
import { Disclosure } from "../../../ui/disclosure.tsx";
import { Row, Stack } from "../../../ui/layout.tsx";
import { Link } from "../../../ui/link.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { paths } from "../../../routes/paths.ts";
import { StatusBadge } from "../status-badge.tsx";
import { CandidateProfile } from "./candidate-profile.tsx";
import {
  OfferPlaceDocument,
  OpenApplicationDocument,
  RecordInterviewDocument,
  RejectApplicationDocument,
  ShortlistApplicationDocument,
} from "./decide.graphql.ts";
import { RejectDialog } from "./reject-dialog.tsx";

const CandidateFragment = graphql(`
  fragment Candidate_application on Application {
    id
    status
    sentAt
    answerDueOn
    workplace {
      id
      status
      title
    }
    learner {
      displayName
      region
      ageBand
    }
    contact {
      firstName
      lastName
      email
      phone
    }
    agreementData {
      birthDate
      street
      postcode
      municipality
    }
    interview {
      id
      status
      startsAt
      endsAt
      viewerCanRecord
    }
    viewerCanShortlist
    viewerCanReject
    viewerCanOffer
  }
`);

interface CandidateProps {
  application: FragmentType<typeof CandidateFragment>;
  /** The candidate a mail points to. */
  isOpenAtFirst?: boolean;
  onChanged: () => Promise<unknown>;
}

/** A candidate as the company may see one at this stage, with what can be done next. */
export function CandidateCard({ application, isOpenAtFirst, onChanged }: CandidateProps): React.JSX.Element {
  const t = useText("candidates");
  const label = useLabel();
  const format = useFormat();
  const a = readFragment(CandidateFragment, application);
  const [open] = useAction(OpenApplicationDocument);
  const [shortlist, isInviting] = useAction(ShortlistApplicationDocument);
  const [reject, isRejecting] = useAction(RejectApplicationDocument);
  const [offer, isOffering] = useAction(OfferPlaceDocument);
  const [record, isRecording] = useAction(RecordInterviewDocument);
  const [isAsked, setIsAsked] = useState(false);
  const [isOpened, setIsOpened] = useState(isOpenAtFirst === true);
  const input = { applicationId: a.id };
  const then = async (isDone: boolean): Promise<void> => {
    if (isDone) await onChanged();
  };

  // The learner is told "read" by mail: only once somebody could read.
  function noteRead(): void {
    if (a.status === "SENT") void open({ input }).then(then);
  }

  async function sayNo(reason: RejectionReason, note: string): Promise<void> {
    const isDone = await reject({ input: { ...input, reason, note } });
    setIsAsked(false);
    await then(isDone);
  }

  return (
    <Card as="article">
      <Stack gap={3}>
        <Row justify="between" align="center">
          <h2>{a.contact ? `${a.contact.firstName} ${a.contact.lastName}` : a.learner.displayName}</h2>
          <StatusBadge status={a.status} workplaceStatus={a.workplace.status} />
        </Row>
        <p>
          <Link to={paths.employerWorkplace(a.workplace.id)}>{a.workplace.title}</Link>
        </p>
        <p>
          {label("AgeBand", a.learner.ageBand)} · {a.learner.region} · {t("sentOn", { day: format.dayOf(a.sentAt) })} ·{" "}
          {t("answerBy", { day: format.dayShort(a.answerDueOn) })}
        </p>
        {a.contact && (
          <p>
            {a.contact.email} {a.contact.phone && ` · ${a.contact.phone}`}
          </p>
        )}
        {a.agreementData && (
          <p>
            {t("forAgreement", {
              day: format.dayShort(a.agreementData.birthDate),
              address: `${a.agreementData.street}, ${a.agreementData.postcode} ${a.agreementData.municipality}`,
            })}
          </p>
        )}
        {a.interview?.status === "SCHEDULED" && (
          <p>
            {t("interview")}: {format.dayOf(a.interview.startsAt)},{" "}
            {format.timeRange(a.interview.startsAt, a.interview.endsAt)}
          </p>
        )}
        {isOnHold(a.status, a.workplace.status) && <Notice tone="warn">{t("onHold")}</Notice>}
        <Disclosure title={t("miniProfile")} isOpenAtFirst={isOpenAtFirst} onOpen={() => setIsOpened(true)}>
          {isOpened && <CandidateProfile applicationId={a.id} onRead={noteRead} />}
        </Disclosure>
        <Row>
          {a.viewerCanShortlist && (
            <Button variant="primary" isBusy={isInviting} onPress={() => void shortlist({ input }).then(then)}>
              {t("invite")}
            </Button>
          )}
          {a.interview?.viewerCanRecord && (
            <>
              <Button
                variant="primary"
                isBusy={isRecording}
                onPress={() =>
                  void record({ input: { interviewId: a.interview?.id ?? "", outcome: "DONE" } }).then(then)
                }
              >
                {t("interviewDone")}
              </Button>
              <Button
                variant="quiet"
                onPress={() =>
                  void record({ input: { interviewId: a.interview?.id ?? "", outcome: "NO_SHOW" } }).then(then)
                }
              >
                {t("interviewNoShow")}
              </Button>
            </>
          )}
          {a.viewerCanOffer && (
            <Button variant="primary" isBusy={isOffering} onPress={() => void offer({ input }).then(then)}>
              {t("offer")}
            </Button>
          )}
          {a.viewerCanReject && (
            <Button variant="quiet" onPress={() => setIsAsked(true)}>
              {t("reject")}
            </Button>
          )}
        </Row>
      </Stack>
      <RejectDialog isOpen={isAsked} isBusy={isRejecting} onClose={() => setIsAsked(false)} onReject={sayNo} />
    </Card>
  );
}
