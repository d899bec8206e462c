import type { ReactElement } from "react";
import { useController } from "react-hook-form";
import type { Control, FieldPath, FieldPathValue, FieldValues, RefCallBack } from "react-hook-form";

/** What a field of src/ui needs to belong to a form: spread it on TextField, Select, DateField... */
export interface FieldBinding<Value> {
  name: string;
  value: Value;
  onChange: (value: Value) => void;
  onBlur: () => void;
  errorMessage: string | undefined;
  ref: RefCallBack;
}

interface FormFieldProps<Values extends FieldValues, Name extends FieldPath<Values>> {
  control: Control<Values>;
  name: Name;
  children: (field: FieldBinding<FieldPathValue<Values, Name>>) => ReactElement;
}

/**
 * Ties one field to the form:
 * `<FormField control={form.control} name="title">{(field) => <TextField label={t("title")} {...field} />}</FormField>`
 */
export function FormField<Values extends FieldValues, Name extends FieldPath<Values>>(
  props: FormFieldProps<Values, Name>,
): ReactElement {
  const { control, name, children } = props;
  const { field, fieldState } = useController({ control, name });
  return children({
    name: field.name,
    value: field.value,
    onChange: field.onChange,
    onBlur: field.onBlur,
    errorMessage: fieldState.error?.message,
    ref: field.ref,
  });
}
