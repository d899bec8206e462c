import { useMutation } from "@apollo/client/react";
import { useState } from "react";
import { graphql } from "../../../gql/gql.ts";
import type { WorkplaceStatus } from "../../../gql/graphql.ts";
import { problemText, type ApiProblem } from "../../../lib/form/problem-text.ts";
import { readFragment } from "../../../gql/fragment-masking.ts";
import { ProblemsFragment } from "../../../lib/form/problems.ts";
import { useAction } from "../../../lib/graphql/use-action.ts";
import { useLanguage } from "../../../lib/text/language.ts";
import { textsNow } from "../../../lib/text/load-texts.ts";
import { useText } from "../../../lib/text/use-text.ts";
import { Button } from "../../../ui/button.tsx";
import { ConfirmDialog } from "../../../ui/dialog.tsx";
import { Row, Stack } from "../../../ui/layout.tsx";
import { Notice } from "../../../ui/notice.tsx";

const PublishDocument = graphql(`
  mutation PublishWorkplace($input: PublishWorkplaceInput!) {
    publishWorkplace(input: $input) {
      __typename
      ... on Workplace {
        id
        status
        publishedAt
      }
      ...Problems_userErrors
    }
  }
`);
const PauseDocument = graphql(`
  mutation PauseWorkplace($input: PauseWorkplaceInput!) {
    pauseWorkplace(input: $input) {
      ... on Workplace {
        id
        status
      }
      ...Problems_userErrors
    }
  }
`);
const ReopenDocument = graphql(`
  mutation ReopenWorkplace($input: ReopenWorkplaceInput!) {
    reopenWorkplace(input: $input) {
      ... on Workplace {
        id
        status
      }
      ...Problems_userErrors
    }
  }
`);
const CloseDocument = graphql(`
  mutation CloseWorkplace($input: CloseWorkplaceInput!) {
    closeWorkplace(input: $input) {
      ... on Workplace {
        id
        status
      }
      ...Problems_userErrors
    }
  }
`);

interface PublishActionsProps {
  workplaceId: string;
  status: WorkplaceStatus;
  onChanged: () => Promise<unknown>;
}

/** Publish, pause, reopen, close; when publishing is refused, every reason stands here in words. */
export function PublishActions({ workplaceId, status, onChanged }: PublishActionsProps): React.JSX.Element {
  const t = useText("employer");
  useText("problems");
  const language = useLanguage();
  const [reasons, setReasons] = useState<readonly ApiProblem[]>([]);
  const [isAsked, setIsAsked] = useState(false);
  const [publish, { loading }] = useMutation(PublishDocument);
  const [pause, isPausing] = useAction(PauseDocument);
  const [reopen, isReopening] = useAction(ReopenDocument);
  const [close, isClosing] = useAction(CloseDocument);
  const variables = { input: { workplaceId } };
  const texts = textsNow(language, "problems");

  async function tryPublish(): Promise<void> {
    const answer = (await publish({ variables }).catch(() => null))?.data?.publishWorkplace;
    if (!answer) return;
    setReasons(answer.__typename === "UserErrors" ? readFragment(ProblemsFragment, answer).problems : []);
    await onChanged();
  }

  return (
    <Stack>
      {reasons.length > 0 && !(texts instanceof Promise) && (
        <Notice tone="bad" title={t("blockedTitle")} isAnnounced>
          <ul>
            {reasons.map((reason) => (
              <li key={reason.code + reason.path.join(".")}>{problemText(reason, texts, language)}</li>
            ))}
          </ul>
        </Notice>
      )}
      <Row>
        {status === "DRAFT" && (
          <Button variant="primary" icon="send" isBusy={loading} onPress={() => void tryPublish()}>
            {t("publish")}
          </Button>
        )}
        {status === "PUBLISHED" && (
          <Button
            variant="secondary"
            icon="pause"
            isBusy={isPausing}
            onPress={() => void pause(variables).then(onChanged)}
          >
            {t("pause")}
          </Button>
        )}
        {(status === "PAUSED" || status === "BLOCKED") && (
          <Button
            variant="primary"
            icon="play"
            isBusy={isReopening}
            onPress={() => void reopen(variables).then(onChanged)}
          >
            {t("reopen")}
          </Button>
        )}
        {status !== "CLOSED" && status !== "EXPIRED" && (
          <Button variant="quiet" onPress={() => setIsAsked(true)}>
            {t("close")}
          </Button>
        )}
      </Row>
      <ConfirmDialog
        title={t("closeTitle")}
        isOpen={isAsked}
        onClose={() => setIsAsked(false)}
        onConfirm={() =>
          void close(variables)
            .then(() => setIsAsked(false))
            .then(onChanged)
        }
        confirmLabel={t("close")}
        isBusy={isClosing}
        isDangerous
      >
        <p>{t("closeText")}</p>
      </ConfirmDialog>
    </Stack>
  );
}
