import { useMutation } from "@apollo/client/react";
import { graphql } from "../../../gql/gql.ts";
import { readFragment } from "../../../gql/fragment-masking.ts";
import type { NameDisclosure } from "../../../gql/graphql.ts";
import { FormField } from "../../../lib/form/form-field.tsx";
import { ProblemsFragment } from "../../../lib/form/problems.ts";
import { useProblemForm } from "../../../lib/form/use-problem-form.ts";
import { useIdempotencyKey } from "../../../lib/graphql/use-idempotency-key.ts";
import { useLabel } from "../../../lib/text/use-label.ts";
import { useText } from "../../../lib/text/use-text.ts";
import { Button } from "../../../ui/button.tsx";
import { FormErrorSummary } from "../../../ui/form-error-summary.tsx";
import { Row, Stack } from "../../../ui/layout.tsx";
import { RadioGroup } from "../../../ui/radio-group.tsx";
import { TextArea } from "../../../ui/text-field.tsx";

const ApplyDocument = graphql(`
  mutation ApplyToWorkplace($input: ApplyToWorkplaceInput!) {
    applyToWorkplace(input: $input) {
      __typename
      ... on Application {
        id
        status
        workplace {
          id
          applicationCount
          viewerApplication {
            id
            status
          }
        }
      }
      ...Problems_userErrors
    }
  }
`);

export interface MiniProfileValues {
  why: string;
  strengths: string;
  experience: string;
  travel: string;
  availability: string;
  question: string;
}

interface ApplyFormProps {
  workplaceId: string;
  /** Answers of last time, to start from. */
  miniProfile: MiniProfileValues;
  nameDisclosure: NameDisclosure;
  onSent: (applicationId: string) => void;
  onCancel: () => void;
}

const questions = ["why", "strengths", "experience", "travel", "availability", "question"] as const;
const isOptional = (name: (typeof questions)[number]): boolean => name === "experience" || name === "question";
const most = 500;

/** Six short questions instead of a cover letter. */
export function ApplyForm(props: ApplyFormProps): React.JSX.Element {
  const { workplaceId, miniProfile, nameDisclosure, onSent, onCancel } = props;
  const t = useText("apply");
  const label = useLabel();
  const [apply, { loading }] = useMutation(ApplyDocument, { refetchQueries: ["MyApplications"] });
  const key = useIdempotencyKey();
  const { form, summary, showProblems } = useProblemForm<MiniProfileValues & { nameDisclosure: NameDisclosure }>({
    defaultValues: { ...miniProfile, nameDisclosure },
  });

  async function send({
    nameDisclosure: disclosure,
    ...answers
  }: MiniProfileValues & { nameDisclosure: NameDisclosure }): Promise<void> {
    const input = { idempotencyKey: key.current(), workplaceId, miniProfile: answers, nameDisclosure: disclosure };
    const { data } = await apply({ variables: { input } }).catch(() => ({ data: undefined }));
    if (data?.applyToWorkplace.__typename === "Application") {
      key.renew();
      return onSent(data.applyToWorkplace.id);
    }
    if (data?.applyToWorkplace.__typename === "UserErrors") {
      key.renew();
      showProblems(readFragment(ProblemsFragment, data.applyToWorkplace).problems);
    }
  }

  return (
    <form noValidate onSubmit={(event) => void form.handleSubmit(send)(event)}>
      <Stack width="form">
        <FormErrorSummary problems={summary} />
        {questions.map((name) => (
          <FormField key={name} control={form.control} name={name}>
            {(field) => (
              <TextArea
                label={t(name)}
                description={t(`${name}Help`)}
                isOptional={isOptional(name)}
                maxLength={most}
                rows={3}
                {...field}
              />
            )}
          </FormField>
        ))}
        <FormField control={form.control} name="nameDisclosure">
          {(field) => (
            <RadioGroup
              label={t("name")}
              description={t("nameHelp")}
              options={(["FIRST_NAME", "INITIALS"] as const).map((value) => ({
                value,
                label: label("NameDisclosure", value),
              }))}
              {...field}
            />
          )}
        </FormField>
        <Row>
          <Button type="submit" variant="primary" icon="send" isBusy={loading}>
            {t("send")}
          </Button>
          <Button variant="quiet" onPress={onCancel}>
            {t("cancel")}
          </Button>
        </Row>
      </Stack>
    </form>
  );
}
