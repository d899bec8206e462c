import { readFragment } from "../../../gql/fragment-masking.ts";
import { useText } from "../../../lib/text/use-text.ts";
import { ButtonLink } from "../../../ui/button.tsx";
import { Row, Stack } from "../../../ui/layout.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { paths } from "../../../routes/paths.ts";
import { CoverageSummary } from "../show/coverage-summary.tsx";
import { FormFragment, type TasksFile } from "./save-form.ts";

/** What the branch offers of the programme's activity list; it is filled in on the list's own page. */
export function ActivitiesTask({ recognition }: { recognition: TasksFile }): React.JSX.Element {
  const t = useText("recognitions");
  const { id, activities, branch, programme } = readFragment(FormFragment, recognition);
  const open = activities.filter(({ isMandatory, coverage }) => isMandatory && coverage === null).length;
  return (
    <Stack>
      {activities.length === 0 && <Notice tone="info">{t("noList")}</Notice>}
      {activities.length > 0 && (
        <Notice tone={open > 0 ? "warn" : "good"}>
          {open > 0 ? t("activitiesOpen", { count: open }) : t("activitiesDone")}
        </Notice>
      )}
      <CoverageSummary activities={activities} />
      {activities.length > 0 && (
        <Row>
          <ButtonLink
            variant="primary"
            to={paths.onTheWay(paths.employerActivityOffer(branch.id, programme.id), {
              dossier: id,
              taak: "activiteiten",
            })}
          >
            {t("toActivities")}
          </ButtonLink>
        </Row>
      )}
    </Stack>
  );
}
