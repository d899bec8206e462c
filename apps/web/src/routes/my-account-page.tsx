import { useQuery } from "@apollo/client/react";
import { graphql } from "../gql/gql.ts";
import { EmailForm, NameForm, PasswordForm } from "../features/accounts/manage/account-forms.tsx";
import { DeviceList, PasskeyList } from "../features/accounts/manage/account-lists.tsx";
import { QueryProblem } from "../lib/graphql/query-problem.tsx";
import { useText } from "../lib/text/use-text.ts";
import { ButtonLink } from "../ui/button.tsx";
import { Container, Stack } from "../ui/layout.tsx";
import { PageHeader } from "../ui/page-header.tsx";
import { Skeleton } from "../ui/skeleton.tsx";
import { ForbiddenState } from "../ui/state-panel.tsx";
import { useLeave } from "./layout/use-leave.ts";
import { PageTitle } from "./page-title.tsx";
import { paths } from "./paths.ts";

const MyAccountDocument = graphql(`
  query MyAccount {
    viewer {
      id
      ...Account_viewer
    }
  }
`);

/** Mijn account: who one is here, and every way in. */
export function MyAccountPage(): React.JSX.Element {
  const t = useText("account");
  const leave = useLeave();
  const { data, error, refetch } = useQuery(MyAccountDocument);
  if (error && !data) return <QueryProblem error={error} onRetry={() => void refetch()} />;
  if (!data)
    return (
      <Container padding={6}>
        <Skeleton look="text" count={8} />
      </Container>
    );
  const { viewer } = data;
  if (!viewer)
    return <ForbiddenState actions={<ButtonLink to={paths.signIn(paths.myAccount)}>{t("signIn")}</ButtonLink>} />;
  const sections = [
    { title: t("nameTitle"), content: <NameForm account={viewer} /> },
    { title: t("emailTitle"), content: <EmailForm account={viewer} /> },
    { title: t("passwordTitle"), content: <PasswordForm account={viewer} /> },
    { title: t("passkeyTitle"), content: <PasskeyList account={viewer} onChanged={refetch} /> },
    { title: t("devicesTitle"), content: <DeviceList account={viewer} onSignedOut={() => leave()} /> },
  ];
  return (
    <Container padding={6}>
      <PageTitle>{t("title")}</PageTitle>
      <Stack gap={7}>
        <PageHeader title={t("title")} lead={t("lead")} />
        {sections.map(({ title, content }) => (
          <Stack key={title} as="section" gap={3}>
            <h2>{title}</h2>
            {content}
          </Stack>
        ))}
      </Stack>
    </Container>
  );
}
