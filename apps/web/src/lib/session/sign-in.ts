import type { ApiProblem } from "../form/problem-text.ts";

/**
 * Doors of sign-in and of links in mails: plain JSON beside GraphQL, because they set the cookie of the session. After a sign-in:
 * `await client.resetStore()`, so that nothing a visitor saw stays.
 */
export type Refusal = "wrong" | "gone" | "other-browser" | "too-many" | "unavailable" | "cancelled";

export type DoorAnswer =
  | { readonly kind: "done" }
  | { readonly kind: "refused"; readonly reason: Refusal }
  | { readonly kind: "problems"; readonly problems: readonly ApiProblem[] };

const done: DoorAnswer = { kind: "done" };
const refused = (reason: Refusal): DoorAnswer => ({ kind: "refused", reason });

const reasons: Readonly<Record<number, Refusal>> = {
  400: "wrong",
  401: "wrong",
  403: "wrong",
  404: "gone",
  409: "other-browser",
  429: "too-many",
};

async function call(path: string, body?: object): Promise<Response | null> {
  const options: RequestInit = {
    method: body ? "POST" : "GET",
    credentials: "same-origin",
    ...(body && { headers: { "content-type": "application/json" }, body: JSON.stringify(body) }),
  };
  const response = await fetch(`/api/auth${path}`, options).catch(() => null);
  // Read whole here: an answer nobody reads stays open in the browser.
  const text = response && (await response.text().catch(() => ""));
  return response && new Response(text, { status: response.status });
}

async function answerOf(response: Response | null): Promise<DoorAnswer> {
  if (!response) return refused("unavailable");
  if (response.ok) return done;
  if (response.status === 422) {
    const { problems }: { problems: readonly ApiProblem[] } = await response.json();
    return { kind: "problems", problems };
  }
  return refused(reasons[response.status] ?? "unavailable");
}

const post = async (path: string, body: object): Promise<DoorAnswer> => answerOf(await call(path, body));

export const signIn = (credentials: { email: string; password: string; rememberMe?: boolean }): Promise<DoorAnswer> =>
  post("/sign-in/email", credentials);
export const askSignInLink = (asked: { email: string; rememberMe?: boolean }): Promise<DoorAnswer> =>
  post("/sign-in/link", asked);
export const openSignInLink = (token: string): Promise<DoorAnswer> => post("/link/sign-in", { token });
export const askNewPassword = (email: string): Promise<DoorAnswer> => post("/password/forgot", { email });
export const resetPassword = (token: string, password: string): Promise<DoorAnswer> =>
  post("/password/reset", { token, password });
export const confirmEmail = (token: string): Promise<DoorAnswer> => post("/email/confirm", { token });
export const restoreEmail = (token: string): Promise<DoorAnswer> => post("/email/restore", { token });

/** Where the other party asks who one is; null when it cannot be reached. */
export async function identityProviderUrl(returnTo: string): Promise<string | null> {
  const response = await call("/sign-in/identity-provider", { returnTo });
  if (!response?.ok) return null;
  const { url }: { url: string } = await response.json();
  return url;
}

/** The browser shows the keys it has for this site; the person picks one. */
export async function signInWithPasskey(rememberMe = false): Promise<DoorAnswer> {
  const options = await call("/passkey/sign-in-options");
  if (!options?.ok) return answerOf(options);
  const { startAuthentication } = await import("@simplewebauthn/browser");
  const response = await startAuthentication({ optionsJSON: await options.json() }).catch(() => null);
  return response ? post("/passkey/sign-in", { response, rememberMe }) : refused("cancelled");
}

export async function addPasskey(name: string): Promise<DoorAnswer> {
  const options = await call("/passkey/add-options");
  if (!options?.ok) return answerOf(options);
  const { startRegistration } = await import("@simplewebauthn/browser");
  const response = await startRegistration({ optionsJSON: await options.json() }).catch(() => null);
  return response ? post("/passkey/add", { response, name }) : refused("cancelled");
}

/** True when the session is gone. Then clear the cache: no personal data stays in a shared browser. */
export async function signOut(): Promise<boolean> {
  const response = await call("/sign-out", {});
  return response?.ok ?? false;
}
