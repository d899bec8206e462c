import type { SameKeys } from "../../lib/text/translate.ts";
import type { texts as nl } from "../nl/ward.ts";

export const texts: SameKeys<typeof nl> = {
  title: "My child",
  titleMany: "My children",
  chooseLead: "Choose whom you want to follow.",
  emptyTitle: "You follow nobody at the moment",
  emptyText:
    "You see your child here once the school or your child links you as parent or guardian and you confirm with the link in the mail. It ends on the 18th birthday, unless your child chooses otherwise.",
  chooseOther: "Choose another child",
  lead: "{{programme}}, {{school}}",
  seesTitle: "What you see here",
  dataLink: "Data of {{name}}",
  sees: "The applications, interviews and proposals of {{name}}. You do not see the school's notes. It ends on the 18th birthday, unless {{name}} chooses otherwise.",
  seesUntil: "{{name}} turns 18 on {{day}}.",
  clockTitle: "Search time",
  clockText: "Until {{day}} to find a workplace.",
  clockValue: "Day {{used}} of {{allowed}}",
  interviews: "Interviews",
  noInterviews: "No interview is planned.",
  applications: "Applications",
  noApplications: "No applications yet.",
  sentOn: "Sent on {{day}}",
  answerBy: "Answer promised by {{day}}",
  asksYou: "Your answer is asked",
  proposals: "Proposals of the school",
  noProposals: "The school has not proposed a workplace yet.",
  expiresOn: "Can be answered until {{day}}",
  interviewTitle: "The interview",
  history: "What happened",
  signIn: "Sign in",
};
