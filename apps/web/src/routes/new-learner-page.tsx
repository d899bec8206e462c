import { useMutation, useQuery } from "@apollo/client/react";
import { useNavigate } from "react-router";
import { readFragment } from "../gql/fragment-masking.ts";
import { graphql } from "../gql/gql.ts";
import { EnrolmentForm, type EnrolmentValues } from "../features/learners/enrol/enrolment-form.tsx";
import { noGuardians } from "../features/learners/enrol/guardian-fields.tsx";
import { ProblemsFragment } from "../lib/form/problems.ts";
import { QueryProblem } from "../lib/graphql/query-problem.tsx";
import { useIdempotencyKey } from "../lib/graphql/use-idempotency-key.ts";
import { useText } from "../lib/text/use-text.ts";
import { ButtonLink } from "../ui/button.tsx";
import { Container, Stack } from "../ui/layout.tsx";
import { Link } from "../ui/link.tsx";
import { PageHeader } from "../ui/page-header.tsx";
import { Skeleton } from "../ui/skeleton.tsx";
import { ForbiddenState } from "../ui/state-panel.tsx";
import { notify } from "../ui/toast-store.ts";
import { PageTitle } from "./page-title.tsx";
import { paths } from "./paths.ts";

const NewLearnerDocument = graphql(`
  query NewLearner {
    viewer {
      id
      memberships {
        id
        provider {
          id
          ...EnrolmentForm_provider
        }
      }
    }
  }
`);

const EnrolLearnerDocument = graphql(`
  mutation EnrolLearner($input: EnrolLearnerInput!) {
    enrolLearner(input: $input) {
      __typename
      ... on Learner {
        id
        firstName
        lastName
      }
      ...Problems_userErrors
    }
  }
`);

const empty: EnrolmentValues = {
  firstName: "",
  lastName: "",
  birthDate: "",
  email: "",
  phone: "",
  street: "",
  postcode: "",
  programmeId: "",
  counsellorId: "",
  searchStartedOn: "",
  ...noGuardians,
};

/** Leerling toevoegen. */
export function NewLearnerPage(): React.JSX.Element {
  const t = useText("enrolment");
  const navigate = useNavigate();
  const key = useIdempotencyKey();
  const { data, error, refetch } = useQuery(NewLearnerDocument);
  const [enrol, { loading }] = useMutation(EnrolLearnerDocument);
  if (error && !data) return <QueryProblem error={error} onRetry={() => void refetch()} />;
  const provider = data?.viewer?.memberships.find((each) => each.provider)?.provider;
  if (data && !provider) return <ForbiddenState actions={<ButtonLink to={paths.learners}>{t("back")}</ButtonLink>} />;
  return (
    <Container padding={6}>
      <PageTitle>{t("newTitle")}</PageTitle>
      <Stack gap={5}>
        <PageHeader
          title={t("newTitle")}
          lead={t("newLead")}
          above={
            <Link to={paths.learners} icon="arrow-left" look="standalone">
              {t("back")}
            </Link>
          }
        />
        {!provider && <Skeleton look="text" count={8} />}
        {provider && (
          <EnrolmentForm
            provider={provider}
            values={empty}
            programmeTitle=""
            submitLabel={t("save")}
            isBusy={loading}
            hasGuardians
            onSubmit={async (enrolment, guardians) => {
              const input = { ...enrolment, guardians, idempotencyKey: key.current() };
              const answer = (await enrol({ variables: { input } }).catch(() => null))?.data?.enrolLearner;
              if (!answer) return [];
              key.renew();
              if (answer.__typename === "UserErrors") return readFragment(ProblemsFragment, answer).problems;
              notify({ tone: "good", text: t("enrolled", { name: `${answer.firstName} ${answer.lastName}` }) });
              await navigate(paths.learner(answer.id));
              return [];
            }}
          />
        )}
      </Stack>
    </Container>
  );
}
