import type { drizzleAdapter } from "better-auth/adapters/drizzle";

type Make = ReturnType<typeof drizzleAdapter>;
type DBAdapter = ReturnType<Make>;

/**
 * better-auth puts the token of the row it made into the cookie, but our table keeps only the hash. This gives it the token back on the row of a
 * session that was just made, and at no other time.
 */
export function withTokenOfNewSession(make: Make): Make {
  return (options) => {
    const inner = make(options);
    return {
      ...inner,
      create: createOf(inner),
      transaction: (work) => inner.transaction((within) => work({ ...within, create: createOf(within) })),
    };
  };
}

const createOf =
  (inner: Pick<DBAdapter, "create">): DBAdapter["create"] =>
  async (request) => {
    const token: unknown = Reflect.get(request.data, "token");
    const row = await inner.create<(typeof request)["data"] & Record<string, unknown>, never>(request);
    return request.model === "session" ? Object.assign(row, { token }) : row;
  };
