/** The sign-in service (better-auth) speaks plain JSON beside GraphQL and keeps the session in a cookie. */

export type SignInAnswer = "signed-in" | "wrong-credentials" | "too-many-attempts" | "unavailable";

async function post(path: string, body: unknown): Promise<Response | null> {
  const options: RequestInit = {
    method: "POST",
    credentials: "same-origin",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  };
  return fetch(`/api/auth${path}`, options).catch(() => null);
}

/** After "signed-in": `await client.resetStore()`, so that nothing a visitor saw stays. */
export async function signIn(credentials: { email: string; password: string }): Promise<SignInAnswer> {
  const response = await post("/sign-in/email", credentials);
  if (!response) return "unavailable";
  if (response.ok) return "signed-in";
  if (response.status === 429) return "too-many-attempts";
  return response.status >= 500 ? "unavailable" : "wrong-credentials";
}

/** True when the session is gone. Then clear the cache: no personal data stays in a shared browser. */
export async function signOut(): Promise<boolean> {
  const response = await post("/sign-out", {});
  return response?.ok ?? false;
}
