import * as z from "zod/mini";

type UrlValue = string | readonly string[] | number | boolean | null;
type UrlShape = Readonly<Record<string, z.ZodMiniType<UrlValue, string[]>>>;

export type UrlValues<Shape extends UrlShape> = { readonly [Name in keyof Shape]: z.output<Shape[Name]> };

/** Reads and writes the state of a page in its address. What equals the default is left out: addresses stay short. */
export interface UrlState<Shape extends UrlShape> {
  readonly defaults: UrlValues<Shape>;
  read: (query: URLSearchParams) => UrlValues<Shape>;
  write: (values: UrlValues<Shape>) => URLSearchParams;
  /** The same address with some values changed. Names of others in it stay: a page has more than one thing to remember. */
  change: (query: URLSearchParams, part: Partial<UrlValues<Shape>>) => URLSearchParams;
}

function written(value: UrlValue): readonly string[] {
  if (value === null || value === "") return [];
  if (typeof value === "object") return value;
  if (typeof value === "boolean") return value ? ["1"] : ["0"];
  return [String(value)];
}

function isSame(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((value, at) => value === other[at]);
}

function readAll<Shape extends UrlShape>(shape: Shape, query: URLSearchParams): UrlValues<Shape>;
function readAll(shape: UrlShape, query: URLSearchParams): Record<string, UrlValue> {
  return Object.fromEntries(Object.entries(shape).map(([name, field]) => [name, z.parse(field, query.getAll(name))]));
}

/** `const searchState = defineUrlState({ q: urlText(), dag: urlChoices(days), pagina: urlNumber({ ... }) })` */
export function defineUrlState<Shape extends UrlShape>(shape: Shape): UrlState<Shape> {
  const names = Object.keys(shape);
  const read = (query: URLSearchParams): UrlValues<Shape> => readAll(shape, query);
  const defaults = read(new URLSearchParams());
  const write = (values: UrlValues<Shape>): URLSearchParams => {
    const query = new URLSearchParams();
    for (const name of names) {
      const now = written(values[name] ?? null);
      if (isSame(now, written(defaults[name] ?? null))) continue;
      for (const value of now) query.append(name, value);
    }
    return query;
  };
  const change = (query: URLSearchParams, part: Partial<UrlValues<Shape>>): URLSearchParams => {
    const next = new URLSearchParams(query);
    for (const name of names) next.delete(name);
    for (const [name, value] of write({ ...read(query), ...part })) next.append(name, value);
    return next;
  };
  return { defaults, read, write, change };
}
