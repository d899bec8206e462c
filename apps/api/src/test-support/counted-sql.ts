import type { ReservedSql, Sql } from "postgres";

/** A client that counts what is read; what names the viewer around it travels with it and does not count. */
export function countedSql(sql: Sql): { readonly sql: Sql; readonly take: () => number } {
  let count = 0;
  const counting = <Client extends Sql | ReservedSql>(client: Client): Client =>
    new Proxy(client, {
      get(target, name) {
        if (name === "unsafe")
          return (text: string, ...rest: [values?: never[], options?: object]) => {
            if (!/^(begin|commit|\/\* wall:)/.test(text)) count++;
            return target.unsafe(text, ...rest);
          };
        if (name === "reserve" && "reserve" in target) return async () => counting(await target.reserve());
        return Reflect.get(target, name);
      },
    });
  return {
    sql: counting(sql),
    /** How many since it was asked last. */
    take: () => {
      const taken = count;
      count = 0;
      return taken;
    },
  };
}
