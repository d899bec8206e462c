import { useState, type ComponentProps } from "react";
import { readFragment, type FragmentType } from "../../gql/fragment-masking.ts";
import type { DeviationKind } from "../../gql/graphql.ts";
import { useFormat } from "../../lib/format/use-format.ts";
import { useAction } from "../../lib/graphql/use-action.ts";
import { useSend } from "../../lib/graphql/use-send.ts";
import { useLabel } from "../../lib/text/use-label.ts";
import { useText } from "../../lib/text/use-text.ts";
import { Badge } from "../../ui/badge.tsx";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { Row, Stack } from "../../ui/layout.tsx";
import { notify } from "../../ui/toast-store.ts";
import { DeviationDialog } from "./deviation-dialog.tsx";
import { mentorTones } from "./mentor-tones.ts";
import {
  BarMentorDocument,
  DeactivateMentorDocument,
  PlaceFragment,
  ReactivateMentorDocument,
} from "./mentors.graphql.ts";
import { PlaceConditions } from "./place-conditions.tsx";
import { PlaceState } from "./place-state.tsx";
import { ReasonDialog } from "./reason-dialog.tsx";

interface PlaceCardProps {
  mentor: { id: string; name: string; viewerCanManage: boolean };
  place: FragmentType<typeof PlaceFragment> & ComponentProps<typeof PlaceConditions>["place"];
  onChanged: () => Promise<unknown>;
}

/** One branch and programme of a mentor: the state in words and what can be done about it. */
export function PlaceCard({ mentor, place: masked, onChanged }: PlaceCardProps): React.JSX.Element {
  const t = useText("mentors");
  const label = useLabel();
  const format = useFormat();
  const place = readFragment(PlaceFragment, masked);
  const [open, setOpen] = useState<"DEVIATION" | "DEACTIVATE" | "BAR" | null>(null);
  const [deactivate, isLeaving] = useSend(DeactivateMentorDocument);
  const [bar, isBarring] = useSend(BarMentorDocument);
  const [reactivate, isReturning] = useAction(ReactivateMentorDocument);
  const assignmentId = place.id;
  const done = (): void => {
    setOpen(null);
    notify({ tone: "good", text: t("saved") });
    void onChanged();
  };
  const kinds = place.problems.flatMap(({ code }): DeviationKind[] =>
    code === "MENTOR_AGE" ? ["AGE"] : code === "MENTOR_PRACTICE" ? ["PRACTICE"] : [],
  );
  const [firstKind, ...otherKinds] = kinds;
  return (
    <Card as="article">
      <Stack gap={3}>
        <Row justify="between">
          <h3>{`${place.programme.title}, ${place.branch.name}`}</h3>
          <Badge tone={mentorTones[place.status]}>{label("MentorStatus", place.status)}</Badge>
        </Row>
        <PlaceState place={place} />
        <PlaceConditions place={masked} />
        <p>
          {t("learners", { count: place.learners, capacity: place.capacity })} ·{" "}
          {t("years", { count: place.yearsOfPractice })}
          {place.designatedOn && ` · ${t("designated", { day: format.dayShort(place.designatedOn) })}`}
        </p>
        <Row>
          {mentor.viewerCanManage && place.status === "PROPOSED" && firstKind && (
            <Button icon="document" onPress={() => setOpen("DEVIATION")}>
              {t("askDeviation")}
            </Button>
          )}
          {place.viewerCanReactivate && (
            <Button
              icon="play"
              isBusy={isReturning}
              onPress={() =>
                void reactivate({ input: { assignmentId } }).then((isDone) => {
                  if (isDone) notify({ tone: "good", text: t("reactivated") });
                  return onChanged();
                })
              }
            >
              {t("reactivate")}
            </Button>
          )}
          {place.viewerCanDeactivate && (
            <Button variant="quiet" icon="pause" onPress={() => setOpen("DEACTIVATE")}>
              {t("deactivate")}
            </Button>
          )}
          {place.viewerCanBar && (
            <Button variant="quiet" icon="shield" onPress={() => setOpen("BAR")}>
              {t("bar")}
            </Button>
          )}
        </Row>
      </Stack>
      {open === "DEVIATION" && firstKind && (
        <DeviationDialog
          mentorId={mentor.id}
          programmeId={place.programme.id}
          kinds={[firstKind, ...otherKinds]}
          onClose={() => setOpen(null)}
          onChanged={onChanged}
        />
      )}
      {open === "DEACTIVATE" && (
        <ReasonDialog
          title={t("deactivateTitle", { name: mentor.name })}
          label={t("reason")}
          confirmLabel={t("deactivate")}
          field="reason"
          isBusy={isLeaving}
          isDangerous
          onSend={(reason) => deactivate({ input: { assignmentId, reason } })}
          onDone={done}
          onClose={() => setOpen(null)}
        >
          <ul>
            {place.openWorkplaces > 0 && <li>{t("willWorkplaces", { count: place.openWorkplaces })}</li>}
            {place.interviewsToCome > 0 && <li>{t("willInterviews", { count: place.interviewsToCome })}</li>}
            {place.otherMentors === 0 && <li>{t("willLoseMentor")}</li>}
            {place.openWorkplaces === 0 && place.interviewsToCome === 0 && place.otherMentors > 0 && (
              <li>{t("willNothing")}</li>
            )}
          </ul>
        </ReasonDialog>
      )}
      {open === "BAR" && (
        <ReasonDialog
          title={t("barTitle", { name: mentor.name })}
          label={t("motivation")}
          confirmLabel={t("bar")}
          field="motive"
          isBusy={isBarring}
          isDangerous
          onSend={(motive) => bar({ input: { assignmentId, motive } })}
          onDone={done}
          onClose={() => setOpen(null)}
        >
          <p>{t("barText")}</p>
        </ReasonDialog>
      )}
    </Card>
  );
}
