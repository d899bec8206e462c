import type { Mentor_MentorFragment } from "../../gql/graphql.ts";
import { useSend } from "../../lib/graphql/use-send.ts";
import { useText } from "../../lib/text/use-text.ts";
import { MentorSheet } from "./mentor-sheet.tsx";
import { PlaceMentorDocument } from "./mentors.graphql.ts";
import { emptyMentor } from "./person-fields.tsx";
import { PlaceFields, placeInput } from "./place-fields.tsx";

interface AddPlaceDialogProps {
  mentor: Mentor_MentorFragment;
  branches: readonly { id: string; name: string }[];
  onClose: () => void;
  onChanged: () => Promise<unknown>;
}

/** Names the mentor for another branch or programme, or corrects the numbers of one there is. */
export function AddPlaceDialog({ mentor, branches, ...rest }: AddPlaceDialogProps): React.JSX.Element {
  const t = useText("mentors");
  const [place, isBusy] = useSend(PlaceMentorDocument);
  return (
    <MentorSheet
      title={t("addPlace")}
      values={emptyMentor}
      required={["branchId", "programmeId", "yearsOfPractice", "capacity"]}
      isBusy={isBusy}
      onSend={(filled) => place({ input: { mentorId: mentor.id, place: placeInput(filled) } })}
      {...rest}
    >
      {(control) => <PlaceFields control={control} branches={branches} maximumRule={mentor.maximumLearnersRule} />}
    </MentorSheet>
  );
}
