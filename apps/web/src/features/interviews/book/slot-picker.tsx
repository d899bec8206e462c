import { useMutation } from "@apollo/client/react";
import { useState } from "react";
import { graphql } from "../../../gql/gql.ts";
import { readFragment, type FragmentType } from "../../../gql/fragment-masking.ts";
import { ProblemsFragment } from "../../../lib/form/problems.ts";
import { useFormat } from "../../../lib/format/use-format.ts";
import { useIdempotencyKey } from "../../../lib/graphql/use-idempotency-key.ts";
import { useLabel } from "../../../lib/text/use-label.ts";
import { useText } from "../../../lib/text/use-text.ts";
import { Button } from "../../../ui/button.tsx";
import { Stack } from "../../../ui/layout.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { RadioGroup } from "../../../ui/radio-group.tsx";

const SlotPickerFragment = graphql(`
  fragment SlotPicker_application on Application {
    id
    openSlots {
      id
      startsAt
      endsAt
      mode
      place
    }
  }
`);

const BookDocument = graphql(`
  mutation BookInterviewSlot($input: BookInterviewSlotInput!) {
    bookInterviewSlot(input: $input) {
      __typename
      ... on Interview {
        id
        status
      }
      ...Problems_userErrors
    }
  }
`);

interface SlotPickerProps {
  application: FragmentType<typeof SlotPickerFragment>;
  /** Reads the application again: after a booking, and after somebody else was first. */
  onChanged: () => Promise<unknown>;
}

/** Gesprek kiezen. Who is second sees at once what is left. */
export function SlotPicker({ application, onChanged }: SlotPickerProps): React.JSX.Element {
  const t = useText("applications");
  const label = useLabel();
  const format = useFormat();
  const { id, openSlots } = readFragment(SlotPickerFragment, application);
  const [chosen, setChosen] = useState<string | null>(null);
  const [isTaken, setIsTaken] = useState(false);
  const [overlaps, setOverlaps] = useState(false);
  const [book, { loading }] = useMutation(BookDocument);
  const key = useIdempotencyKey();

  async function confirm(): Promise<void> {
    if (!chosen) return;
    const input = { idempotencyKey: key.current(), slotId: chosen, applicationId: id };
    const { data } = await book({ variables: { input } }).catch(() => ({ data: undefined }));
    if (!data) return;
    key.renew();
    const answer = data.bookInterviewSlot;
    if (answer.__typename === "UserErrors") {
      const codes = readFragment(ProblemsFragment, answer).problems.map(({ code }) => code);
      setOverlaps(codes.includes("SLOT_OVERLAP"));
      setIsTaken(!codes.includes("SLOT_OVERLAP"));
      setChosen(null);
    }
    await onChanged();
  }

  return (
    <Stack width="form">
      {isTaken && (
        <Notice tone="warn" title={t("slotTakenTitle")} isAnnounced>
          {t("slotTakenText")}
        </Notice>
      )}
      {overlaps && (
        <Notice tone="warn" title={t("slotOverlapTitle")} isAnnounced>
          {t("slotOverlapText")}
        </Notice>
      )}
      {openSlots.length === 0 ? (
        <Notice tone="info" title={t("noSlotsTitle")}>
          {t("noSlotsText")}
        </Notice>
      ) : (
        <>
          <RadioGroup
            label={t("chooseSlot")}
            look="framed"
            options={openSlots.map((slot) => ({
              value: slot.id,
              label: `${format.dayOf(slot.startsAt)}, ${format.timeRange(slot.startsAt, slot.endsAt)}`,
              description: `${label("InterviewMode", slot.mode)}: ${slot.place}`,
            }))}
            value={chosen}
            onChange={setChosen}
          />
          <div>
            <Button
              variant="primary"
              icon="calendar"
              isDisabled={!chosen}
              isBusy={loading}
              onPress={() => void confirm()}
            >
              {t("bookSlot")}
            </Button>
          </div>
        </>
      )}
    </Stack>
  );
}
