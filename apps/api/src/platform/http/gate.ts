import type { IncomingMessage } from "node:http";
import { limits } from "../limits/limits.ts";
import { answerTypeFor, isJsonBody } from "./media-types.ts";
import type { OriginRule } from "./origin.ts";
import { notOurs, refusal, tooLong, type Refusal } from "./refusal.ts";

const onlyPost = refusal("BAD_USER_INPUT", "Send a POST request.", { status: 405, headers: { allow: "POST" } });
const onlyJson = refusal("BAD_USER_INPUT", "Send application/json in UTF-8.", { status: 415 });
const notEncoded = refusal("BAD_USER_INPUT", "Send the body without Content-Encoding.", { status: 415 });
const notAcceptable = refusal("BAD_USER_INPUT", "Accept application/json or application/graphql-response+json.", {
  status: 406,
});

/** Headers that a form or a link of another site cannot send without asking first. */
const preflightHeaders = ["apollo-require-preflight", "x-apollo-operation-name"];

/** Looks at the head of a GraphQL request, before a byte of its body is read. Null: come in. */
export function gate({ method, headers }: IncomingMessage, isOurs: OriginRule): Refusal | null {
  if (method === "GET") {
    if (!preflightHeaders.some((name) => headers[name])) return onlyPost;
  } else if (method !== "POST") return onlyPost;
  if (!isOurs(headers)) return notOurs;
  if (answerTypeFor(headers.accept) === null) return notAcceptable;
  if (method === "GET") return null;
  if (!isJsonBody(headers["content-type"])) return onlyJson;
  if (headers["content-encoding"] !== undefined && headers["content-encoding"] !== "identity") return notEncoded;
  return Number(headers["content-length"] ?? 0) > limits.bodyBytes ? tooLong : null;
}
