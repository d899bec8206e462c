import { useState } from "react";
import { useNavigate } from "react-router";
import { ProgrammePicker } from "../features/activities/programme-picker.tsx";
import { keepScan, keptScans } from "../features/activities/scan/scan-store.ts";
import { useText } from "../lib/text/use-text.ts";
import { Button, ButtonLink } from "../ui/button.tsx";
import { Card } from "../ui/card.tsx";
import { Container, Row, Stack } from "../ui/layout.tsx";
import { PageHeader } from "../ui/page-header.tsx";
import { PageTitle } from "./page-title.tsx";
import { paths } from "./paths.ts";

/** Zelfscan: choose a programme, or go on with a scan of this device. For everybody. */
export function SelfScanPage(): React.JSX.Element {
  const t = useText("activities");
  const navigate = useNavigate();
  const [programmeId, setProgrammeId] = useState<string | null>(null);
  const [scans, setScans] = useState(keptScans);
  return (
    <Container padding={6}>
      <PageTitle>{t("scanTitle")}</PageTitle>
      <Stack gap={6}>
        <PageHeader title={t("scanTitle")} lead={t("scanLead")} />
        <Stack gap={3} width="form">
          <ProgrammePicker value={programmeId} onChange={setProgrammeId} />
          <Row>
            <Button
              variant="primary"
              isDisabled={programmeId === null}
              onPress={() => programmeId && void navigate(paths.selfScanOf(programmeId))}
            >
              {t("scanStart")}
            </Button>
          </Row>
        </Stack>
        {scans.length > 0 && (
          <Stack as="section" gap={3}>
            <h2>{t("scanKept")}</h2>
            <Stack as="ul" gap={3}>
              {scans.map(([id, scan]) => (
                <li key={id}>
                  <Card>
                    <Row justify="between">
                      <div>
                        <h3>{scan.programme}</h3>
                        <p>{t("scanAnswered", { count: Object.keys(scan.answers).length })}</p>
                      </div>
                      <Row gap={2}>
                        <ButtonLink to={paths.selfScanOf(id)}>{t("scanContinue")}</ButtonLink>
                        <Button
                          variant="quiet"
                          onPress={() => {
                            keepScan(id, null);
                            setScans(keptScans());
                          }}
                        >
                          {t("scanForget")}
                        </Button>
                      </Row>
                    </Row>
                  </Card>
                </li>
              ))}
            </Stack>
          </Stack>
        )}
      </Stack>
    </Container>
  );
}
