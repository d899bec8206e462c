import type { SameKeys } from "../../lib/text/translate.ts";
import type { texts as nl } from "../nl/accessibility.ts";

export const texts: SameKeys<typeof nl> = {
  title: "Accessibility",
  lead: "Everybody must be able to use Leerplek: with a keyboard, a screen reader, a magnifier or an old phone.",
  standardTitle: "What we aim for",
  standardText: "We build by WCAG 2.2, level AA. It is the standard for government websites too.",
  doneTitle: "What we do for it",
  done1: "Everything works with the keyboard, and you always see where you are.",
  done2: "Colour never says anything alone: there is always a word and a sign beside it.",
  done3: "Everything on the map is in a list too.",
  done4: "Text stays readable up to 400 per cent and on a narrow screen.",
  done5: "Motion is off when your device asks for it. There is a dark version.",
  done6: "We write short sentences in plain language.",
  testTitle: "How we check it",
  testText: "With every change a program (axe) checks all pages in a real browser, on a wide and on a narrow screen.",
  knownTitle: "What is not good yet",
  knownText:
    "A program does not find everything. A test by people with a disability has not taken place yet. There is no sign language version yet.",
  helpTitle: "Is something not working?",
  helpText:
    "Tell your school or the organisation that offers this website. Say what you wanted to do and what went wrong.",
};
