import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import PDFDocument from "pdfkit";
import { day } from "@leerplek/domain/shared/time";
import type { DecisionFacts, DecisionKind } from "@leerplek/domain/recognitions/recognition";
import { dayInWords } from "../../platform/mail/words.ts";

/** From which day the term counts, and that another day can be shown. */
const receiptText = ({ presumedReceivedOn }: DecisionFacts): string =>
  presumedReceivedOn
    ? ` De beslissing geldt als ontvangen op ${dayInWords(day(presumedReceivedOn), "nl")}, tenzij een andere dag wordt aangetoond; de termijn telt dan vanaf die dag.`
    : "";

export interface WrittenDecision {
  readonly id: string;
  readonly version: number;
  readonly kind: DecisionKind;
  readonly decidedOn: string;
  readonly createdAt: Date;
  readonly facts: DecisionFacts;
}

const titles: Readonly<Record<DecisionKind, string>> = {
  GRANTED: "Beslissing tot erkenning",
  REFUSED: "Beslissing tot weigering van de erkenning",
  SUSPENDED: "Beslissing tot schorsing van de erkenning",
  LIFTED: "Beslissing tot opheffing van de schorsing",
  WITHDRAWN: "Beslissing tot opheffing van de erkenning",
  APPEAL: "Beslissing in beroep",
};

const require = createRequire(import.meta.url);
const textFont =
  require.resolve("@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-400-normal.woff");
const strongFont =
  require.resolve("@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-700-normal.woff");

/**
 * A decision as a PDF in the official language: tagged for screen readers, with its fonts inside, PDF/A-3a. The same decision gives the same bytes.
 * Contents: domain.md step 3 (programme, branch, mentors, start, end, body, motive, appeal text).
 */
export function writeDecisionDocument(decision: WrittenDecision): Promise<Buffer> {
  const { facts, kind, version, decidedOn, createdAt } = decision;
  const document = new PDFDocument({
    size: "A4",
    margins: { top: 72, bottom: 72, left: 72, right: 72 },
    lang: "nl-BE",
    displayTitle: true,
    tagged: true,
    subset: "PDF/A-3a",
    pdfVersion: "1.7",
    info: {
      Title: titles[kind],
      Author: facts.body,
      Subject: `${facts.programme}, ${facts.company}`,
      CreationDate: createdAt,
      ModDate: createdAt,
    },
  });
  document.registerFont("text", readFileSync(textFont)).registerFont("strong", readFileSync(strongFont));
  const chunks: Buffer[] = [];
  const done = new Promise<Buffer>((resolve, reject) => {
    document.on("data", (chunk: Buffer) => chunks.push(chunk));
    document.on("end", () => resolve(Buffer.concat(chunks)));
    document.on("error", reject);
  });

  const body = document.struct("Document");
  document.addStructure(body);
  const heading = (level: "H1" | "H2", text: string, size: number): void => {
    body.add(
      document.struct(level, {}, () => {
        document.font("strong").fontSize(size).text(text).moveDown(0.4);
      }),
    );
  };
  const paragraph = (text: string): void => {
    body.add(
      document.struct("P", {}, () => {
        document.font("text").fontSize(11).text(text, { lineGap: 3 }).moveDown(0.7);
      }),
    );
  };
  const line = (label: string, value: string): void => {
    body.add(
      document.struct("P", {}, () => {
        document.font("strong").fontSize(11).text(`${label}: `, { continued: true, lineGap: 3 });
        document.font("text").text(value);
      }),
    );
  };

  paragraph(facts.body);
  heading("H1", titles[kind], 20);
  line("Datum", dayInWords(day(decidedOn), "nl"));
  line("Onderneming", `${facts.company}, ondernemingsnummer ${facts.enterpriseNumber}`);
  line("Vestiging", `${facts.branch}, ${facts.address}, vestigingsnummer ${facts.establishmentNumber}`);
  line("Opleiding", facts.programme);
  line("Mentoren", facts.mentors.length > 0 ? facts.mentors.join(", ") : "geen");
  if (facts.validFrom && facts.validUntil)
    line(
      "Geldig",
      `van ${dayInWords(day(facts.validFrom), "nl")} tot en met ${dayInWords(day(facts.validUntil), "nl")}`,
    );
  document.moveDown(0.7);
  heading("H2", "Motivering", 14);
  paragraph(facts.motive);
  if (facts.conditions) {
    heading("H2", "Voorwaarden", 14);
    paragraph(facts.conditions);
  }
  heading("H2", "Beroep", 14);
  paragraph(
    facts.appealUntil
      ? `De onderneming zelf kan tegen deze beslissing in beroep gaan bij de beroepscommissie van het Vlaams Partnerschap Duaal Leren, tot en met ${dayInWords(day(facts.appealUntil), "nl")} (${facts.appealDays} dagen na ontvangst), met een gemotiveerd verzoek per aangetekende brief, per e-mail of in het dossier.${receiptText(facts)}`
      : "Tegen deze beslissing staat geen beroep open.",
  );
  paragraph(`Voor ${facts.body}: ${facts.decidedBy}`);
  paragraph(`Versie ${version} van dit dossier.`);
  document.end();
  return done;
}
