import { useMutation } from "@apollo/client/react";
import { useState } from "react";
import { readFragment } from "../../../gql/fragment-masking.ts";
import { ProblemsFragment } from "../../../lib/form/problems.ts";
import { useProblemForm } from "../../../lib/form/use-problem-form.ts";
import { FormField } from "../../../lib/form/form-field.tsx";
import { useText } from "../../../lib/text/use-text.ts";
import { useAction } from "../../../lib/graphql/use-action.ts";
import { Button } from "../../../ui/button.tsx";
import { Card } from "../../../ui/card.tsx";
import { DateField } from "../../../ui/date-field.tsx";
import { ConfirmDialog } from "../../../ui/dialog.tsx";
import { FormErrorSummary } from "../../../ui/form-error-summary.tsx";
import { Row, Stack } from "../../../ui/layout.tsx";
import { notify } from "../../../ui/toast-store.ts";
import { DiscardListDocument, PublishListDocument } from "./lists.graphql.ts";

interface PublishPanelProps {
  draft: { readonly id: string; readonly revision: number };
  onDone: () => Promise<unknown>;
}

/** Publishes a draft from a day on, or throws it away; both are asked twice. */
export function PublishPanel({ draft, onDone }: PublishPanelProps): React.JSX.Element {
  const t = useText("activity-lists");
  const [asks, setAsks] = useState<"publish" | "discard" | null>(null);
  const [publish, { loading }] = useMutation(PublishListDocument);
  const [discard, isDiscarding] = useAction(DiscardListDocument);
  const { form, summary, showProblems } = useProblemForm<{ validFrom: string }>({
    defaultValues: { validFrom: "" },
    labelOf: () => t("validFrom"),
  });

  async function send(): Promise<void> {
    const input = { activityListId: draft.id, revision: draft.revision, validFrom: form.getValues("validFrom") };
    const answer = (await publish({ variables: { input } }).catch(() => null))?.data?.publishActivityList;
    setAsks(null);
    if (!answer) return;
    if (answer.__typename === "ActivityList") {
      notify({ tone: "good", text: t("published") });
      await onDone();
    } else showProblems(readFragment(ProblemsFragment, answer).problems);
  }
  async function throwAway(): Promise<void> {
    const isDone = await discard({ input: { activityListId: draft.id } });
    setAsks(null);
    if (!isDone) return;
    notify({ tone: "good", text: t("discarded") });
    await onDone();
  }

  return (
    <Card look="sunken">
      <Stack gap={4} width="form">
        <h2>{t("publishTitle")}</h2>
        <p>{t("publishText")}</p>
        <p>{t("saveFirst")}</p>
        <FormErrorSummary problems={summary} />
        <FormField control={form.control} name="validFrom">
          {({ onChange, ...field }) => (
            <DateField label={t("validFrom")} onChange={(day) => onChange(day ?? "")} {...field} />
          )}
        </FormField>
        <Row>
          <Button variant="primary" isDisabled={form.watch("validFrom") === ""} onPress={() => setAsks("publish")}>
            {t("publish")}
          </Button>
          <Button variant="danger" onPress={() => setAsks("discard")}>
            {t("discard")}
          </Button>
        </Row>
      </Stack>
      <ConfirmDialog
        title={t("publishTitle")}
        isOpen={asks === "publish"}
        onClose={() => setAsks(null)}
        onConfirm={() => void send()}
        confirmLabel={t("publish")}
        isBusy={loading}
      >
        <p>{t("publishConfirm")}</p>
      </ConfirmDialog>
      <ConfirmDialog
        title={t("discard")}
        isOpen={asks === "discard"}
        onClose={() => setAsks(null)}
        onConfirm={() => void throwAway()}
        confirmLabel={t("discard")}
        isBusy={isDiscarding}
        isDangerous
      >
        <p>{t("discardConfirm")}</p>
      </ConfirmDialog>
    </Card>
  );
}
