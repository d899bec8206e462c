import type { LabelKey } from "../../text/nl/labels.ts";
import { useLanguage } from "./language.ts";
import { translate } from "./translate.ts";
import { useTexts } from "./use-text.ts";

type NameIn<Key> = Key extends `${infer Name}.${string}` ? Name : never;
type ValueIn<Key, Name extends string> = Key extends `${Name}.${infer Value}` ? Value : never;

type Label = <Name extends NameIn<LabelKey>>(name: Name, value: ValueIn<LabelKey, Name>) => string;

/** The word for a value of the schema: `label("ApplicationStatus", application.status)`. */
export function useLabel(): Label {
  const language = useLanguage();
  const texts = useTexts("labels");
  return (name, value) => translate(texts, `${name}.${value}`, {}, language);
}
