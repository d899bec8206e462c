import type { Control } from "react-hook-form";
import type { NameDisclosure } from "../../gql/graphql.ts";
import { FormField } from "../../lib/form/form-field.tsx";
import { useLabel } from "../../lib/text/use-label.ts";
import { useText } from "../../lib/text/use-text.ts";
import { RadioGroup } from "../../ui/radio-group.tsx";
import { TextArea } from "../../ui/text-field.tsx";

const questions = ["why", "strengths", "experience", "travel", "availability", "question"] as const;

export type MiniProfileValues = Record<(typeof questions)[number], string>;
export interface ProfileValues extends MiniProfileValues {
  nameDisclosure: NameDisclosure;
  /** Asked in the profile alone. */
  travelKilometres?: number | null;
}

/** The six answers alone: what comes out of the cache knows its type, and the API takes no such field. */
export const answersOf = ({
  why,
  strengths,
  experience,
  travel,
  availability,
  question,
}: MiniProfileValues): MiniProfileValues => ({
  ...{ why, strengths, experience, travel, availability, question },
});

const isOptional = (name: (typeof questions)[number]): boolean => name === "experience" || name === "question";
const most = 500;

/** Six short questions, and what a company may read of the name. */
export function MiniProfileFields({ control }: { control: Control<ProfileValues> }): React.JSX.Element {
  const t = useText("apply");
  const label = useLabel();
  return (
    <>
      {questions.map((name) => (
        <FormField key={name} control={control} name={name}>
          {(field) => (
            <TextArea
              label={t(name)}
              description={t(`${name}Help`)}
              isOptional={isOptional(name)}
              maxLength={most}
              rows={3}
              {...field}
            />
          )}
        </FormField>
      ))}
      <FormField control={control} name="nameDisclosure">
        {(field) => (
          <RadioGroup
            label={t("name")}
            description={t("nameHelp")}
            options={(["FIRST_NAME", "INITIALS"] as const).map((value) => ({
              value,
              label: label("NameDisclosure", value),
            }))}
            {...field}
          />
        )}
      </FormField>
    </>
  );
}
