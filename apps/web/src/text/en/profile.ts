import type { SameKeys } from "../../lib/text/translate.ts";
import type { texts as nl } from "../nl/profile.ts";

export const texts: SameKeys<typeof nl> = {
  title: "My profile",
  lead: "Your answers are ready at each application. You can still change them there.",
  fromSchool: "What your school filled in",
  fromSchoolHelp: "Is something wrong? Ask your counsellor.",
  name: "Name",
  programme: "Programme",
  school: "School",
  birthDate: "Born",
  municipality: "Municipality",
  contact: "Contact",
  miniProfile: "My mini-profile",
  travelKilometres: "How far do you want to travel? (km)",
  save: "Save my answers",
  saved: "Saved. What you already sent stays as it was.",
  toStart: "To the start page",
  signIn: "Sign in",
};
