import { useState } from "react";
import { readFragment, type FragmentType } from "../../../gql/fragment-masking.ts";
import { useFormat } from "../../../lib/format/use-format.ts";
import { addPasskey } from "../../../lib/session/sign-in.ts";
import { useText } from "../../../lib/text/use-text.ts";
import { Badge } from "../../../ui/badge.tsx";
import { Button } from "../../../ui/button.tsx";
import { Card } from "../../../ui/card.tsx";
import { Row, Stack } from "../../../ui/layout.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { TextField } from "../../../ui/text-field.tsx";
import { notify } from "../../../ui/toast-store.ts";
import { refusalText } from "../../../lib/session/refusal-text.ts";
import { accountFragment, EndDevicesDocument, RemovePasskeyDocument } from "./account.graphql.ts";
import { useAccountMutation } from "./account-forms.tsx";
import { useStepUp } from "../../../lib/session/use-step-up.tsx";

interface Props {
  account: FragmentType<typeof accountFragment>;
}

/** Passkeys: what there is, adding one on this device, removing one. */
export function PasskeyList({ account, onChanged }: Props & { onChanged: () => Promise<unknown> }): React.JSX.Element {
  const t = useText("account");
  const tSignIn = useText("sign-in");
  const format = useFormat();
  const { passkeys, isPasskeyAdvised } = readFragment(accountFragment, account);
  const send = useAccountMutation();
  const stepUp = useStepUp();
  const [name, setName] = useState("");

  async function add(): Promise<void> {
    const problems = await stepUp.run(async () => {
      const answer = await addPasskey(name);
      if (answer.kind === "problems") return answer.problems;
      if (answer.kind === "refused") notify({ tone: "bad", text: tSignIn(refusalText[answer.reason]) });
      else notify({ tone: "good", text: t("passkeyAdded") });
      return [];
    });
    if (problems.length > 0) return;
    setName("");
    await onChanged();
  }

  return (
    <Stack width="form">
      {isPasskeyAdvised && <Notice tone="info">{t("passkeyAdvised")}</Notice>}
      <p>{t("passkeyText")}</p>
      {passkeys.length > 0 && (
        <Stack as="ul" gap={3}>
          {passkeys.map((passkey) => (
            <li key={passkey.id}>
              <Card>
                <Stack gap={2}>
                  <strong>{passkey.name || t("passkeyNameless")}</strong>
                  <span>{t("passkeySince", { moment: format.moment(passkey.createdAt) })}</span>
                  <div>
                    <Button
                      variant="quiet"
                      size="small"
                      onPress={() => void stepUp.run(() => send(RemovePasskeyDocument, { passkeyId: passkey.id }))}
                    >
                      {t("removePasskey")}
                    </Button>
                  </div>
                </Stack>
              </Card>
            </li>
          ))}
        </Stack>
      )}
      <TextField
        label={t("passkeyName")}
        description={t("passkeyNameHelp")}
        isOptional
        maxLength={60}
        value={name}
        onChange={setName}
      />
      <div>
        <Button variant="secondary" onPress={() => void add()}>
          {t("addPasskey")}
        </Button>
      </div>
      {stepUp.dialog}
    </Stack>
  );
}

/** Browsers that are signed in, and the end of any of them. */
export function DeviceList({ account, onSignedOut }: Props & { onSignedOut: () => Promise<void> }): React.JSX.Element {
  const t = useText("account");
  const format = useFormat();
  const { devices } = readFragment(accountFragment, account);
  const send = useAccountMutation();

  async function endAll(): Promise<void> {
    const problems = await send(EndDevicesDocument, { includesThis: true });
    if (problems.length === 0) return onSignedOut();
    notify({ tone: "bad", text: t("endAllFailed") });
  }

  return (
    <Stack width="form">
      <Stack as="ul" gap={3}>
        {devices.map((device) => (
          <li key={device.id}>
            <Card>
              <Stack gap={2}>
                <Row gap={2}>
                  <strong>{device.name ?? t("deviceUnknown")}</strong>
                  {device.isThis && <Badge tone="good">{t("deviceThis")}</Badge>}
                </Row>
                <span>{t("deviceUsed", { moment: format.moment(device.lastUsedAt) })}</span>
                {!device.isThis && (
                  <div>
                    <Button
                      variant="quiet"
                      size="small"
                      onPress={() => void send(EndDevicesDocument, { deviceId: device.id })}
                    >
                      {t("endDevice")}
                    </Button>
                  </div>
                )}
              </Stack>
            </Card>
          </li>
        ))}
      </Stack>
      <p>{t("endAllText")}</p>
      <Row>
        {devices.length > 1 && (
          <Button variant="secondary" onPress={() => void send(EndDevicesDocument, {})}>
            {t("endOthers")}
          </Button>
        )}
        <Button variant="secondary" icon="sign-out" onPress={() => void endAll()}>
          {t("endAll")}
        </Button>
      </Row>
    </Stack>
  );
}
