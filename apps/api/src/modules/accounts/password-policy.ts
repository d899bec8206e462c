import { problem, type Problem } from "@leerplek/domain/shared/problem";
import { passwordLength } from "./password.ts";

/** Words everybody guesses first on this site. */
const contextWords = [
  "leerplek",
  "duaal",
  "duaalleren",
  "werkplek",
  "leerwerkplek",
  "vlaanderen",
  "wachtwoord",
  "stage",
  "school",
];

/** A thousand million guesses: at the price of our hash years of work for one password. */
const guessesLog10AtLeast = 9;

/**
 * What keeps a text from being a good password, or null. Length counts, kinds of characters do not. How easily it is guessed says zxcvbn-ts, from lists
 * of 40,000 common passwords and of Dutch words and names that travel with it, words of this site and of the person.
 * Problems: TOO_SHORT, TOO_LONG, PASSWORD_TOO_EASY. Source: reliability.md 3.4.
 * @param about words of the person: name, address of mail
 */
export async function passwordProblem(
  password: string,
  about: readonly string[],
  path = "password",
): Promise<Problem | null> {
  const length = [...password].length;
  if (length < passwordLength.minimum) return problem("TOO_SHORT", path, { minimum: passwordLength.minimum });
  if (length > passwordLength.maximum) return problem("TOO_LONG", path, { maximum: passwordLength.maximum });
  const words = about.flatMap((each) => [each, ...each.split(/[^\p{L}\p{N}]+/u)]).filter((word) => word.length > 2);
  const judge = await loadJudge();
  const { guessesLog10 } = judge.check(password, [...contextWords, ...words]);
  return guessesLog10 < guessesLog10AtLeast ? problem("PASSWORD_TOO_EASY", path) : null;
}

type Judge = Awaited<ReturnType<typeof makeJudge>>;
let judge: Promise<Judge> | null = null;

/** The lists are some megabytes: read when the first password is chosen, not when the server starts. */
const loadJudge = (): Promise<Judge> => (judge ??= makeJudge());

async function makeJudge() {
  const [{ ZxcvbnFactory }, common, dutch] = await Promise.all([
    import("@zxcvbn-ts/core"),
    import("@zxcvbn-ts/language-common"),
    import("@zxcvbn-ts/language-nl-be"),
  ]);
  return new ZxcvbnFactory({
    dictionary: { ...common.dictionary, ...dutch.dictionary },
    graphs: common.adjacencyGraphs,
  });
}
