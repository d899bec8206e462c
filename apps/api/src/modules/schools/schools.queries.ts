import { column, publicId, shape, value, type Shape } from "../../platform/read-plan/shape.ts";

/** Training providers are public. */
export const providerShape: Shape = shape({
  type: "Provider",
  table: "providers",
  visible: () => "true",
  fields: () => ({
    id: publicId("provider"),
    name: column("name"),
    kind: column("kind"),
    municipality: value(
      (provider) => `(select m.name from municipalities m where m.nis = ${provider}.municipality_nis)`,
    ),
  }),
});
