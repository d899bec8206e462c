import { roles } from "@leerplek/domain/shared/viewer";
import { graphqlEnum } from "../../platform/enum.graphql.ts";

export const RoleEnum = graphqlEnum("Role", roles, "Roles of the permission matrix.");
