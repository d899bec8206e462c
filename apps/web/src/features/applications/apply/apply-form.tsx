import { useMutation } from "@apollo/client/react";
import { graphql } from "../../../gql/gql.ts";
import { readFragment } from "../../../gql/fragment-masking.ts";
import type { NameDisclosure } from "../../../gql/graphql.ts";
import { ProblemsFragment } from "../../../lib/form/problems.ts";
import { useProblemForm } from "../../../lib/form/use-problem-form.ts";
import { useIdempotencyKey } from "../../../lib/graphql/use-idempotency-key.ts";
import { useText } from "../../../lib/text/use-text.ts";
import { Button } from "../../../ui/button.tsx";
import { FormErrorSummary } from "../../../ui/form-error-summary.tsx";
import { Row, Stack } from "../../../ui/layout.tsx";
import { answersOf, MiniProfileFields, type MiniProfileValues, type ProfileValues } from "../mini-profile-fields.tsx";

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

interface ApplyFormProps {
  workplaceId: string;
  /** Answers of last time, to start from. */
  miniProfile: MiniProfileValues;
  nameDisclosure: NameDisclosure;
  onSent: (applicationId: string) => void;
  onCancel: () => void;
}

/** Six short questions instead of a cover letter. */
export function ApplyForm(props: ApplyFormProps): React.JSX.Element {
  const { workplaceId, miniProfile, nameDisclosure, onSent, onCancel } = props;
  const t = useText("apply");
  const [apply, { loading }] = useMutation(ApplyDocument, { refetchQueries: ["MyApplications"] });
  const key = useIdempotencyKey();
  const { form, summary, showProblems } = useProblemForm<ProfileValues>({
    defaultValues: { ...miniProfile, nameDisclosure },
  });

  async function send({ nameDisclosure: disclosure, ...answers }: ProfileValues): Promise<void> {
    const input = {
      idempotencyKey: key.current(),
      workplaceId,
      miniProfile: answersOf(answers),
      nameDisclosure: disclosure,
    };
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
        <MiniProfileFields control={form.control} />
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
