import { useState } from "react";
import { readFragment, type FragmentType } from "../../../gql/fragment-masking.ts";
import { graphql } from "../../../gql/gql.ts";
import type { EnrolmentEndReason } from "../../../gql/graphql.ts";
import { useFormat } from "../../../lib/format/use-format.ts";
import { useAction } from "../../../lib/graphql/use-action.ts";
import { useLabel } from "../../../lib/text/use-label.ts";
import { useText } from "../../../lib/text/use-text.ts";
import { Button, ButtonLink } from "../../../ui/button.tsx";
import { DescriptionList } from "../../../ui/description-list.tsx";
import { Dialog } from "../../../ui/dialog.tsx";
import { Row, Stack } from "../../../ui/layout.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { RadioGroup } from "../../../ui/radio-group.tsx";
import { notify } from "../../../ui/toast-store.ts";

const EnrolmentSectionFragment = graphql(`
  fragment EnrolmentSection_learner on Learner {
    id
    firstName
    birthDate
    email
    phone
    street
    postcode
    municipality
    searchStartedOn
    endedOn
    endReason
    viewerCanManage
    counsellor {
      id
      name
    }
  }
`);

const EndEnrolmentDocument = graphql(`
  mutation EndEnrolment($input: EndEnrolmentInput!) {
    endEnrolment(input: $input) {
      ... on Learner {
        id
        endedOn
        endReason
        viewerCanManage
        applications {
          id
          status
        }
      }
      ...Problems_userErrors
    }
  }
`);

const reasons = [
  "FINISHED",
  "OTHER_SCHOOL",
  "OTHER_PROGRAMME",
  "STOPPED",
] as const satisfies readonly EnrolmentEndReason[];

interface EnrolmentSectionProps {
  learner: FragmentType<typeof EnrolmentSectionFragment>;
  editHref: string;
}

/** What the school filled in, with the ways to mend and to end it. */
export function EnrolmentSection(props: EnrolmentSectionProps): React.JSX.Element {
  const learner = readFragment(EnrolmentSectionFragment, props.learner);
  const t = useText("enrolment");
  const label = useLabel();
  const format = useFormat();
  const [isAsked, setIsAsked] = useState(false);
  const [reason, setReason] = useState<EnrolmentEndReason | null>(null);
  const [end, isBusy] = useAction(EndEnrolmentDocument);

  async function send(): Promise<void> {
    if (!reason) return;
    const isDone = await end({ input: { learnerId: learner.id, reason } });
    setIsAsked(false);
    if (isDone) notify({ tone: "good", text: t("ended") });
  }

  return (
    <Stack as="section" gap={3}>
      <h2>{t("enrolment")}</h2>
      {learner.endedOn && (
        <Notice tone="info">
          {t("endedOn", {
            day: format.day(learner.endedOn),
            reason: learner.endReason ? label("EnrolmentEndReason", learner.endReason) : "",
          })}
        </Notice>
      )}
      <DescriptionList
        items={[
          { term: t("birthDate"), detail: format.dayShort(learner.birthDate) },
          { term: t("contact"), detail: [learner.email, learner.phone].filter(Boolean).join(", ") },
          {
            term: t("address"),
            detail: [learner.street, `${learner.postcode} ${learner.municipality}`].filter(Boolean).join(", "),
          },
          { term: t("searchStartedOn"), detail: learner.searchStartedOn && format.dayShort(learner.searchStartedOn) },
          { term: t("counsellorId"), detail: learner.counsellor?.name },
        ]}
      />
      {learner.viewerCanManage && (
        <Row>
          <ButtonLink to={props.editHref}>{t("edit")}</ButtonLink>
          <Button variant="danger" onPress={() => setIsAsked(true)}>
            {t("end")}
          </Button>
        </Row>
      )}
      <Dialog
        title={t("endTitle", { name: learner.firstName })}
        isOpen={isAsked}
        onClose={() => setIsAsked(false)}
        actions={
          <Button variant="danger" isDisabled={!reason} isBusy={isBusy} onPress={() => void send()}>
            {t("end")}
          </Button>
        }
      >
        <Stack>
          <p>{t("endText")}</p>
          <RadioGroup
            label={t("endReason")}
            options={reasons.map((value) => ({ value, label: label("EnrolmentEndReason", value) }))}
            value={reason}
            onChange={setReason}
          />
        </Stack>
      </Dialog>
    </Stack>
  );
}
