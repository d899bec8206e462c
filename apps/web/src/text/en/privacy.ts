import type { SameKeys } from "../../lib/text/translate.ts";
import type { texts as nl } from "../nl/privacy.ts";

export const texts: SameKeys<typeof nl> = {
  title: "Privacy",
  lead: "Many learners are minors. So everybody sees as little as possible, and only when it is needed.",
  seeTitle: "What does a company see of you?",
  see1: "As long as you do not apply: nothing. Companies cannot search learners.",
  see2: "After you apply: your first name or initials (you choose), your age group, your programme, your region and your answers.",
  see3: "From the interview on: your name, e-mail and phone.",
  see4: "Your address and birth date: only when there is an agreement.",
  schoolTitle: "What does your school see?",
  schoolText:
    "Your pathway counsellor sees your profile, your applications and how many search days you have left. When the school proposes you to a company, the company only learns who you are after you agree.",
  searchTitle: "The search engine",
  searchText: "The search engine only holds workplaces, programmes and companies. Never data about learners.",
  cookiesTitle: "Cookies",
  cookies1: "One cookie to keep you signed in. It goes when you sign out.",
  cookies2: "One cookie that remembers your language.",
  cookies3: "No advertising, no trackers, no fonts or scripts of others.",
  rightsTitle: "Your rights",
  rightsText:
    "Under My data you see it all, download it, see who looked and have it erased. If something is wrong, ask your school: it keeps your file. Not satisfied with the answer? Then you can go to the Data Protection Authority.",
  authority: "Data Protection Authority",
  demoTitle: "This is a demo",
  demoText:
    "All persons and companies on this installation are invented. How long data is kept is decided by the organisation that puts Leerplek to use.",
};
