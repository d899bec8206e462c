import { useApolloClient } from "@apollo/client/react";
import { useState } from "react";
import type { ReactNode } from "react";
import type { DoorAnswer, Refusal } from "../../../lib/session/sign-in.ts";
import { useText } from "../../../lib/text/use-text.ts";
import { Button } from "../../../ui/button.tsx";
import { Stack } from "../../../ui/layout.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { refusalText } from "../../../lib/session/refusal-text.ts";
import { useLinkToken } from "./link-token.ts";

interface Props {
  open: (token: string) => Promise<DoorAnswer>;
  buttonLabel: string;
  onOpened: () => void;
  /** What to do when the link does not open. */
  onGone: ReactNode;
}

/** A link in a mail leads here, and nothing happens until somebody presses the button: programs that read mail open links too. */
export function OpenLink({ open, buttonLabel, onOpened, onGone }: Props): React.JSX.Element {
  const t = useText("sign-in");
  const token = useLinkToken();
  const client = useApolloClient();
  const [refusal, setRefusal] = useState<Refusal | null>(token === "" ? "gone" : null);
  const [isBusy, setIsBusy] = useState(false);

  async function press(): Promise<void> {
    setIsBusy(true);
    const answer = await open(token);
    setIsBusy(false);
    if (answer.kind === "refused") return setRefusal(answer.reason === "wrong" ? "gone" : answer.reason);
    await client.resetStore();
    onOpened();
  }

  return (
    <Stack gap={4} width="form">
      {refusal && (
        <Notice tone="bad" isAnnounced>
          {t(refusalText[refusal])}
        </Notice>
      )}
      {refusal === "gone" ? (
        onGone
      ) : (
        <div>
          <Button variant="primary" isBusy={isBusy} onPress={() => void press()}>
            {buttonLabel}
          </Button>
        </div>
      )}
    </Stack>
  );
}
