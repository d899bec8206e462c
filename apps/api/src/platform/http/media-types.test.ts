import { describe, expect, it } from "vitest";
import { answerTypeFor, isJsonBody, jsonType, responseType } from "./media-types.ts";

describe("the media type of a body", () => {
  it.each([
    "application/json",
    "application/json; charset=utf-8",
    'application/json;charset="UTF8"',
    "Application/JSON",
  ])("%s is JSON", (type) => expect(isJsonBody(type)).toBe(true));
  it.each([
    undefined,
    "",
    "text/json",
    "application/json5",
    "application/jsonp",
    "application/json; charset=utf-7",
    "application/json, text/plain",
  ])("%s is not", (type) => expect(isJsonBody(type)).toBe(false));
});

describe("the media type of an answer", () => {
  it.each([
    [undefined, jsonType],
    ["*/*", jsonType],
    ["application/*", jsonType],
    ["application/graphql-response+json", responseType],
    ["application/graphql-response+json,application/json;q=0.9", responseType],
    ["application/json, application/graphql-response+json", jsonType],
    ["application/graphql-response+json;q=0.5, application/json", jsonType],
    ["text/html, */*;q=0.1", jsonType],
    ["application/json;q=0", null],
    ["text/html", null],
  ])("for %s is %s", (accept, type) => expect(answerTypeFor(accept)).toBe(type));
});
