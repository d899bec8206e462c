import { expect, test } from "vitest";
import { readTextFile } from "./text-file.ts";

const file = (...parts: BlobPart[]) => new Blob(parts);

test("UTF-8 is read as it is, with or without BOM", async () => {
  expect(await readTextFile(file("Zoë;1"))).toEqual({ text: "Zoë;1", problem: null });
  expect(await readTextFile(file("\uFEFFZoë;1"))).toEqual({ text: "Zoë;1", problem: null });
});

test("what Excel writes without being asked for UTF-8 keeps its accents", async () => {
  expect(await readTextFile(file(new Uint8Array([0x5a, 0x6f, 0xeb, 0x3b])))).toEqual({ text: "Zoë;", problem: null });
});

test("a workbook is no text, and a large file is refused before it is sent", async () => {
  expect(await readTextFile(file("PK\u0003\u0004\0\0"))).toMatchObject({ problem: "NOT_TEXT" });
  expect(await readTextFile(file("a".repeat(110_001)))).toMatchObject({ problem: "TOO_BIG" });
});
