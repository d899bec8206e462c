import { describe, expect, it } from "vitest";
import { asId, fromPublicId, idTags, newId, newPersonId, tagOfPublicId, toPublicId } from "./id.ts";

const uuid = "01927a3e-1c2d-7abc-8def-0123456789ab";

describe("ids", () => {
  it("come back from their outside form", () => {
    for (const tag of idTags) expect(fromPublicId(tag, toPublicId(tag, asId(uuid)))).toBe(uuid);
  });

  it.each([
    "",
    uuid,
    `company_${uuid}`,
    `workplace_${uuid.toUpperCase()}`,
    "workplace_1",
    `workplace_${uuid}x`,
    `workplace_${uuid}\n`,
  ])("%j is not a workplace", (text) => {
    expect(fromPublicId("workplace", text)).toBeNull();
  });

  it("tell what they claim to be", () => {
    expect(tagOfPublicId(`slot_${uuid}`)).toBe("slot");
    expect(tagOfPublicId("slot_1")).toBeNull();
    expect(tagOfPublicId(`user ${uuid}`)).toBeNull();
  });

  it("of things rise with time, of persons do not tell it", () => {
    expect(newId(Date.UTC(2026, 10, 23)) < newId(Date.UTC(2026, 10, 24))).toBe(true);
    expect(newId()[14]).toBe("7");
    expect(newPersonId()[14]).toBe("4");
  });

  it("never repeat within a millisecond", () => {
    expect(new Set(Array.from({ length: 1000 }, () => newId(0))).size).toBe(1000);
  });
});
