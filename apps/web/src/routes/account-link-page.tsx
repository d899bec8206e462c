import { useLocation, useNavigate } from "react-router";
import { OpenLink } from "../features/accounts/links/open-link.tsx";
import { confirmEmail, openSignInLink, restoreEmail } from "../lib/session/sign-in.ts";
import { useText } from "../lib/text/use-text.ts";
import { Container, Stack } from "../ui/layout.tsx";
import { Link } from "../ui/link.tsx";
import { PageHeader } from "../ui/page-header.tsx";
import { notify } from "../ui/toast-store.ts";
import { PageTitle } from "./page-title.tsx";
import { paths } from "./paths.ts";

type Kind = keyof typeof kinds;
const isKind = (path: string): path is Kind => Object.hasOwn(kinds, path);

const kinds = {
  [paths.signInLink]: {
    open: openSignInLink,
    title: "linkTitle",
    lead: "linkLead",
    button: "linkButton",
    done: "linkDone",
    to: paths.start,
  },
  [paths.confirmEmail]: {
    open: confirmEmail,
    title: "confirmTitle",
    lead: "confirmLead",
    button: "confirmButton",
    done: "confirmDone",
    to: paths.myAccount,
  },
  [paths.restoreEmail]: {
    open: restoreEmail,
    title: "restoreTitle",
    lead: "restoreLead",
    button: "restoreButton",
    done: "restoreDone",
    to: paths.start,
  },
} as const;

/** Where links of mails about the account lead. */
export function AccountLinkPage(): React.JSX.Element {
  const t = useText("sign-in");
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const kind = kinds[isKind(pathname) ? pathname : paths.signInLink];
  return (
    <Container padding={6}>
      <PageTitle>{t(kind.title)}</PageTitle>
      <Stack gap={6}>
        <PageHeader title={t(kind.title)} lead={t(kind.lead)} />
        <OpenLink
          open={kind.open}
          buttonLabel={t(kind.button)}
          onOpened={() => {
            notify({ tone: "good", text: t(kind.done) });
            void navigate(kind.to, { replace: true });
          }}
          onGone={<Link to={paths.signIn()}>{t("toSignIn")}</Link>}
        />
      </Stack>
    </Container>
  );
}
