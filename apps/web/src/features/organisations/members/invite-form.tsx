import { useMutation } from "@apollo/client/react";
import { readFragment } from "../../../gql/fragment-masking.ts";
import { graphql } from "../../../gql/gql.ts";
import type { Role } from "../../../gql/graphql.ts";
import { FormField } from "../../../lib/form/form-field.tsx";
import { ProblemsFragment } from "../../../lib/form/problems.ts";
import { useProblemForm } from "../../../lib/form/use-problem-form.ts";
import { useIdempotencyKey } from "../../../lib/graphql/use-idempotency-key.ts";
import { useLabel } from "../../../lib/text/use-label.ts";
import { useText } from "../../../lib/text/use-text.ts";
import { Button } from "../../../ui/button.tsx";
import { FormErrorSummary } from "../../../ui/form-error-summary.tsx";
import { Stack } from "../../../ui/layout.tsx";
import { Select } from "../../../ui/select.tsx";
import { TextField } from "../../../ui/text-field.tsx";
import { notify } from "../../../ui/toast-store.ts";

const InviteDocument = graphql(`
  mutation InviteMember($input: InviteMemberInput!) {
    inviteMember(input: $input) {
      __typename
      ... on Invitation {
        id
      }
      ...Problems_userErrors
    }
  }
`);

interface Props {
  roles: readonly Role[];
  /** For an administrator of the government, who chooses for which one a case officer works. */
  partnerships: readonly { readonly id: string; readonly name: string }[];
  onInvited: () => void;
}

interface Values {
  name: string;
  email: string;
  role: Role;
  partnershipId: string;
}

/** Asks somebody by mail to become a member. */
export function InviteForm({ roles, partnerships, onInvited }: Props): React.JSX.Element {
  const t = useText("organisations");
  const label = useLabel();
  const [invite, { loading }] = useMutation(InviteDocument);
  const key = useIdempotencyKey();
  const { form, summary, showProblems } = useProblemForm<Values>({
    defaultValues: { name: "", email: "", role: roles[0] ?? "MENTOR", partnershipId: "" },
  });
  const needsPartnership = roles.includes("GOV_ADMIN") && form.watch("role") === "RECOGNITION_OFFICER";

  async function send({ partnershipId, ...values }: Values): Promise<void> {
    const input = { idempotencyKey: key.current(), ...values, ...(needsPartnership && { partnershipId }) };
    const { data } = await invite({ variables: { input } }).catch(() => ({ data: undefined }));
    if (!data) return;
    key.renew();
    if (data.inviteMember.__typename !== "Invitation")
      return showProblems(readFragment(ProblemsFragment, data.inviteMember).problems);
    showProblems([]);
    form.reset({ name: "", email: "", role: values.role, partnershipId });
    notify({ tone: "good", text: t("sent") });
    onInvited();
  }

  return (
    <form noValidate onSubmit={(event) => void form.handleSubmit(send)(event)}>
      <Stack width="form">
        <FormErrorSummary problems={summary} />
        <FormField control={form.control} name="name">
          {(field) => <TextField label={t("name")} autoComplete="off" {...field} />}
        </FormField>
        <FormField control={form.control} name="email">
          {(field) => <TextField label={t("email")} type="email" autoComplete="off" {...field} />}
        </FormField>
        <FormField control={form.control} name="role">
          {(field) => (
            <Select
              label={t("role")}
              options={roles.map((role) => ({ value: role, label: label("Role", role) }))}
              {...field}
            />
          )}
        </FormField>
        {needsPartnership && (
          <FormField control={form.control} name="partnershipId">
            {(field) => (
              <Select
                label={t("partnership")}
                options={partnerships.map(({ id, name }) => ({ value: id, label: name }))}
                {...field}
              />
            )}
          </FormField>
        )}
        <div>
          <Button type="submit" variant="primary" isBusy={loading}>
            {t("send")}
          </Button>
        </div>
      </Stack>
    </form>
  );
}
