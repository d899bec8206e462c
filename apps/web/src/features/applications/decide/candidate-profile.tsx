import { useQuery } from "@apollo/client/react";
import { useEffect, useEffectEvent } from "react";
import { graphql } from "../../../gql/gql.ts";
import { failureOf } from "../../../lib/graphql/failure.ts";
import { QueryProblem } from "../../../lib/graphql/query-problem.tsx";
import { useText } from "../../../lib/text/use-text.ts";
import { DescriptionList } from "../../../ui/description-list.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { Skeleton } from "../../../ui/skeleton.tsx";

const CandidateProfileDocument = graphql(`
  query CandidateProfile($id: ID!) {
    application(id: $id) {
      id
      miniProfile {
        why
        strengths
        experience
        travel
        availability
        question
      }
    }
  }
`);

interface Props {
  applicationId: string;
  /** Once, when what the learner wrote stands on the screen: a refused or failed answer is nothing read. */
  onRead: () => void;
}

/** What the learner wrote. Asked for when somebody opens it: a list does not count as reading profiles, and a day has room for so many. */
export function CandidateProfile({ applicationId, onRead }: Props): React.JSX.Element | null {
  const t = useText("candidates");
  const { data, error, refetch } = useQuery(CandidateProfileDocument, { variables: { id: applicationId } });
  const isShown = Boolean(data?.application?.miniProfile);
  const tell = useEffectEvent(onRead);
  useEffect(() => {
    if (isShown) tell();
  }, [isShown]);
  if (error && !data) {
    if (failureOf(error).limit === "LEARNER_PROFILES") return <Notice tone="warn">{t("profileBudget")}</Notice>;
    return <QueryProblem error={error} onRetry={() => void refetch()} />;
  }
  if (!data) return <Skeleton look="text" count={4} />;
  const profile = data.application?.miniProfile;
  if (!profile) return null;
  const answers = (["why", "strengths", "experience", "travel", "availability", "question"] as const)
    .filter((name) => profile[name])
    .map((name) => ({ term: t(name), detail: profile[name] }));
  return <DescriptionList items={answers} />;
}
