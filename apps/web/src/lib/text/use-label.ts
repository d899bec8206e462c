import type { LabelKey } from "../../text/nl/labels.ts";
import { useText } from "./use-text.ts";

type NameIn<Key> = Key extends `${infer Name}.${string}` ? Name : never;
type ValueIn<Key, Name extends string> = Key extends `${Name}.${infer Value}` ? Value : never;

type Label = <Name extends NameIn<LabelKey>>(name: Name, value: ValueIn<LabelKey, Name>) => string;

/** The word for a value of the schema: `label("ApplicationStatus", application.status)`. */
export function useLabel(): Label {
  const t = useText("labels");
  const read: (key: LabelKey) => string = t;
  return (name, value) => read(`${name}.${value}` as LabelKey);
}
