import type { Sql, TransactionSql } from "postgres";

/**
 * A client whose statements are prepared once per connection. Drizzle sends its text through `unsafe`, which postgres.js plans anew each time: more
 * than half of what an application cost PostgreSQL. Texts come from our code, so there are few of them.
 */
export function preparing<Client extends Sql | TransactionSql>(client: Client): Client {
  return new Proxy(client, {
    get(target, name, receiver) {
      const member: unknown = Reflect.get(target, name, receiver);
      if (typeof member !== "function") return member;
      if (name === "unsafe")
        return (text: string, values?: never[], options = {}) =>
          target.unsafe(text, values, { ...options, prepare: true });
      if (name === "begin" || name === "savepoint")
        return (...args: unknown[]) =>
          member.apply(
            target,
            args.map((each) => (isWork(each) ? inside(each) : each)),
          );
      return member;
    },
  });
}

type Work = (client: TransactionSql) => unknown;
const isWork = (each: unknown): each is Work => typeof each === "function";

/** The same inside a transaction. */
const inside =
  (work: Work): Work =>
  (client) =>
    work(preparing(client));
