import type { Mentor_MentorFragment } from "../../gql/graphql.ts";
import { useSend } from "../../lib/graphql/use-send.ts";
import { useText } from "../../lib/text/use-text.ts";
import { MentorSheet } from "./mentor-sheet.tsx";
import { UpdateMentorDocument } from "./mentors.graphql.ts";
import { personInput, PersonFields, valuesOf } from "./person-fields.tsx";

interface EditMentorDialogProps {
  mentor: Mentor_MentorFragment;
  onClose: () => void;
  onChanged: () => Promise<unknown>;
}

/** Corrects what is known of the person. */
export function EditMentorDialog({ mentor, ...rest }: EditMentorDialogProps): React.JSX.Element {
  const t = useText("mentors");
  const [update, isBusy] = useSend(UpdateMentorDocument);
  const { id: mentorId, version } = mentor;
  return (
    <MentorSheet
      title={t("edit")}
      values={valuesOf(mentor)}
      required={["firstName", "lastName", "birthDate"]}
      isBusy={isBusy}
      onSend={(filled) => update({ input: { mentorId, version, person: personInput(filled) } })}
      {...rest}
    >
      {(control) => <PersonFields control={control} nationalNumberLast={mentor.nationalNumberLast} />}
    </MentorSheet>
  );
}
