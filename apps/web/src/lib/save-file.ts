interface FileToSave {
  name: string;
  type: string;
  content: string;
}

/** Hands a file to the browser, which saves it under its name. */
export function saveFile({ name, type, content }: FileToSave): void {
  const address = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // The browser has its own hold on the file once the click is done.
  setTimeout(() => URL.revokeObjectURL(address), 1_000);
}
