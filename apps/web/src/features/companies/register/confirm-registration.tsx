import { useMutation } from "@apollo/client/react";
import { readFragment, type FragmentType } from "../../../gql/fragment-masking.ts";
import { graphql } from "../../../gql/gql.ts";
import { FormField } from "../../../lib/form/form-field.tsx";
import { ProblemsFragment } from "../../../lib/form/problems.ts";
import { useProblemForm } from "../../../lib/form/use-problem-form.ts";
import { useFormat } from "../../../lib/format/use-format.ts";
import { useEnter } from "../../../lib/session/use-enter.ts";
import { useText } from "../../../lib/text/use-text.ts";
import { paths } from "../../../routes/paths.ts";
import { Button } from "../../../ui/button.tsx";
import { Card } from "../../../ui/card.tsx";
import { DescriptionList } from "../../../ui/description-list.tsx";
import { FormErrorSummary } from "../../../ui/form-error-summary.tsx";
import { Stack } from "../../../ui/layout.tsx";
import { NewPasswordField } from "../../../ui/new-password-field.tsx";
import { notify } from "../../../ui/toast-store.ts";

const OfferFragment = graphql(`
  fragment ConfirmRegistration_offer on CompanyRegistrationOffer {
    email
    name
    enterpriseNumber
    branchName
    legalRepresentative
    expiresAt
  }
`);

const ConfirmDocument = graphql(`
  mutation ConfirmCompanyRegistration($input: ConfirmCompanyRegistrationInput!) {
    confirmCompanyRegistration(input: $input) {
      __typename
      ... on ConfirmedRegistration {
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
  mayConfirm: boolean;
  /** Nobody is signed in: an account is made. */
  isNew: boolean;
}

/** What was filled in, and the button that makes the company. */
export function ConfirmRegistration(props: Props): React.JSX.Element {
  const { token, mayConfirm, isNew } = props;
  const offer = readFragment(OfferFragment, props.offer);
  const t = useText("companies");
  const format = useFormat();
  const enter = useEnter();
  const [confirm] = useMutation(ConfirmDocument);
  const { form, summary, showProblems } = useProblemForm({ defaultValues: { password: "" } });

  async function send({ password }: { password: string }): Promise<void> {
    const input = isNew ? { token, password } : { token };
    const { data } = await confirm({ variables: { input } }).catch(() => ({ data: undefined }));
    if (!data) return;
    if (data.confirmCompanyRegistration.__typename !== "ConfirmedRegistration")
      return showProblems(readFragment(ProblemsFragment, data.confirmCompanyRegistration).problems);
    const { membershipId, email, isNewAccount } = data.confirmCompanyRegistration;
    const to = paths.employerHome;
    await (isNewAccount
      ? enter({ credentials: { email, password }, to, otherwise: paths.signIn(to, "account_ready") })
      : enter({ membershipId, to, otherwise: paths.chooseOrganisationFor(to) }));
    notify({ tone: "good", text: t("confirmed", { name: offer.name }) });
  }

  return (
    <form noValidate onSubmit={(event) => void form.handleSubmit(send)(event)}>
      <Stack width="form">
        <FormErrorSummary problems={summary} />
        <Card look="sunken">
          <DescriptionList
            items={[
              { term: t("name"), detail: offer.name },
              { term: t("enterpriseNumber"), detail: offer.enterpriseNumber },
              { term: t("branchName"), detail: offer.branchName },
              { term: t("legalRepresentativeOf"), detail: offer.legalRepresentative },
              { term: t("email"), detail: offer.email },
              { term: t("validUntil"), detail: format.moment(offer.expiresAt) },
            ]}
          />
        </Card>
        {mayConfirm && isNew && (
          <FormField control={form.control} name="password">
            {(field) => <NewPasswordField label={t("password")} {...field} />}
          </FormField>
        )}
        {mayConfirm && (
          <div>
            <Button type="submit" variant="primary" isBusy={form.formState.isSubmitting}>
              {t("confirm")}
            </Button>
          </div>
        )}
      </Stack>
    </form>
  );
}
