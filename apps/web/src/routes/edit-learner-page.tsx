import { useMutation, useQuery } from "@apollo/client/react";
import { useNavigate, useParams } from "react-router";
import { readFragment } from "../gql/fragment-masking.ts";
import { graphql } from "../gql/gql.ts";
import { EnrolmentForm } from "../features/learners/enrol/enrolment-form.tsx";
import { noGuardians } from "../features/learners/enrol/guardian-fields.tsx";
import { ProblemsFragment } from "../lib/form/problems.ts";
import { QueryProblem } from "../lib/graphql/query-problem.tsx";
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

const EditLearnerDocument = graphql(`
  query EditLearner($id: ID!) {
    learner(id: $id) {
      id
      firstName
      lastName
      birthDate
      email
      phone
      street
      postcode
      searchStartedOn
      viewerCanManage
      programme {
        id
        title
      }
      counsellor {
        id
        name
      }
      provider {
        id
        ...EnrolmentForm_provider
      }
    }
  }
`);

const UpdateEnrolmentDocument = graphql(`
  mutation UpdateEnrolment($input: UpdateEnrolmentInput!) {
    updateEnrolment(input: $input) {
      __typename
      ... on Learner {
        id
        firstName
        lastName
        birthDate
        email
        phone
        street
        postcode
        municipality
        searchStartedOn
        programme {
          id
          title
        }
        counsellor {
          id
          name
        }
      }
      ...Problems_userErrors
    }
  }
`);

/** Inschrijving wijzigen. */
export function EditLearnerPage(): React.JSX.Element {
  const t = useText("enrolment");
  const navigate = useNavigate();
  const { id = "" } = useParams();
  const { data, error, refetch } = useQuery(EditLearnerDocument, { variables: { id } });
  const [update, { loading }] = useMutation(UpdateEnrolmentDocument);
  if (error && !data) return <QueryProblem error={error} onRetry={() => void refetch()} />;
  if (data && !data.learner?.viewerCanManage)
    return <ForbiddenState actions={<ButtonLink to={paths.learners}>{t("back")}</ButtonLink>} />;
  const learner = data?.learner;
  return (
    <Container padding={6}>
      <PageTitle>{t("editTitle")}</PageTitle>
      <Stack gap={5}>
        <PageHeader
          title={t("editTitle")}
          lead={t("editLead")}
          above={
            <Link to={paths.learner(id)} icon="arrow-left" look="standalone">
              {t("backToLearner")}
            </Link>
          }
        />
        {!learner && <Skeleton look="text" count={8} />}
        {learner && (
          <EnrolmentForm
            provider={learner.provider}
            values={{
              firstName: learner.firstName,
              lastName: learner.lastName,
              birthDate: learner.birthDate,
              email: learner.email,
              phone: learner.phone ?? "",
              street: learner.street,
              postcode: learner.postcode,
              programmeId: learner.programme.id,
              counsellorId: learner.counsellor?.id ?? "",
              searchStartedOn: learner.searchStartedOn ?? "",
              ...noGuardians,
            }}
            programmeTitle={learner.programme.title}
            submitLabel={t("saveEdit")}
            isBusy={loading}
            hasGuardians={false}
            onSubmit={async (enrolment) => {
              const input = { ...enrolment, learnerId: id };
              const answer = (await update({ variables: { input } }).catch(() => null))?.data?.updateEnrolment;
              if (!answer) return [];
              if (answer.__typename === "UserErrors") return readFragment(ProblemsFragment, answer).problems;
              notify({ tone: "good", text: t("saved") });
              await navigate(paths.learner(id));
              return [];
            }}
          />
        )}
      </Stack>
    </Container>
  );
}
