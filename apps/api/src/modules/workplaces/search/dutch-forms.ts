/**
 * Other forms of a Dutch word that may be the one written in a document, likeliest first: boten - boot, huizen - huis, bloemetjes - bloem, poetst -
 * poetsen, verzorgster - verzorger, garagist - garage. Forms that are no words do no harm: the caller keeps only those it knows.
 */
export const formsOf = (word: string): readonly string[] => {
  const found = rules.flatMap(([ending, replace]) =>
    word.endsWith(ending) ? replace(word.slice(0, word.length - ending.length)) : [],
  );
  return [...new Set(found)].filter((form) => form.length > 2 && form !== word);
};

type Rule = readonly [ending: string, replace: (stem: string) => readonly string[]];

const rules: readonly Rule[] = [
  ["etjes", (stem) => singulars(stem)],
  ["etje", (stem) => singulars(stem)],
  ["tjes", (stem) => [stem]],
  ["tje", (stem) => [stem]],
  ["pjes", (stem) => [stem]],
  ["jes", (stem) => [stem]],
  ["je", (stem) => [stem]],
  ["ster", (stem) => [`${stem}er`]],
  ["ist", (stem) => [stem, `${stem}e`]],
  ["euse", (stem) => [`${stem}eur`]],
  ["en", (stem) => [...singulars(stem), `${stem}er`, `${stem}ing`]],
  ["s", (stem) => [stem]],
  ["t", (stem) => infinitives(stem)],
  ["er", (stem) => [`${stem}en`]],
  ["ing", (stem) => [`${stem}en`]],
  ["", (stem) => [...infinitives(stem), `${stem}s`]],
];

/** "bot" gives boot, "bakk" bak, "huiz" huis, "dar" daar. */
function singulars(stem: string): readonly string[] {
  const hard = stem.replace(/v$/, "f").replace(/z$/, "s");
  const single = hard.replace(/([^aeiou])\1$/, "$1");
  const long = hard.replace(/(^|[^aeiou])([aeou])([^aeiou])$/, "$1$2$2$3");
  return [single, long, hard];
}

/** "poets" gives poetsen, "bak" bakken, "boot" boten, "huis" huizen. */
function infinitives(stem: string): readonly string[] {
  const soft = stem.replace(/f$/, "v").replace(/s$/, "z");
  const doubled = stem.replace(/([^aeiou][aeiou])([^aeiou])$/, "$1$2$2");
  const short = stem.replace(/([aeou])\1([^aeiou])$/, "$1$2");
  return [`${stem}en`, `${doubled}en`, `${short}en`, `${soft}en`];
}
