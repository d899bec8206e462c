import type { Control } from "react-hook-form";
import type { Mentor_MentorFragment, MentorPersonInput } from "../../gql/graphql.ts";
import { FormField } from "../../lib/form/form-field.tsx";
import { useText } from "../../lib/text/use-text.ts";
import { CheckboxGroup } from "../../ui/checkbox.tsx";
import { DateField } from "../../ui/date-field.tsx";
import { Grid } from "../../ui/layout.tsx";
import { TextArea, TextField } from "../../ui/text-field.tsx";
import { languageNames, mentorLanguages } from "./mentor-languages.ts";
import { useLanguage } from "../../lib/text/language.ts";

/** What the forms hold of a mentor: the person, and for a new one the first place. */
export interface MentorValues {
  firstName: string;
  lastName: string;
  birthDate: string;
  jobTitle: string;
  email: string;
  phone: string;
  languages: string[];
  education: string;
  nationalNumber: string;
  recordIssuedOn: string;
  branchId: string;
  programmeId: string;
  yearsOfPractice: number | null;
  capacity: number | null;
}

export const emptyMentor: MentorValues = {
  firstName: "",
  lastName: "",
  birthDate: "",
  jobTitle: "",
  email: "",
  phone: "",
  languages: ["nl"],
  education: "",
  nationalNumber: "",
  recordIssuedOn: "",
  branchId: "",
  programmeId: "",
  yearsOfPractice: null,
  capacity: 1,
};

export const valuesOf = (mentor: Mentor_MentorFragment): MentorValues => ({
  ...emptyMentor,
  firstName: mentor.firstName,
  lastName: mentor.lastName,
  birthDate: mentor.birthDate,
  jobTitle: mentor.jobTitle,
  email: mentor.email ?? "",
  phone: mentor.phone ?? "",
  languages: [...mentor.languages],
  education: mentor.education,
});

/** What is sent: a national number only when one was typed, so that one that is kept stays. */
export const personInput = ({ nationalNumber, ...person }: MentorValues): MentorPersonInput => ({
  firstName: person.firstName,
  lastName: person.lastName,
  birthDate: person.birthDate,
  jobTitle: person.jobTitle,
  email: person.email,
  phone: person.phone,
  languages: person.languages,
  education: person.education,
  nationalNumber: nationalNumber.trim() || undefined,
});

interface PersonFieldsProps {
  control: Control<MentorValues>;
  /** The last two digits of the number that is kept. */
  nationalNumberLast?: string | null;
}

/** Who the mentor is. */
export function PersonFields(props: PersonFieldsProps): React.JSX.Element {
  const { control, nationalNumberLast } = props;
  const t = useText("mentors");
  const language = useLanguage();
  return (
    <>
      <Grid columns="medium">
        <FormField control={control} name="firstName">
          {(field) => <TextField label={t("firstName")} maxLength={100} {...field} />}
        </FormField>
        <FormField control={control} name="lastName">
          {(field) => <TextField label={t("lastName")} maxLength={100} {...field} />}
        </FormField>
        <FormField control={control} name="birthDate">
          {({ onChange, ...field }) => (
            <DateField label={t("birthDate")} onChange={(day) => onChange(day ?? "")} {...field} />
          )}
        </FormField>
        <FormField control={control} name="jobTitle">
          {(field) => <TextField label={t("jobTitle")} isOptional maxLength={200} {...field} />}
        </FormField>
        <FormField control={control} name="email">
          {(field) => (
            <TextField
              label={t("email")}
              description={t("emailHelp")}
              type="email"
              isOptional
              maxLength={254}
              {...field}
            />
          )}
        </FormField>
        <FormField control={control} name="phone">
          {(field) => <TextField label={t("phone")} type="tel" isOptional maxLength={40} {...field} />}
        </FormField>
      </Grid>
      <FormField control={control} name="languages">
        {(field) => (
          <CheckboxGroup
            label={t("languages")}
            isInline
            options={mentorLanguages.map((value) => ({ value, label: languageNames(language).of(value) ?? value }))}
            {...field}
          />
        )}
      </FormField>
      <FormField control={control} name="education">
        {(field) => <TextArea label={t("education")} isOptional rows={2} maxLength={2000} {...field} />}
      </FormField>
      <FormField control={control} name="nationalNumber">
        {(field) => (
          <TextField
            label={t("nationalNumber")}
            description={
              nationalNumberLast ? t("nationalNumberKnown", { last: nationalNumberLast }) : t("nationalNumberHelp")
            }
            isOptional
            maxLength={20}
            autoComplete="off"
            {...field}
          />
        )}
      </FormField>
    </>
  );
}
