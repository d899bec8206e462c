import { useState } from "react";
import { readFragment, type FragmentType } from "../../../gql/fragment-masking.ts";
import { graphql } from "../../../gql/gql.ts";
import { problemText, type ApiProblem } from "../../../lib/form/problem-text.ts";
import { useFormat } from "../../../lib/format/use-format.ts";
import { useSend } from "../../../lib/graphql/use-send.ts";
import { useLanguage } from "../../../lib/text/language.ts";
import { useText, useTexts } from "../../../lib/text/use-text.ts";
import { Button, ButtonLink } from "../../../ui/button.tsx";
import { Card } from "../../../ui/card.tsx";
import { DescriptionList } from "../../../ui/description-list.tsx";
import { ConfirmDialog } from "../../../ui/dialog.tsx";
import { Row, Stack } from "../../../ui/layout.tsx";
import { Link } from "../../../ui/link.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { notify } from "../../../ui/toast-store.ts";
import { VisuallyHidden } from "../../../ui/visually-hidden.tsx";

const BranchFragment = graphql(`
  fragment BranchCard_branch on Branch {
    id
    name
    establishmentNumber
    street
    postcode
    municipality
    deactivatedAt
    recognised {
      programme {
        id
        title
      }
      grantedFor {
        id
        title
      }
    }
    activityOffers {
      id
      gapCount
      contextsTooFew
      programme {
        id
        title
      }
    }
  }
`);

const DeactivateDocument = graphql(`
  mutation DeactivateBranch($input: OwnBranchInput!) {
    deactivateBranch(input: $input) {
      ... on Branch {
        id
        version
        deactivatedAt
      }
      ...Problems_userErrors
    }
  }
`);

const ReactivateDocument = graphql(`
  mutation ReactivateBranch($input: OwnBranchInput!) {
    reactivateBranch(input: $input) {
      ... on Branch {
        id
        version
        deactivatedAt
      }
      ...Problems_userErrors
    }
  }
`);

interface Props {
  branch: FragmentType<typeof BranchFragment>;
  canManage: boolean;
  pathOf: (id: string) => string;
  /** Where to find who can complete what the branch cannot offer for a programme. */
  combinationPathOf: (id: string, programmeId: string) => string;
  onChanged: () => void;
}

/** One branch: where it is, what it is recognised for, and what an administrator may do about it. */
export function BranchCard(props: Props): React.JSX.Element {
  const { branch: masked, canManage, pathOf, combinationPathOf, onChanged } = props;
  const t = useText("companies");
  const format = useFormat();
  const language = useLanguage();
  const problemTexts = useTexts("problems");
  const branch = readFragment(BranchFragment, masked);
  const [deactivate, isClosing] = useSend(DeactivateDocument);
  const [reactivate, isOpening] = useSend(ReactivateDocument);
  const [isAsking, ask] = useState(false);
  const [reasons, setReasons] = useState<readonly ApiProblem[]>([]);
  const { id, name, deactivatedAt } = branch;
  const incomplete = branch.activityOffers.filter(({ gapCount, contextsTooFew }) => gapCount + contextsTooFew > 0);
  const recognised = branch.recognised
    .map(({ programme, grantedFor }) =>
      programme.id === grantedFor.id
        ? programme.title
        : t("recognisedAs", { programme: programme.title, oldName: grantedFor.title }),
    )
    .join(", ");

  async function change(kind: "deactivated" | "reactivated"): Promise<void> {
    const send = kind === "deactivated" ? deactivate : reactivate;
    const problems = await send({ input: { branchId: id } });
    ask(false);
    if (!problems) return;
    setReasons(problems);
    if (problems.length > 0) return;
    notify({ tone: "good", text: t(kind) });
    onChanged();
  }

  return (
    <Card as="article">
      <Stack gap={3}>
        <h3>{name}</h3>
        {deactivatedAt && <p>{t("formerSince", { day: format.day(deactivatedAt.slice(0, 10)) })}</p>}
        <DescriptionList
          items={[
            { term: t("address"), detail: `${branch.street}, ${branch.postcode} ${branch.municipality}` },
            { term: t("establishmentNumber"), detail: branch.establishmentNumber },
            { term: t("recognised"), detail: recognised || t("notRecognised") },
          ]}
        />
        {!deactivatedAt && incomplete.length > 0 && (
          <Stack gap={2}>
            <h4>{t("gapsTitle")}</h4>
            <Stack as="ul" gap={2}>
              {incomplete.map(({ id: offerId, gapCount, contextsTooFew, programme }) => (
                <li key={offerId}>
                  {programme.title}: {gapCount > 0 && t("gaps", { count: gapCount })}
                  {gapCount > 0 && contextsTooFew > 0 && ", "}
                  {contextsTooFew > 0 && t("contextsMissing", { count: contextsTooFew })}{" "}
                  <Link to={combinationPathOf(id, programme.id)}>
                    {t("combine")}
                    <VisuallyHidden> ({programme.title})</VisuallyHidden>
                  </Link>
                </li>
              ))}
            </Stack>
          </Stack>
        )}
        {reasons.length > 0 && (
          <Notice tone="warn" title={t("blockedTitle")} isAnnounced>
            {reasons.map((reason) => (
              <p key={reason.code}>{problemText(reason, problemTexts, language)}</p>
            ))}
          </Notice>
        )}
        {canManage && (
          <Row>
            {!deactivatedAt && <ButtonLink to={pathOf(id)}>{t("change")}</ButtonLink>}
            {deactivatedAt ? (
              <Button isBusy={isOpening} onPress={() => void change("reactivated")}>
                {t("reactivate")}
              </Button>
            ) : (
              <Button variant="quiet" onPress={() => ask(true)}>
                {t("deactivate")}
              </Button>
            )}
          </Row>
        )}
      </Stack>
      <ConfirmDialog
        title={t("deactivateTitle")}
        isOpen={isAsking}
        onClose={() => ask(false)}
        onConfirm={() => void change("deactivated")}
        confirmLabel={t("deactivate")}
        isBusy={isClosing}
        isDangerous
      >
        <p>{t("deactivateText", { name })}</p>
      </ConfirmDialog>
    </Card>
  );
}
