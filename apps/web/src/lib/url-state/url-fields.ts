import * as z from "zod/mini";

/*
 * What one name in the address can hold. Everything comes in as the list of its values ("?dag=MONDAY&dag=FRIDAY") and
 * never fails: what makes no sense counts as absent, as addresses are typed, cut off and shared.
 */
const raw = z.array(z.string());
type Raw = string[];

/** A text, without spaces around it; empty when absent. */
export function urlText(maxLength = 200): z.ZodMiniType<string, Raw> {
  return z.pipe(
    raw,
    z.transform((values: Raw) => (values[0] ?? "").trim().slice(0, maxLength)),
  );
}

/** Several values, each once, in the order of the address. */
export function urlList(): z.ZodMiniType<string[], Raw> {
  return z.pipe(
    raw,
    z.transform((values: Raw) => [...new Set(values.filter(Boolean))]),
  );
}

/** Several values out of a closed list, such as the values of an enum. */
export function urlChoices<Value extends string>(choices: readonly Value[]): z.ZodMiniType<Value[], Raw> {
  return z.pipe(
    raw,
    z.transform((values: Raw) => choices.filter((choice) => values.includes(choice))),
  );
}

/** One value out of a closed list. */
export function urlChoice<Value extends string, Fallback extends Value | null>(
  choices: readonly Value[],
  fallback: Fallback,
): z.ZodMiniType<Value | Fallback, Raw> {
  return z.pipe(
    raw,
    z.transform((values: Raw) => choices.find((choice) => choice === values[0]) ?? fallback),
  );
}

/** A whole number within bounds; outside them the nearest bound. */
export function urlNumber(bounds: { minimum: number; maximum: number; fallback: number }): z.ZodMiniType<number, Raw> {
  const { minimum, maximum, fallback } = bounds;
  return z.pipe(
    raw,
    z.transform((values: Raw) => {
      if (!/^-?\d{1,9}$/.test(values[0] ?? "")) return fallback;
      return Math.min(maximum, Math.max(minimum, Number(values[0])));
    }),
  );
}

/** On or off: "?vrij=1". */
export function urlFlag(): z.ZodMiniType<boolean, Raw> {
  return z.pipe(
    raw,
    z.transform((values: Raw) => values[0] === "1"),
  );
}
