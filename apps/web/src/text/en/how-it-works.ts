import type { SameKeys } from "../../lib/text/translate.ts";
import type { texts as nl } from "../nl/how-it-works.ts";

export const texts: SameKeys<typeof nl> = {
  title: "How does dual learning work?",
  lead: "You learn a trade in two places: at school and in a company. There are ten steps from the first preparation to your diploma. The company takes the first three, before you even see it.",
  stepsTitle: "The ten steps",
  whoLearner: "You",
  whoCompany: "The company",
  whoSchool: "The school",
  whoTogether: "Together",
  forYou: "For you",

  step1Title: "The company looks at what it can teach",
  step1Text:
    "Every programme has a list of activities. The company says which of them you can really do there, and which not.",
  step1You: "With every workplace you see what you will learn there.",
  step2Title: "The company appoints a mentor",
  step2Text:
    "The mentor teaches you the trade on the work floor. Usually it is someone of at least 25 with five years of experience and a clean criminal record extract.",
  step2You: "There is always one person in the company you can turn to.",
  step3Title: "The company is recognised",
  step3Text:
    "An official body checks the company, for each branch and each programme apart. A recognition is valid for five years at most.",
  step3You: "Leerplek only shows workplaces that are recognised for that programme.",
  step4Title: "You look for a workplace",
  step4Text:
    "You search yourself, or your school proposes a workplace. You have 20 training days. Your school can extend that once. While you search, you go to school full time.",
  step4You: "You apply with six short questions. You always see whether your application was looked at.",
  step5Title: "You have an intake interview",
  step5Text:
    "You and the company get to know each other: what do you want to learn, which hours, what do you expect of each other? Your pathway counsellor can come along.",
  step5You: "The company offers moments, you choose one. Your absence is justified if your school rules say so.",
  step6Title: "You sign an agreement",
  step6Text:
    "With the agreement comes a training plan: what do you learn at school and what in the company? You, the company and the school sign. If you are not 18 yet, your parent or guardian signs too.",
  step6You: "You only start when everything is signed.",
  step7Title: "You are welcomed",
  step7Text:
    "On the first day you get a tour, an explanation of safety and the house rules, and everything you need, such as work clothes.",
  step7You: "Safety comes first, from day one.",
  step8Title: "You learn, and you are followed up",
  step8Text:
    "Your mentor gives you tasks that fit your plan and talks about how it is going. If you cannot learn something in the company, company and school look for something else together.",
  step8You: "Your pathway counsellor stays your contact at school, all the way.",
  step9Title: "Everybody keeps to what was agreed",
  step9Text:
    "The company promises a good mentor, tasks that fit, safe work and time for your classes. You promise to do your best and to keep to the agreements.",
  step9You: "Is something wrong? Talk with your mentor or your pathway counsellor.",
  step10Title: "You are evaluated",
  step10Text:
    "Mentor and school look at whether you can do all you must be able to. The class council decides; your mentor and your pathway counsellor vote too.",
  step10You: "When you are ready, you can get your certificate at any moment of the year.",

  questionsTitle: "Questions that often come back",
  whoCanQuestion: "Can I do dual learning?",
  whoCanAnswer:
    "Usually from 16, or from 15 if you followed the first two years of secondary school. Most learners are between 15 and 25. Adults can do dual learning at a centre for adult education.",
  paidQuestion: "Do I earn anything?",
  paidAnswer:
    "That depends on your programme. If you work 20 hours a week or more on average, you get an agreement with a training allowance (OAO). If you work less, it is an unpaid placement (SAO). Every workplace says which one it is. You cannot choose it yourself.",
  noPlaceQuestion: "What if I find no workplace?",
  noPlaceAnswer:
    "Your school helps you search. After 20 training days it can give you extra time once: 20 days, or 40 in special education. If you still find nothing, you move to another course.",
  dataQuestion: "Who sees my data?",
  dataAnswer:
    "A company only sees you when you apply yourself, or say yes to a proposal of your school. At first only your first name or initials, your programme and your region. Your last name and phone only when there is an interview.",
  stopQuestion: "Can I stop or change?",
  stopAnswer:
    "Yes. Talk with your pathway counsellor first. If your agreement ends, you get another 20 training days to look for a workplace.",

  onLeerplekTitle: "What do you do on Leerplek, and what not?",
  onLeerplekText:
    "On Leerplek you search workplaces, apply, answer proposals of your school and choose the moment of your interview. For now you arrange the agreement and the follow-up with your school and the company.",
  sourcesTitle: "Where does this come from?",
  sourcesText:
    "From what the Flemish government and Onderwijskiezer explain. Rules can change. If in doubt, ask your school. Checked on {{date}}.",
  scanText: "Do you have a company? See without an account whether a programme suits you.",
  scan: "Do the self-scan",
  search: "Find a workplace",
};
