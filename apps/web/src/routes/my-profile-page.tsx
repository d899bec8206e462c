import { useQuery } from "@apollo/client/react";
import { graphql } from "../gql/gql.ts";
import { answersOf } from "../features/applications/mini-profile-fields.tsx";
import { ProfileForm } from "../features/applications/profile-form.tsx";
import { GuardianSection } from "../features/learners/guardians/guardian-section.tsx";
import { useFormat } from "../lib/format/use-format.ts";
import { QueryProblem } from "../lib/graphql/query-problem.tsx";
import { useText } from "../lib/text/use-text.ts";
import { ButtonLink } from "../ui/button.tsx";
import { DescriptionList } from "../ui/description-list.tsx";
import { Container, Stack } from "../ui/layout.tsx";
import { PageHeader } from "../ui/page-header.tsx";
import { Skeleton } from "../ui/skeleton.tsx";
import { ForbiddenState } from "../ui/state-panel.tsx";
import { notify } from "../ui/toast-store.ts";
import { PageTitle } from "./page-title.tsx";
import { paths } from "./paths.ts";

const MyProfileDocument = graphql(`
  query MyProfile {
    viewer {
      id
      learner {
        id
        firstName
        lastName
        email
        phone
        birthDate
        municipality
        travelKilometres
        nameDisclosure
        ...GuardianSection_learner
        miniProfile {
          why
          strengths
          experience
          travel
          availability
          question
        }
        programme {
          id
          title
        }
        provider {
          id
          name
        }
      }
    }
  }
`);

/** Mijn profiel: what the school filled in, and the answers the learner keeps ready. */
export function MyProfilePage(): React.JSX.Element {
  const t = useText("profile");
  const format = useFormat();
  const { data, error, refetch } = useQuery(MyProfileDocument);
  if (error && !data) return <QueryProblem error={error} onRetry={() => void refetch()} />;
  if (!data)
    return (
      <Container padding={6}>
        <Skeleton look="text" count={8} />
      </Container>
    );
  const learner = data.viewer?.learner;
  if (!learner)
    return (
      <ForbiddenState
        actions={
          <ButtonLink to={data.viewer ? paths.start : paths.signIn(paths.myProfile)}>
            {t(data.viewer ? "toStart" : "signIn")}
          </ButtonLink>
        }
      />
    );
  return (
    <Container padding={6}>
      <PageTitle>{t("title")}</PageTitle>
      <Stack gap={6}>
        <PageHeader title={t("title")} lead={t("lead")} />
        <Stack as="section" gap={3} width="form">
          <h2>{t("fromSchool")}</h2>
          <p>{t("fromSchoolHelp")}</p>
          <DescriptionList
            items={[
              { term: t("name"), detail: `${learner.firstName} ${learner.lastName}` },
              { term: t("programme"), detail: learner.programme.title },
              { term: t("school"), detail: learner.provider.name },
              { term: t("birthDate"), detail: format.dayShort(learner.birthDate) },
              { term: t("municipality"), detail: learner.municipality },
              { term: t("contact"), detail: [learner.email, learner.phone].filter(Boolean).join(", ") },
            ]}
          />
        </Stack>
        <GuardianSection learner={learner} isOwn onChanged={refetch} />
        <Stack as="section" gap={3}>
          <h2>{t("miniProfile")}</h2>
          <ProfileForm
            miniProfile={answersOf(learner.miniProfile)}
            nameDisclosure={learner.nameDisclosure}
            travelKilometres={learner.travelKilometres}
            onSaved={() => notify({ tone: "good", text: t("saved") })}
          />
        </Stack>
      </Stack>
    </Container>
  );
}
