import { useMutation } from "@apollo/client/react";
import { FormProvider } from "react-hook-form";
import { readFragment } from "../../../gql/fragment-masking.ts";
import { graphql } from "../../../gql/gql.ts";
import type { CompanySize, SelfScanInput } from "../../../gql/graphql.ts";
import { FormField } from "../../../lib/form/form-field.tsx";
import { ProblemsFragment } from "../../../lib/form/problems.ts";
import { useProblemForm } from "../../../lib/form/use-problem-form.ts";
import { currentLanguage } from "../../../lib/text/language.ts";
import { useLabel } from "../../../lib/text/use-label.ts";
import { useText } from "../../../lib/text/use-text.ts";
import { Button } from "../../../ui/button.tsx";
import { Checkbox } from "../../../ui/checkbox.tsx";
import { FormErrorSummary } from "../../../ui/form-error-summary.tsx";
import { Stack } from "../../../ui/layout.tsx";
import { RadioGroup } from "../../../ui/radio-group.tsx";
import { TextField } from "../../../ui/text-field.tsx";
import {
  BranchFields,
  branchFieldNames,
  branchInputOf,
  emptyBranch,
  useBranchLabelOf,
  type BranchValues,
} from "../branches/branch-fields.tsx";

const RegisterDocument = graphql(`
  mutation RegisterCompany($input: RegisterCompanyInput!) {
    registerCompany(input: $input) {
      __typename
      ... on AskedRegistration {
        email
        isAlreadyRegistered
      }
      ...Problems_userErrors
    }
  }
`);

const sizes: readonly CompanySize[] = ["MICRO", "SMALL", "MEDIUM", "LARGE"];

/** What came of it: a link went out, or the company is there already. */
export interface Asked {
  email: string;
  isAlreadyRegistered: boolean;
}

export interface RegistrationValues {
  legalRepresentative: string;
  email: string;
  isLegalRepresentative: boolean;
  enterpriseNumber: string;
  name: string;
  jointCommittee: string;
  size: CompanySize;
  /** What was ticked before goes along to the first branch. */
  takesScans: boolean;
  branch: BranchValues;
}
const empty: RegistrationValues = {
  ...{ legalRepresentative: "", email: "", isLegalRepresentative: false, enterpriseNumber: "", name: "" },
  ...{ jointCommittee: "", size: "MICRO", takesScans: true, branch: emptyBranch },
};
const own = [
  "legalRepresentative",
  "email",
  "isLegalRepresentative",
  "enterpriseNumber",
  "name",
  "jointCommittee",
  "size",
] as const;
const isOwn = (field: string): field is (typeof own)[number] => own.some((each) => each === field);

interface Props {
  /** What was typed before, to mend it. */
  values?: RegistrationValues | undefined;
  /** Self-scans of this device; empty without. */
  scans: readonly { readonly id: string; readonly programme: string; readonly count: number }[];
  /** The same as the API takes them, at the moment they are sent. */
  scanInputs: () => SelfScanInput[];
  onAsked: (asked: Asked, values: RegistrationValues) => void;
}

/** Asks to register a company with its first branch. */
export function RegisterForm({ values = empty, scans, scanInputs, onAsked }: Props): React.JSX.Element {
  const t = useText("companies");
  const label = useLabel();
  const branchLabelOf = useBranchLabelOf();
  const [register, { loading }] = useMutation(RegisterDocument);
  const { form, summary, showProblems } = useProblemForm<RegistrationValues>({
    defaultValues: values,
    fieldNames: [...own, ...branchFieldNames],
    labelOf: (field) => (isOwn(field) ? t(field) : branchLabelOf(field)),
  });

  async function send(typed: RegistrationValues): Promise<void> {
    const { email, isLegalRepresentative, takesScans, branch, ...company } = typed;
    const input = {
      ...{ email, isLegalRepresentative, language: currentLanguage() },
      company: { ...company, branch: branchInputOf(branch) },
      selfScans: takesScans ? scanInputs() : [],
    };
    const { data } = await register({ variables: { input } }).catch(() => ({ data: undefined }));
    if (!data) return;
    if (data.registerCompany.__typename !== "AskedRegistration")
      return showProblems(readFragment(ProblemsFragment, data.registerCompany).problems);
    onAsked(data.registerCompany, typed);
  }

  const { control } = form;
  return (
    <FormProvider {...form}>
      <form noValidate onSubmit={(event) => void form.handleSubmit(send)(event)}>
        <Stack width="form" gap={6}>
          <FormErrorSummary problems={summary} />
          <Stack as="section" gap={4}>
            <h2>{t("whoTitle")}</h2>
            <p>{t("whoText")}</p>
            <FormField control={control} name="legalRepresentative">
              {(field) => <TextField label={t("legalRepresentative")} autoComplete="name" maxLength={120} {...field} />}
            </FormField>
            <FormField control={control} name="email">
              {(field) => (
                <TextField
                  label={t("email")}
                  description={t("emailHelp")}
                  type="email"
                  autoComplete="email"
                  maxLength={254}
                  {...field}
                />
              )}
            </FormField>
            <FormField control={control} name="isLegalRepresentative">
              {({ value, ...field }) => (
                <Checkbox isSelected={value} {...field}>
                  {t("isLegalRepresentative")}
                </Checkbox>
              )}
            </FormField>
          </Stack>
          <Stack as="section" gap={4}>
            <h2>{t("companyTitle")}</h2>
            <FormField control={control} name="enterpriseNumber">
              {(field) => (
                <TextField
                  label={t("enterpriseNumber")}
                  description={t("enterpriseNumberHelp")}
                  inputMode="numeric"
                  maxLength={20}
                  {...field}
                />
              )}
            </FormField>
            <FormField control={control} name="name">
              {(field) => <TextField label={t("name")} autoComplete="organization" maxLength={160} {...field} />}
            </FormField>
            <FormField control={control} name="jointCommittee">
              {(field) => (
                <TextField
                  label={t("jointCommittee")}
                  description={t("jointCommitteeHelp")}
                  maxLength={10}
                  {...field}
                />
              )}
            </FormField>
            <FormField control={control} name="size">
              {(field) => (
                <RadioGroup
                  label={t("size")}
                  options={sizes.map((value) => ({ value, label: label("CompanySize", value) }))}
                  {...field}
                />
              )}
            </FormField>
          </Stack>
          <Stack as="section" gap={4}>
            <h2>{t("firstBranchTitle")}</h2>
            <p>{t("firstBranchText")}</p>
            <BranchFields />
          </Stack>
          {scans.length > 0 && (
            <Stack as="section" gap={4}>
              <h2>{t("scansTitle")}</h2>
              <p>{t("scansText")}</p>
              <ul>
                {scans.map(({ id, programme, count }) => (
                  <li key={id}>{t("scanOf", { programme, count })}</li>
                ))}
              </ul>
              <FormField control={control} name="takesScans">
                {({ value, ...field }) => (
                  <Checkbox isSelected={value} {...field}>
                    {t("takesScans")}
                  </Checkbox>
                )}
              </FormField>
            </Stack>
          )}
          <div>
            <Button type="submit" variant="primary" isBusy={loading}>
              {t("register")}
            </Button>
          </div>
        </Stack>
      </form>
    </FormProvider>
  );
}
