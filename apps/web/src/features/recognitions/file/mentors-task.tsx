import { useState } from "react";
import { readFragment } from "../../../gql/fragment-masking.ts";
import { useLabel } from "../../../lib/text/use-label.ts";
import { useText } from "../../../lib/text/use-text.ts";
import { Button, ButtonLink } from "../../../ui/button.tsx";
import { CheckboxGroup } from "../../../ui/checkbox.tsx";
import { Row, Stack } from "../../../ui/layout.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { paths } from "../../../routes/paths.ts";
import { FormFragment, useSaveForm, type TasksFile } from "./save-form.ts";

/** Who will train the learners: mentors that were named for this branch and programme. */
export function MentorsTask({
  recognition,
  onDone,
}: {
  recognition: TasksFile;
  onDone: () => void;
}): React.JSX.Element {
  const t = useText("recognitions");
  const label = useLabel();
  const file = readFragment(FormFragment, recognition);
  const { save, isBusy } = useSaveForm(recognition);
  const [chosen, setChosen] = useState(() => file.mentors.map(({ mentorId }) => mentorId));
  const known = file.branch.mentors.filter(({ programme }) => programme.id === file.programme.id);
  const options = [
    ...known,
    ...file.mentors.filter(({ mentorId }) => !known.some((mentor) => mentor.mentorId === mentorId)),
  ];
  const toMentors = (
    <Row>
      <ButtonLink to={`${paths.mentors}?dossier=${file.id}`} icon="users">
        {t("toMentors")}
      </ButtonLink>
    </Row>
  );
  if (options.length === 0)
    return (
      <Notice tone="warn" title={t("noMentorsTitle")} actions={toMentors}>
        {t("noMentorsText")}
      </Notice>
    );
  return (
    <Stack width="form">
      <CheckboxGroup
        label={t("mentorsQuestion")}
        look="framed"
        options={options.map(({ mentorId, name, status }) => ({
          value: mentorId,
          label: name,
          ...(status && { description: label("MentorStatus", status) }),
        }))}
        value={chosen}
        onChange={setChosen}
      />
      <Row>
        <Button
          variant="primary"
          isBusy={isBusy}
          onPress={() => void save({}, chosen).then((problems) => problems?.length === 0 && onDone())}
        >
          {t("saveTask")}
        </Button>
      </Row>
      <p>{t("otherMentor")}</p>
      {toMentors}
    </Stack>
  );
}
