import { useFormat } from "../lib/format/use-format.ts";
import { useText } from "../lib/text/use-text.ts";
import { ButtonLink } from "../ui/button.tsx";
import { Card } from "../ui/card.tsx";
import { Disclosure } from "../ui/disclosure.tsx";
import { Container, Split, Stack } from "../ui/layout.tsx";
import { PageHeader } from "../ui/page-header.tsx";
import { StepList } from "./how-it-works/step-list.tsx";
import { PageTitle } from "./page-title.tsx";
import { paths } from "./paths.ts";

const checkedOn = "2026-11-23";

export function HowItWorksPage(): React.JSX.Element {
  const t = useText("how-it-works");
  const format = useFormat();
  const questions = [
    { question: t("whoCanQuestion"), answer: t("whoCanAnswer") },
    { question: t("paidQuestion"), answer: t("paidAnswer") },
    { question: t("noPlaceQuestion"), answer: t("noPlaceAnswer") },
    { question: t("dataQuestion"), answer: t("dataAnswer") },
    { question: t("stopQuestion"), answer: t("stopAnswer") },
  ];
  const aside = (
    <Card as="aside" look="signal">
      <Stack gap={3}>
        <h2>{t("onLeerplekTitle")}</h2>
        <p>{t("onLeerplekText")}</p>
        <ButtonLink to={paths.search()} variant="primary" icon="search">
          {t("search")}
        </ButtonLink>
        <p>{t("scanText")}</p>
        <ButtonLink to={paths.selfScan}>{t("scan")}</ButtonLink>
      </Stack>
    </Card>
  );
  return (
    <Container padding={7}>
      <PageTitle>{t("title")}</PageTitle>
      <Stack gap={7}>
        <PageHeader title={t("title")} lead={<p>{t("lead")}</p>} />
        <Split side="end" aside={aside}>
          <Stack as="section" gap={4}>
            <h2>{t("stepsTitle")}</h2>
            <StepList />
          </Stack>
        </Split>
        <Stack as="section" gap={3} width="text">
          <h2>{t("questionsTitle")}</h2>
          <div>
            {questions.map(({ question, answer }) => (
              <Disclosure key={question} title={question}>
                <p>{answer}</p>
              </Disclosure>
            ))}
          </div>
        </Stack>
        <Stack as="section" gap={3} width="text">
          <h2>{t("sourcesTitle")}</h2>
          <p>{t("sourcesText", { date: format.day(checkedOn) })}</p>
        </Stack>
      </Stack>
    </Container>
  );
}
