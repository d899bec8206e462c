/**
 * Ids. Inside: a UUID, branded by what it names. Outside: opaque and type-tagged ("workplace_0192..."), so that an id of one kind is never taken
 * for another. Ids of persons are UUID v4, because a v7 tells the time of enrolment (reliability: ids); all others are v7.
 */
declare const brand: unique symbol;
export type Id<Tag extends IdTag> = string & { readonly [brand]: Tag };

export const idTags = [
  "user",
  "membership",
  "company",
  "branch",
  "provider",
  "learner",
  "programme",
  "activity",
  "activityList",
  "activityOffer",
  "mentor",
  "assignment",
  "deviation",
  "recognition",
  "workplace",
  "application",
  "proposal",
  "slot",
  "interview",
  "partnership",
  "mandate",
  "invitation",
  "registration",
  "guardianship",
  "verification",
  "erasure",
  "retention",
  "rule",
  "device",
  "passkey",
] as const;
export type IdTag = (typeof idTags)[number];

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

export const isUuid = (text: string): boolean => uuid.test(text);

/** The outside form. */
export const toPublicId = <Tag extends IdTag>(tag: Tag, id: Id<Tag> | string): string => `${tag}_${id}`;

/** The inside form, or null when the text is not an id of this kind. */
export function fromPublicId<Tag extends IdTag>(tag: Tag, text: string): Id<Tag> | null {
  const rest = text.startsWith(`${tag}_`) ? text.slice(tag.length + 1) : "";
  return uuid.test(rest) ? (rest as Id<Tag>) : null;
}

/** Which kind an outside id claims to be. */
export function tagOfPublicId(text: string): IdTag | null {
  const tag = idTags.find((each) => text.startsWith(`${each}_`));
  return tag && fromPublicId(tag, text) ? tag : null;
}

/** Marks a UUID that comes from the database or from a generator. */
export const asId = <Tag extends IdTag>(id: string): Id<Tag> => id as Id<Tag>;

/** A person's id. */
export const newPersonId = <Tag extends IdTag>(): Id<Tag> => asId<Tag>(crypto.randomUUID());

/** UUID v7: 48 bits of milliseconds, then chance, so that new rows stand together in their index. */
export function newId<Tag extends IdTag>(now: number = Date.now()): Id<Tag> {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const view = new DataView(bytes.buffer);
  view.setUint16(0, Math.floor(now / 2 ** 32));
  view.setUint32(2, now >>> 0);
  view.setUint8(6, 0x70 | (view.getUint8(6) & 0x0f));
  view.setUint8(8, 0x80 | (view.getUint8(8) & 0x3f));
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return asId<Tag>(`${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`);
}
