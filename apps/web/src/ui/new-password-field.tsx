import { useText } from "../lib/text/use-text.ts";
import type { FieldProps } from "./field.tsx";
import { TextField } from "./text-field.tsx";

interface NewPasswordFieldProps extends FieldProps {
  value?: string;
  onChange?: (value: string) => void;
  onBlur?: () => void;
  ref?: React.Ref<HTMLInputElement>;
}

/** A password that somebody chooses: the same advice everywhere, and password managers offer one. */
export function NewPasswordField(props: NewPasswordFieldProps): React.JSX.Element {
  const t = useText("ui");
  return <TextField {...props} description={t("newPasswordHelp")} type="password" autoComplete="new-password" />;
}
