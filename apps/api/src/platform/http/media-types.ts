export const jsonType = "application/json; charset=utf-8";
export const responseType = "application/graphql-response+json; charset=utf-8";
export type AnswerType = typeof jsonType | typeof responseType;

/** Is a body of this type JSON in UTF-8? Anything else (forms, UTF-7, text) is refused before it is read. */
export function isJsonBody(contentType: string | undefined): boolean {
  if (contentType === undefined) return false;
  if (contentType === "application/json") return true;
  const [essence, ...parameters] = contentType.toLowerCase().split(";");
  if (essence?.trim() !== "application/json") return false;
  return parameters.every((parameter) => {
    const [name, value = ""] = parameter.split("=");
    return name?.trim() !== "charset" || /^\s*"?utf-?8"?\s*$/.test(value);
  });
}

const remembered = new Map<string, AnswerType | null>();
const rememberedAtMost = 200;

/**
 * Which of the two media types of GraphQL over HTTP an Accept header prefers; JSON when it does not say; null when it takes neither.
 * Source: GraphQL over HTTP draft, "Media Types", read 2026-11-23.
 */
export function answerTypeFor(accept: string | undefined): AnswerType | null {
  if (accept === undefined || accept === "*/*" || accept === "application/json") return jsonType;
  const known = remembered.get(accept);
  if (known !== undefined) return known;
  const chosen = choose(accept);
  if (remembered.size >= rememberedAtMost) remembered.clear();
  remembered.set(accept, chosen);
  return chosen;
}

const offers: Readonly<Record<string, AnswerType>> = {
  "application/json": jsonType,
  "application/graphql-response+json": responseType,
  "application/*": jsonType,
  "*/*": jsonType,
};

function choose(accept: string): AnswerType | null {
  let best: AnswerType | null = null;
  let bestQuality = 0;
  for (const part of accept.toLowerCase().split(",")) {
    const [range = "", ...parameters] = part.split(";").map((each) => each.trim());
    const offer = offers[range];
    const quality = parameters.find((each) => each.startsWith("q="));
    const weight = quality === undefined ? 1 : Number(quality.slice(2));
    // The first of equals wins: clients write what they like best in front.
    if (offer !== undefined && weight > bestQuality) [best, bestQuality] = [offer, weight];
  }
  return best;
}
