import type { PasskeyOptions } from "@better-auth/passkey";
import { APIError } from "better-auth/api";

/** A passkey must be one that a device knows the person by (discoverable) and that it gives only to the person (finger, face, code). */
export function passkeyOptions({ hostname, origin }: URL): PasskeyOptions {
  return {
    rpID: hostname,
    rpName: "Leerplek",
    origin,
    authenticatorSelection: { residentKey: "required", userVerification: "required" },
    registration: {
      afterVerification: async ({ verification }) => {
        if (verification.registrationInfo?.userVerified !== true) throw new APIError("BAD_REQUEST");
      },
    },
    authentication: {
      // The plugin asks for it and does not look whether it was done.
      afterVerification: async ({ verification }) => {
        if (!verification.authenticationInfo.userVerified) throw new APIError("UNAUTHORIZED");
      },
    },
  };
}
