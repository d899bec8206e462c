import { FileTrigger } from "react-aria-components";
import { Button, type ButtonVariant } from "./button.tsx";

interface FileButtonProps {
  children: string;
  /** As the file chooser knows them: ".csv". */
  types: readonly string[];
  variant?: ButtonVariant;
  isBusy?: boolean;
  onFile: (file: File) => void;
}

/** A button that asks for one file. The same file may be chosen again after it was mended. */
export function FileButton({ children, types, variant, isBusy, onFile }: FileButtonProps): React.JSX.Element {
  return (
    <FileTrigger
      acceptedFileTypes={types}
      onSelect={(files) => {
        const file = files?.[0];
        if (file) onFile(file);
      }}
    >
      <Button {...(variant && { variant })} {...(isBusy !== undefined && { isBusy })} icon="plus">
        {children}
      </Button>
    </FileTrigger>
  );
}
