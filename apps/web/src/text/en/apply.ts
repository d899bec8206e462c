import type { SameKeys } from "../../lib/text/translate.ts";
import type { texts as nl } from "../nl/apply.ts";

export const texts: SameKeys<typeof nl> = {
  why: "Why do you choose this trade?",
  whyHelp: "Two sentences are enough.",
  strengths: "What are you good at?",
  strengthsHelp: "For example: being on time, working neatly, talking to people.",
  experience: "What have you done before?",
  experienceHelp: "A holiday job, a hobby or helping at home counts too.",
  travel: "How do you get there?",
  travelHelp: "Bike, bus, train, moped or a lift.",
  availability: "Which days and hours suit you?",
  availabilityHelp: "Think of your school days.",
  question: "What would you like to know from the company?",
  questionHelp: "A good question shows that you are keen.",
  name: "What does the company see of your name?",
  nameHelp: "The company sees your surname, e-mail and phone only once an interview is planned.",
  send: "Send application",
  cancel: "Not yet",
};
