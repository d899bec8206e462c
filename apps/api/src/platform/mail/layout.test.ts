import { expect, test } from "vitest";
import { layOut } from "./layout.ts";
import type { LetterText, Person } from "./letter.ts";

const baseUrl = new URL("https://leerplek.example");
const person: Person = { part: "learner", userId: null, name: "Noor", email: "noor@example.org", language: "nl" };
const letter: LetterText = {
  subject: "Nieuws",
  paragraphs: ["Eerste alinea."],
  facts: [["Werkplek", "Bakker"]],
  quote: { from: "Bakkerij", text: "Tot gauw!\nDe bakker" },
  action: { label: "Bekijk", path: "/mijn/voorstellen" },
};

test("text and HTML say the same", () => {
  const { text, html } = layOut(person, letter, baseUrl);
  for (const part of [
    "Dag Noor,",
    "Eerste alinea.",
    "Werkplek",
    "Bakker",
    "Tot gauw!",
    "Bekijk",
    "/mijn/voorstellen",
  ]) {
    expect(text).toContain(part);
    expect(html).toContain(part);
  }
});

test("what a person typed never becomes markup", () => {
  const evil = `<img src=x onerror="alert(1)">&'`;
  const { html } = layOut(
    { ...person, name: evil },
    {
      ...letter,
      subject: evil,
      paragraphs: [evil],
      facts: [["Werkplek", evil]],
      quote: { from: evil, text: evil },
      action: { label: evil, path: "/werkplekken" },
    },
    baseUrl,
  );
  expect(html).not.toContain("<img");
  expect(html.match(/&lt;img/g)).toHaveLength(8);
});

test("a line break in a title does not start a header or another line", () => {
  const { subject, text } = layOut(
    { ...person, name: "Noor\n\nStuur geld" },
    { ...letter, subject: "Hallo\r\nBcc: iemand@example.org", facts: [["Werkplek", "Bakker\nReden: geen"]] },
    baseUrl,
  );
  expect(subject).toBe("Hallo Bcc: iemand@example.org");
  expect(text).toContain("Dag Noor Stuur geld,");
  expect(text).toContain("Werkplek: Bakker Reden: geen");
});

test("somebody's own lines stay lines, marked as theirs", () => {
  const { text, html } = layOut(person, letter, baseUrl);
  expect(text).toContain("Bakkerij:\n> Tot gauw!\n> De bakker");
  expect(html).toContain("Tot gauw!<br>De bakker");
});

test("a guardian without a known name is greeted without one", () => {
  expect(layOut({ ...person, part: "guardian", name: "" }, letter, baseUrl).text).toMatch(/^Dag,\n/);
});

test("the page says its language, has one heading and one link", () => {
  const { html } = layOut({ ...person, language: "en" }, letter, baseUrl);
  expect(html).toContain('<html lang="en">');
  expect(html.match(/<h1/g)).toHaveLength(1);
  expect(html.match(/<a /g)).toHaveLength(1);
});
