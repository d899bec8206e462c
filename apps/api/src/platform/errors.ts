import { GraphQLError } from "graphql";

/** Every code an answer may carry (reliability 3.10). Texts for people are in the client, by code. */
export const errorCodes = [
  "UNAUTHENTICATED",
  "FORBIDDEN",
  "NOT_FOUND",
  "BAD_USER_INPUT",
  "CONFLICT",
  "IDEMPOTENCY_KEY_REUSED",
  "RATE_LIMITED",
  "OPERATION_TOO_LARGE",
  "SERVICE_UNAVAILABLE",
  "INTERNAL_SERVER_ERROR",
] as const;
export type ErrorCode = (typeof errorCodes)[number];

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
