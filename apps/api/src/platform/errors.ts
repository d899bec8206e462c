import { GraphQLError } from "graphql";

/**
 * Every code an answer may carry (reliability 3.10), with the HTTP status when the whole answer is that error. Texts for people are in the client, by code.
 */
export const statusOfCode = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  BAD_USER_INPUT: 400,
  CONFLICT: 409,
  IDEMPOTENCY_KEY_REUSED: 409,
  RATE_LIMITED: 429,
  OPERATION_TOO_LARGE: 400,
  SERVICE_UNAVAILABLE: 503,
  INTERNAL_SERVER_ERROR: 500,
} as const;
export type ErrorCode = keyof typeof statusOfCode;

export const isErrorCode = (code: unknown): code is ErrorCode =>
  typeof code === "string" && Object.hasOwn(statusOfCode, code);

const apiError = (code: ErrorCode, message: string, more: Readonly<Record<string, unknown>> = {}): GraphQLError =>
  new GraphQLError(message, { extensions: { code, ...more } });

export const unauthenticated = (): GraphQLError => apiError("UNAUTHENTICATED", "Sign in first.");
export const forbidden = (): GraphQLError => apiError("FORBIDDEN", "You may not do this.");
/** Also the answer for what exists but is somebody else's: foreign and unknown ids answer alike. */
export const notFound = (): GraphQLError => apiError("NOT_FOUND", "There is nothing here for you.");
export const conflict = (): GraphQLError => apiError("CONFLICT", "Somebody else changed this meanwhile.");
export const keyReused = (): GraphQLError =>
  apiError("IDEMPOTENCY_KEY_REUSED", "This idempotency key belongs to another request.");
export const serviceUnavailable = (): GraphQLError => apiError("SERVICE_UNAVAILABLE", "Try again in a moment.");
/** @param field path of the argument, never its value */
export const badInput = (field: string, message: string): GraphQLError =>
  apiError("BAD_USER_INPUT", message, { field });
/** @param retryAfterSeconds whole seconds until the next try may succeed */
export const rateLimited = (retryAfterSeconds: number): GraphQLError =>
  apiError("RATE_LIMITED", "Too many requests. Wait a moment.", { retryAfterSeconds });
/** The day's number of learner profiles is used up (reliability 3.2, T6). `limit` tells the client which limit it was. */
export const profileLimit = (retryAfterSeconds: number): GraphQLError =>
  apiError("RATE_LIMITED", "You opened as many learner profiles as a day allows.", {
    retryAfterSeconds,
    limit: "LEARNER_PROFILES",
  });
export const isProfileLimit = (error: unknown): error is GraphQLError =>
  error instanceof GraphQLError && error.extensions["limit"] === "LEARNER_PROFILES";
/** @param cost what the operation asks and what this viewer may ask, when cost is the reason */
export const tooLarge = (
  message: string,
  cost?: { readonly requested: number; readonly limit: number },
): GraphQLError => apiError("OPERATION_TOO_LARGE", message, cost ? { cost } : {});
