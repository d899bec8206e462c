import {
  nextStepOfEmployer,
  stepsOfEmployer,
  type EmployerStep,
  type EmployerStepState,
} from "@leerplek/domain/companies/employer-steps";
import { nextOfRecognition } from "@leerplek/domain/recognitions/next-action";
import { graphql } from "../../../gql/gql.ts";
import { readFragment, type FragmentType } from "../../../gql/fragment-masking.ts";
import { useFormat } from "../../../lib/format/use-format.ts";
import type { PlainTextKey } from "../../../lib/text/translate.ts";
import { useText } from "../../../lib/text/use-text.ts";
import { paths } from "../../../routes/paths.ts";
import type { Catalogue } from "../../../text/catalogue.ts";
import { ButtonLink } from "../../../ui/button.tsx";
import { Card } from "../../../ui/card.tsx";
import { Row, Stack } from "../../../ui/layout.tsx";
import { Steps } from "../../../ui/steps.tsx";

const RoadFragment = graphql(`
  fragment EmployerRoad_branchProgramme on BranchProgramme {
    programme {
      id
      title
    }
    recognition {
      id
      programme {
        id
        title
      }
      status
      decisionDueOn
      validUntil
      appealUntil
      appealTermPassed
      viewerCanRenew
      viewerCanAppeal
    }
    openFile {
      id
    }
    activities
    activitiesAnswered
    mentors
    mentorsActing
    workplacesOpen
    workplacesBlocked
    candidatesOpen
    placesAccepted
    agreementsSigned
  }
`);

interface EmployerRoadProps {
  branch: { readonly id: string; readonly name: string };
  path: FragmentType<typeof RoadFragment>;
}

type Key = PlainTextKey<Catalogue["employer-home"]>;

const names: Record<EmployerStep, Key> = {
  ACTIVITIES: "stepActivities",
  MENTOR: "stepMentor",
  RECOGNITION: "stepRecognition",
  FIND_LEARNER: "stepFindLearner",
  INTERVIEW: "stepInterview",
  AGREEMENT: "stepAgreement",
  ONBOARDING: "stepOnboarding",
  FOLLOW_UP: "stepFollowUp",
  COMMITMENTS: "stepCommitments",
  EVALUATION: "stepEvaluation",
};

/** What to do at each step, and the word of the button that leads there. */
const actions: Partial<Record<EmployerStep, Record<"next" | "blocked" | "button", Key>>> = {
  ACTIVITIES: { next: "nextActivities", blocked: "nextActivities", button: "toActivities" },
  MENTOR: { next: "nextMentor", blocked: "blockedMentor", button: "toMentors" },
  RECOGNITION: { next: "nextRecognition", blocked: "blockedRecognition", button: "toRecognition" },
  FIND_LEARNER: { next: "nextFindLearner", blocked: "blockedFindLearner", button: "toWorkplaces" },
  INTERVIEW: { next: "nextInterview", blocked: "nextInterview", button: "toWaiting" },
};

/** The ten steps for one branch and programme: what is done, what blocks, and what to do next. */
export function EmployerRoad({ branch, path }: EmployerRoadProps): React.JSX.Element {
  const t = useText("employer-home");
  const r = useText("recognitions");
  const format = useFormat();
  const { programme, recognition, openFile, ...counts } = readFragment(RoadFragment, path);
  const facts = { ...counts, recognition: recognition?.status ?? null };
  const file = openFile ?? recognition;
  const pages: Partial<Record<EmployerStep, string>> = {
    ACTIVITIES: paths.employerActivityOffer(branch.id, programme.id),
    MENTOR: paths.mentors,
    RECOGNITION: file ? paths.recognition(file.id) : paths.recognitions,
    FIND_LEARNER: paths.employerWorkplaces,
    INTERVIEW: paths.candidates,
  };
  const next = nextStepOfEmployer(facts);
  const action = next && actions[next.step];
  const to = next && pages[next.step];
  const name = `${programme.title}, ${branch.name}`;
  const coming = recognition && nextOfRecognition(recognition);
  const ofRecognition = coming && (
    <>
      {r(`next_${coming.next}`)} {coming.day && <strong>{format.dayShort(coming.day)}</strong>}
    </>
  );
  return (
    <Card as="article">
      <Stack gap={4}>
        <h3>{name}</h3>
        {recognition && recognition.programme.id !== programme.id && (
          <p>{t("underOldName", { programme: recognition.programme.title })}</p>
        )}
        <Steps
          label={t("road", { name })}
          steps={stepsOfEmployer(facts).map(({ step, state }) => ({
            id: step,
            label: t(names[step]),
            state,
            to: pages[step],
          }))}
        />
        {recognition && coming?.next === "RENEW" && (
          <Row justify="between">
            <p>{ofRecognition}</p>
            <ButtonLink to={paths.recognition(recognition.id)} variant="primary" size="small">
              {t("toRecognition")}
            </ButtonLink>
          </Row>
        )}
        {next && (
          <Row justify="between">
            <p>
              {next.step === "RECOGNITION" && ofRecognition
                ? ofRecognition
                : action
                  ? t(next.state === "blocked" ? action.blocked : action.next)
                  : t("nextLater", { step: t(names[next.step]) })}
            </p>
            {action && to && (
              <ButtonLink to={to} variant={stateVariant(next.state)} size="small">
                {t(action.button)}
              </ButtonLink>
            )}
          </Row>
        )}
      </Stack>
    </Card>
  );
}

const stateVariant = (state: EmployerStepState): "primary" | "secondary" =>
  state === "blocked" ? "primary" : "secondary";
