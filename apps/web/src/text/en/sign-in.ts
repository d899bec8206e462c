import type { SameKeys } from "../../lib/text/translate.ts";
import type { texts as nl } from "../nl/sign-in.ts";

export const texts: SameKeys<typeof nl> = {
  title: "Sign in",
  lead: "Sign in to apply, to look at candidates or to propose learners.",
  email: "E-mail address",
  password: "Password",
  signIn: "Sign in",
  wrong: "E-mail address and password do not belong together. Check them and try again.",
  tooMany: "You tried too often. Wait a quarter of an hour and try again.",
  unavailable: "Signing in does not work right now. Try again in a minute.",
  demoTitle: "Look around in the demo",
  demoText: "All people and companies are invented. Choose who you want to be for a while.",
  signInAs: "Be {{name}}",
};
