import { escapeHtml } from "../http/plain-page.ts";
import type { Language, LetterText, Part, Person } from "./letter.ts";

export interface LaidOut {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

const greeting: Readonly<Record<Language, string>> = { nl: "Dag", en: "Hello" };

const reasons: Readonly<Record<Language, Readonly<Record<Part, string>>>> = {
  nl: {
    learner: "Je krijgt deze mail omdat je met Leerplek een werkplek zoekt.",
    guardian: "U krijgt deze mail omdat u als ouder of voogd bekend bent bij de school van een minderjarige leerling.",
    counsellor: "Je krijgt deze mail omdat je deze leerling begeleidt.",
    account: "Je krijgt deze mail omdat iemand dit adres gebruikte bij een account op Leerplek.",
    company: "Je krijgt deze mail omdat je werkplekken van je onderneming beheert of mentor bent.",
    invited: "Je krijgt deze mail omdat iemand dit adres opgaf. Ken je die persoon niet? Dan hoef je niets te doen.",
    recognition: "Je krijgt deze mail omdat je een erkenningsdossier indiende of behandelt.",
  },
  en: {
    learner: "You receive this mail because you look for a workplace with Leerplek.",
    guardian: "You receive this mail because the school of a minor knows you as parent or guardian.",
    counsellor: "You receive this mail because you are this learner's counsellor.",
    account: "You receive this mail because somebody used this address with an account on Leerplek.",
    company: "You receive this mail because you manage your company's workplaces or are a mentor.",
    invited:
      "You receive this mail because somebody gave this address. Do you not know them? Then there is nothing you need to do.",
    recognition: "You receive this mail because you handed in or treat a recognition file.",
  },
};

/** One letter as plain text and as HTML with the same content. Lines of a person's own text stay lines; nothing of it becomes markup. */
export function layOut(to: Person, letter: LetterText, baseUrl: URL): LaidOut {
  const { language, part } = to;
  const hello = to.name === "" ? `${greeting[language]},` : `${greeting[language]} ${oneLine(to.name)},`;
  const facts = (letter.facts ?? []).map(([label, value]) => [label, oneLine(value)] as const);
  const link = new URL(letter.action.path, baseUrl).href;
  const footer = ["Leerplek", reasons[language][part]];
  return {
    subject: oneLine(letter.subject),
    text: [
      hello,
      ...letter.paragraphs,
      facts.map(([label, value]) => `${label}: ${value}`).join("\n"),
      letter.quote ? `${letter.quote.from}:\n${letter.quote.text.replaceAll(/^/gm, "> ")}` : "",
      `${letter.action.label}:\n${link}`,
      `-- \n${footer.join("\n")}`,
    ]
      .filter((block) => block !== "")
      .join("\n\n"),
    html: page(language, oneLine(letter.subject), [
      paragraph(hello),
      ...letter.paragraphs.map(paragraph),
      facts.length > 0
        ? `<ul>${facts.map(([label, value]) => `<li>${escapeHtml(label)}: <strong>${escapeHtml(value)}</strong></li>`).join("")}</ul>`
        : "",
      letter.quote
        ? `${paragraph(`${letter.quote.from}:`)}<blockquote>${paragraph(letter.quote.text)}</blockquote>`
        : "",
      `<p><a href="${escapeHtml(link)}">${escapeHtml(letter.action.label)}</a></p>`,
      `<hr><p>${footer.map(escapeHtml).join("<br>")}</p>`,
    ]),
  };
}

const paragraph = (text: string): string => `<p>${escapeHtml(text).replaceAll("\n", "<br>")}</p>`;

const page = (language: Language, title: string, body: readonly string[]): string =>
  `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">` +
  `<title>${escapeHtml(title)}</title></head><body style="margin:0;padding:1rem;font:1rem/1.5 Arial,sans-serif">` +
  `<main style="max-width:36rem"><h1 style="font-size:1.25rem">${escapeHtml(title)}</h1>${body.join("")}</main></body></html>`;

/** Titles and names are one line, whatever was typed: a line break in a subject would start a header. */
const oneLine = (text: string): string => text.replaceAll(/[\s\p{Cc}]+/gu, " ").trim();
