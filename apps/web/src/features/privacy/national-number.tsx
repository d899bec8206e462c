import { useMutation } from "@apollo/client/react";
import { useState } from "react";
import { readFragment } from "../../gql/fragment-masking.ts";
import { graphql } from "../../gql/gql.ts";
import { FormField } from "../../lib/form/form-field.tsx";
import { ProblemsFragment } from "../../lib/form/problems.ts";
import { useProblemForm } from "../../lib/form/use-problem-form.ts";
import { useText } from "../../lib/text/use-text.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { FormErrorSummary } from "../../ui/form-error-summary.tsx";
import { Row, Stack } from "../../ui/layout.tsx";
import { TextArea, TextField } from "../../ui/text-field.tsx";
import { notify } from "../../ui/toast-store.ts";

const SetDocument = graphql(`
  mutation SetNationalNumber($input: SetNationalNumberInput!) {
    setNationalNumber(input: $input) {
      __typename
      ... on Learner {
        id
        nationalNumberLast
      }
      ...Problems_userErrors
    }
  }
`);

const RevealDocument = graphql(`
  mutation RevealNationalNumber($input: RevealNationalNumberInput!) {
    revealNationalNumber(input: $input) {
      __typename
      ... on RevealedNationalNumber {
        nationalNumber
      }
      ...Problems_userErrors
    }
  }
`);

interface NationalNumberProps {
  learnerId: string;
  lastDigits: string | null;
}

/** The number by its last digits; the school may enter it, and see it whole once with a reason. */
export function NationalNumber({ learnerId, lastDigits }: NationalNumberProps): React.JSX.Element {
  const t = useText("national-number");
  const [open, setOpen] = useState<"set" | "reveal" | null>(null);
  const close = (): void => setOpen(null);
  return (
    <Stack as="section" gap={2}>
      <h2>{t("title")}</h2>
      <p>{lastDigits ? t("masked", { digits: lastDigits }) : t("none")}</p>
      <Row>
        {lastDigits && (
          <Button variant="secondary" size="small" icon="eye" onPress={() => setOpen("reveal")}>
            {t("reveal")}
          </Button>
        )}
        <Button variant="secondary" size="small" onPress={() => setOpen("set")}>
          {lastDigits ? t("change") : t("add")}
        </Button>
      </Row>
      {open === "set" && <SetDialog learnerId={learnerId} canRemove={lastDigits !== null} onClose={close} />}
      {open === "reveal" && <RevealDialog learnerId={learnerId} onClose={close} />}
    </Stack>
  );
}

interface SetDialogProps {
  learnerId: string;
  canRemove: boolean;
  onClose: () => void;
}

function SetDialog({ learnerId, canRemove, onClose }: SetDialogProps): React.JSX.Element {
  const t = useText("national-number");
  const [send, { loading }] = useMutation(SetDocument);
  const { form, summary, showProblems } = useProblemForm({ defaultValues: { nationalNumber: "" } });

  async function save(nationalNumber: string | null): Promise<void> {
    const { data } = await send({ variables: { input: { learnerId, nationalNumber } } }).catch(() => ({
      data: undefined,
    }));
    const answer = data?.setNationalNumber;
    if (!answer) return;
    if (answer.__typename === "UserErrors") return showProblems(readFragment(ProblemsFragment, answer).problems);
    notify({ tone: "good", text: t(nationalNumber ? "saved" : "removed") });
    onClose();
  }

  return (
    <Dialog
      title={t("title")}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button
            variant="primary"
            isBusy={loading}
            onPress={() => void form.handleSubmit(({ nationalNumber }) => save(nationalNumber || null))()}
          >
            {t("save")}
          </Button>
          {canRemove && (
            <Button variant="danger" isDisabled={loading} onPress={() => void save(null)}>
              {t("remove")}
            </Button>
          )}
        </>
      }
    >
      <Stack>
        <p>{t("help")}</p>
        <FormErrorSummary problems={summary} />
        <FormField control={form.control} name="nationalNumber">
          {(field) => <TextField label={t("field")} inputMode="numeric" autoComplete="off" maxLength={20} {...field} />}
        </FormField>
      </Stack>
    </Dialog>
  );
}

function RevealDialog({ learnerId, onClose }: { learnerId: string; onClose: () => void }): React.JSX.Element {
  const t = useText("national-number");
  const [shown, setShown] = useState<string | null>(null);
  const [send, { loading }] = useMutation(RevealDocument, { fetchPolicy: "no-cache" });
  const { form, summary, showProblems } = useProblemForm({ defaultValues: { reason: "" } });

  const submit = form.handleSubmit(async ({ reason }) => {
    const { data } = await send({ variables: { input: { learnerId, reason } } }).catch(() => ({ data: undefined }));
    const answer = data?.revealNationalNumber;
    if (!answer) return;
    if (answer.__typename === "UserErrors") return showProblems(readFragment(ProblemsFragment, answer).problems);
    setShown(answer.nationalNumber);
  });

  return (
    <Dialog
      title={t("revealTitle")}
      isOpen
      onClose={onClose}
      actions={
        !shown && (
          <Button variant="primary" isBusy={loading} onPress={() => void submit()}>
            {t("reveal")}
          </Button>
        )
      }
    >
      {shown ? (
        <p role="status">
          <strong>{shown}</strong>
        </p>
      ) : (
        <Stack>
          <p>{t("revealText")}</p>
          <FormErrorSummary problems={summary} />
          <FormField control={form.control} name="reason">
            {(field) => <TextArea label={t("reason")} maxLength={300} rows={2} {...field} />}
          </FormField>
        </Stack>
      )}
    </Dialog>
  );
}
