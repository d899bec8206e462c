import { useMutation } from "@apollo/client/react";
import { graphql } from "../../gql/gql.ts";
import { readFragment } from "../../gql/fragment-masking.ts";
import type { NameDisclosure } from "../../gql/graphql.ts";
import { FormField } from "../../lib/form/form-field.tsx";
import { ProblemsFragment } from "../../lib/form/problems.ts";
import { useProblemForm } from "../../lib/form/use-problem-form.ts";
import { useText } from "../../lib/text/use-text.ts";
import { Button } from "../../ui/button.tsx";
import { FormErrorSummary } from "../../ui/form-error-summary.tsx";
import { Stack } from "../../ui/layout.tsx";
import { NumberField } from "../../ui/number-field.tsx";
import { MiniProfileFields, type MiniProfileValues, type ProfileValues } from "./mini-profile-fields.tsx";

const SaveMiniProfileDocument = graphql(`
  mutation SaveMiniProfile($input: SaveMiniProfileInput!) {
    saveMiniProfile(input: $input) {
      __typename
      ... on Learner {
        id
        nameDisclosure
        travelKilometres
        miniProfile {
          why
          strengths
          experience
          travel
          availability
          question
        }
      }
      ...Problems_userErrors
    }
  }
`);

interface ProfileFormProps {
  miniProfile: MiniProfileValues;
  nameDisclosure: NameDisclosure;
  travelKilometres: number;
  onSaved: () => void;
}

/** The answers each next application starts from. */
export function ProfileForm({
  miniProfile,
  nameDisclosure,
  travelKilometres,
  onSaved,
}: ProfileFormProps): React.JSX.Element {
  const t = useText("profile");
  const [save, { loading }] = useMutation(SaveMiniProfileDocument);
  const { form, summary, showProblems } = useProblemForm<ProfileValues>({
    defaultValues: { ...miniProfile, nameDisclosure, travelKilometres },
  });

  async function send({
    nameDisclosure: disclosure,
    travelKilometres: kilometres,
    ...answers
  }: ProfileValues): Promise<void> {
    const input = { miniProfile: answers, nameDisclosure: disclosure, travelKilometres: kilometres ?? 0 };
    const answer = (await save({ variables: { input } }).catch(() => null))?.data?.saveMiniProfile;
    if (!answer) return;
    showProblems(answer.__typename === "UserErrors" ? readFragment(ProblemsFragment, answer).problems : []);
    if (answer.__typename === "Learner") onSaved();
  }

  return (
    <form noValidate onSubmit={(event) => void form.handleSubmit(send)(event)}>
      <Stack width="form">
        <FormErrorSummary problems={summary} />
        <MiniProfileFields control={form.control} />
        <FormField control={form.control} name="travelKilometres">
          {(field) => <NumberField label={t("travelKilometres")} minValue={1} maxValue={100} {...field} />}
        </FormField>
        <div>
          <Button type="submit" variant="primary" isBusy={loading}>
            {t("save")}
          </Button>
        </div>
      </Stack>
    </form>
  );
}
