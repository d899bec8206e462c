/**
 * Words that carry nothing when somebody looks for a place to learn: everything here is work, dual, and near something. They are taken out of what a
 * person types, unless nothing else is left. The Dutch function words are the small list of the package stopword 3.1.5 (MIT) without the ones that
 * mean something here.
 */
const functionWords = `
  aan af al alles als altijd andere ben bij daar dan dat de der deze die dit doch doen door dus een eens en er ge geen geweest haar had heb hebben
  heeft hem het hier hij hoe hun iemand iets ik in is ja je kan kon kunnen maar me meer men met mij mijn moet na naar niet niets nog nu of om omdat
  ons ook op over reeds te tegen toch toen tot u uit uw van veel voor want waren was wat we wel werd wezen wie wij wil worden zal ze zei zelf zich
  zij zijn zo zonder zou waar word wordt bent onze jullie`;

/** "haar" is hair here before it is "her". */
const meaningful = new Set(["haar"]);

const occasionWords = `
  werk werken werkt werkplek werkplekken werkplaats job jobs baan banen vacature vacatures stage stageplaats stageplek stages leerplek leerplaats
  leerwerkplek duaal duale leren opleiding opleidingen cursus graag zoek zoeken zoekt gezocht zoekertje hou houd houden vind vinden vindt
  buurt omgeving regio nabij vlakbij dichtbij ergens iets bezig gaan ga later zoon dochter graad eerste tweede derde zevende jaar`;

const englishWords = `a an the i am as at for in is job jobs like my near of on or place student that to want with work working would`;

const list = (text: string): string[] => text.trim().split(/\s+/);

/** The Dutch function words, for the engine too. */
export const stopWords: readonly string[] = list(functionWords).filter((word) => !meaningful.has(word));

export const fillerWords: ReadonlySet<string> = new Set([...stopWords, ...list(occasionWords), ...list(englishWords)]);
