import { registerEnumType } from "type-graphql";

/** Makes a closed list of words a GraphQL enum whose names are the words themselves, in the database too. */
export function graphqlEnum<Words extends readonly string[]>(
  name: string,
  words: Words,
  description: string,
): { readonly [Word in Words[number]]: Word } {
  // eslint-disable-next-line @typescript-eslint/consistent-type-assertions -- fromEntries forgets which keys it was given
  const values = Object.fromEntries(words.map((word) => [word, word])) as { [Word in Words[number]]: Word };
  registerEnumType(values, { name, description });
  return values;
}
