import type { PlainTextKey } from "../../lib/text/translate.ts";
import type { Catalogue } from "../../text/catalogue.ts";

type Key = PlainTextKey<Catalogue["how-it-works"]>;

export interface RoadmapStep {
  title: Key;
  text: Key;
  forYou: Key;
  who: Key;
}

/** The ten steps of the Flemish roadmap for employers, told to the learner. */
export const tenSteps: readonly RoadmapStep[] = [
  { title: "step1Title", text: "step1Text", forYou: "step1You", who: "whoCompany" },
  { title: "step2Title", text: "step2Text", forYou: "step2You", who: "whoCompany" },
  { title: "step3Title", text: "step3Text", forYou: "step3You", who: "whoCompany" },
  { title: "step4Title", text: "step4Text", forYou: "step4You", who: "whoLearner" },
  { title: "step5Title", text: "step5Text", forYou: "step5You", who: "whoLearner" },
  { title: "step6Title", text: "step6Text", forYou: "step6You", who: "whoTogether" },
  { title: "step7Title", text: "step7Text", forYou: "step7You", who: "whoCompany" },
  { title: "step8Title", text: "step8Text", forYou: "step8You", who: "whoTogether" },
  { title: "step9Title", text: "step9Text", forYou: "step9You", who: "whoTogether" },
  { title: "step10Title", text: "step10Text", forYou: "step10You", who: "whoSchool" },
];
