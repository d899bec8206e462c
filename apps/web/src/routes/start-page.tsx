import { useText } from "../lib/text/use-text.ts";
import { PageTitle } from "./page-title.tsx";
import { StartDoors } from "./start/start-doors.tsx";
import { StartHero } from "./start/start-hero.tsx";
import { StartPromise } from "./start/start-promise.tsx";
import { StartSteps } from "./start/start-steps.tsx";
import { StartWeek } from "./start/start-week.tsx";

export function StartPage(): React.JSX.Element {
  const t = useText("start");
  return (
    <>
      <PageTitle>{t("pageTitle")}</PageTitle>
      <StartHero />
      <StartDoors />
      <StartWeek />
      <StartSteps />
      <StartPromise />
    </>
  );
}
