/** Lower-case words of a text without accents: "Brood- en banketbakkerij" gives brood, en, banketbakkerij; "auto's" gives auto. */
export const wordsOf = (text: string): string[] =>
  text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/['’]s\b/g, "")
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
