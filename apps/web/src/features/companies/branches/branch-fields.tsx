import { useQuery } from "@apollo/client/react";
import { useEffect } from "react";
import { useFormContext } from "react-hook-form";
import { graphql } from "../../../gql/gql.ts";
import type { AccessibilityFeature, BranchInput } from "../../../gql/graphql.ts";
import { FormField } from "../../../lib/form/form-field.tsx";
import { useLabel } from "../../../lib/text/use-label.ts";
import { useText } from "../../../lib/text/use-text.ts";
import { CheckboxGroup } from "../../../ui/checkbox.tsx";
import { Grid } from "../../../ui/layout.tsx";
import { Select } from "../../../ui/select.tsx";
import { TextField } from "../../../ui/text-field.tsx";

const PlacesDocument = graphql(`
  query PlacesOfPostcode($text: String!) {
    suggestPlaces(text: $text, first: 20) {
      postcode
      place
    }
  }
`);

const features: readonly AccessibilityFeature[] = [
  "PUBLIC_TRANSPORT",
  "BIKE_PARKING",
  "CAR_PARKING",
  "WHEELCHAIR",
  "MEALS",
];

export interface BranchValues {
  establishmentNumber: string;
  name: string;
  street: string;
  postcode: string;
  /** Empty until the postcode is known. */
  place: string;
  accessibility: string[];
}
/** A form with a branch in it. */
interface BranchHolder {
  branch: BranchValues;
}

export const emptyBranch: BranchValues = {
  establishmentNumber: "",
  name: "",
  street: "",
  postcode: "",
  place: "",
  accessibility: [],
};

/** In the order of the screen, for `useProblemForm`. */
export const branchFieldNames = [
  "branch.name",
  "branch.establishmentNumber",
  "branch.street",
  "branch.postcode",
  "branch.place",
  "branch.accessibility",
] as const;

const branchFieldTexts = {
  "branch.name": "branchName",
  "branch.establishmentNumber": "establishmentNumber",
  "branch.street": "street",
  "branch.postcode": "postcode",
  "branch.place": "place",
  "branch.accessibility": "accessibility",
} as const;
const isField = (name: string): name is keyof typeof branchFieldTexts => Object.hasOwn(branchFieldTexts, name);

/** Names the fields of a branch, for `useProblemForm`; empty for a field that is none of them. */
export function useBranchLabelOf(): (field: string) => string {
  const t = useText("companies");
  return (field) => (isField(field) ? t(branchFieldTexts[field]) : "");
}

/** What the API takes of it. */
export const branchInputOf = ({ place, accessibility, ...rest }: BranchValues): BranchInput => ({
  ...rest,
  place: place || undefined,
  accessibility: features.filter((feature) => accessibility.includes(feature)),
});

/** The fields of a branch, inside a FormProvider. The place follows from the postcode; where there are several, one is chosen. */
export function BranchFields(): React.JSX.Element {
  const t = useText("companies");
  const label = useLabel();
  const { control, watch, setValue } = useFormContext<BranchHolder>();
  const [postcode, place] = watch(["branch.postcode", "branch.place"]);
  const isWhole = /^\d{4}$/.test(postcode);
  const { data } = useQuery(PlacesDocument, { variables: { text: postcode }, skip: !isWhole });
  const places = isWhole ? (data?.suggestPlaces ?? []).filter((each) => each.postcode === postcode) : [];
  const first = places[0]?.place ?? "";
  const isKnown = places.some((each) => each.place === place);
  useEffect(() => {
    if (first !== "" && !isKnown) setValue("branch.place", first);
  }, [first, isKnown, setValue]);

  return (
    <>
      <FormField control={control} name="branch.name">
        {(field) => <TextField label={t("branchName")} description={t("branchNameHelp")} maxLength={160} {...field} />}
      </FormField>
      <FormField control={control} name="branch.establishmentNumber">
        {(field) => (
          <TextField
            label={t("establishmentNumber")}
            description={t("establishmentNumberHelp")}
            inputMode="numeric"
            maxLength={20}
            {...field}
          />
        )}
      </FormField>
      <FormField control={control} name="branch.street">
        {(field) => <TextField label={t("street")} autoComplete="street-address" maxLength={160} {...field} />}
      </FormField>
      <Grid columns="medium">
        <FormField control={control} name="branch.postcode">
          {(field) => (
            <TextField
              label={t("postcode")}
              description={t("postcodeHelp")}
              inputMode="numeric"
              autoComplete="postal-code"
              maxLength={4}
              {...field}
            />
          )}
        </FormField>
        {places.length > 0 && (
          <FormField control={control} name="branch.place">
            {(field) => (
              <Select
                label={t("place")}
                options={places.map((each) => ({ value: each.place, label: each.place }))}
                {...field}
              />
            )}
          </FormField>
        )}
      </Grid>
      <FormField control={control} name="branch.accessibility">
        {(field) => (
          <CheckboxGroup
            label={t("accessibility")}
            isOptional
            options={features.map((value) => ({ value, label: label("AccessibilityFeature", value) }))}
            {...field}
          />
        )}
      </FormField>
    </>
  );
}
