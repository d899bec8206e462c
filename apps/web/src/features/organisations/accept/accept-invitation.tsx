import { useMutation } from "@apollo/client/react";
import { readFragment, type FragmentType } from "../../../gql/fragment-masking.ts";
import { graphql } from "../../../gql/gql.ts";
import { FormField } from "../../../lib/form/form-field.tsx";
import { ProblemsFragment } from "../../../lib/form/problems.ts";
import { useProblemForm } from "../../../lib/form/use-problem-form.ts";
import { useFormat } from "../../../lib/format/use-format.ts";
import { useEnter } from "../../../lib/session/use-enter.ts";
import { useLabel } from "../../../lib/text/use-label.ts";
import { useText } from "../../../lib/text/use-text.ts";
import { paths } from "../../../routes/paths.ts";
import { Button } from "../../../ui/button.tsx";
import { Card } from "../../../ui/card.tsx";
import { DescriptionList } from "../../../ui/description-list.tsx";
import { FormErrorSummary } from "../../../ui/form-error-summary.tsx";
import { Stack } from "../../../ui/layout.tsx";
import { NewPasswordField } from "../../../ui/new-password-field.tsx";
import { TextField } from "../../../ui/text-field.tsx";
import { notify } from "../../../ui/toast-store.ts";

const OfferFragment = graphql(`
  fragment AcceptInvitation_offer on InvitationOffer {
    email
    name
    role
    organisation
    expiresAt
  }
`);

const AcceptDocument = graphql(`
  mutation AcceptInvitation($input: AcceptInvitationInput!) {
    acceptInvitation(input: $input) {
      __typename
      ... on AcceptedInvitation {
        membershipId
        email
        isNewAccount
      }
      ...Problems_userErrors
    }
  }
`);

interface Props {
  offer: FragmentType<typeof OfferFragment>;
  token: string;
  mayAccept: boolean;
  /** Nobody is signed in: an account is made. */
  isNew: boolean;
}

interface Values {
  name: string;
  password: string;
}

/** What somebody is invited to, and the button that accepts it. */
export function AcceptInvitation({ offer: masked, token, mayAccept, isNew }: Props): React.JSX.Element {
  const t = useText("organisations");
  const label = useLabel();
  const format = useFormat();
  const offer = readFragment(OfferFragment, masked);
  const enter = useEnter();
  const [accept] = useMutation(AcceptDocument);
  const { form, summary, showProblems } = useProblemForm<Values>({
    defaultValues: { name: offer.name, password: "" },
  });
  const organisation = offer.organisation ?? t("government");

  async function send({ name, password }: Values): Promise<void> {
    const input = isNew ? { token, name, password } : { token };
    const { data } = await accept({ variables: { input } }).catch(() => ({ data: undefined }));
    if (!data) return;
    if (data.acceptInvitation.__typename !== "AcceptedInvitation")
      return showProblems(readFragment(ProblemsFragment, data.acceptInvitation).problems);
    const { membershipId, email, isNewAccount } = data.acceptInvitation;
    const to = paths.start;
    await (isNewAccount
      ? enter({ credentials: { email, password }, to, otherwise: paths.signIn(to, "account_ready") })
      : enter({ membershipId, to, otherwise: paths.chooseOrganisationFor(to) }));
    notify({ tone: "good", text: t("welcome", { organisation }) });
  }

  return (
    <form noValidate onSubmit={(event) => void form.handleSubmit(send)(event)}>
      <Stack width="form">
        <FormErrorSummary problems={summary} />
        <Card look="sunken">
          <DescriptionList
            items={[
              { term: t("organisation"), detail: organisation },
              { term: t("role"), detail: label("Role", offer.role) },
              { term: t("email"), detail: offer.email },
              { term: t("until"), detail: format.moment(offer.expiresAt) },
            ]}
          />
        </Card>
        {mayAccept && isNew && (
          <>
            <p>{t("newAccount")}</p>
            <FormField control={form.control} name="name">
              {(field) => <TextField label={t("name")} autoComplete="name" {...field} />}
            </FormField>
            <FormField control={form.control} name="password">
              {(field) => <NewPasswordField label={t("password")} {...field} />}
            </FormField>
          </>
        )}
        {mayAccept && (
          <div>
            <Button type="submit" variant="primary" isBusy={form.formState.isSubmitting}>
              {t("accept")}
            </Button>
          </div>
        )}
      </Stack>
    </form>
  );
}
