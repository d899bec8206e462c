import { useState } from "react";
import { useNavigate } from "react-router";
import { readFragment } from "../../../gql/fragment-masking.ts";
import { useTellProblems } from "../../../lib/graphql/use-action.ts";
import { useLabel } from "../../../lib/text/use-label.ts";
import { useText } from "../../../lib/text/use-text.ts";
import { Button } from "../../../ui/button.tsx";
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
  const navigate = useNavigate();
  const tell = useTellProblems();
  const { save, isBusy } = useSaveForm(recognition);
  const [chosen, setChosen] = useState(() => file.mentors.map(({ mentorId }) => mentorId));
  const known = file.branch.mentors.filter(({ programme }) => programme.id === file.programme.id);
  const options = [
    ...known,
    ...file.mentors.filter(({ mentorId }) => !known.some((mentor) => mentor.mentorId === mentorId)),
  ];
  // Who writes with a mandate sees no mentors of the company beside these: naming them is its own matter.
  const isOwnCompany = file.viewerFilesAs === "COMPANY";
  const kept = file.mentors.map(({ mentorId }) => mentorId);
  const isChanged = kept.length !== chosen.length || kept.some((id) => !chosen.includes(id));

  async function keepAnd(goOn: () => void): Promise<void> {
    const problems = isChanged ? await save({}, chosen) : [];
    if (problems?.length === 0) goOn();
    else tell(problems ?? []);
  }
  const toMentors = isOwnCompany && (
    <Row>
      <Button
        icon="users"
        isBusy={isBusy}
        onPress={() =>
          void keepAnd(() => void navigate(paths.onTheWay(paths.mentors, { dossier: file.id, taak: "mentoren" })))
        }
      >
        {t("toMentors")}
      </Button>
    </Row>
  );
  if (options.length === 0)
    return (
      <Notice tone="warn" title={t("noMentorsTitle")} actions={toMentors}>
        {t(isOwnCompany ? "noMentorsText" : "noMentorsOfCompany")}
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
        <Button variant="primary" isBusy={isBusy} onPress={() => void keepAnd(onDone)}>
          {t("saveTask")}
        </Button>
      </Row>
      <p>{t(isOwnCompany ? "otherMentor" : "otherMentorOfCompany")}</p>
      {toMentors}
    </Stack>
  );
}
