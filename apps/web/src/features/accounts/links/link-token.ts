import { useEffect, useState } from "react";

/** The token of a link stands behind the hash, which no server sees; once read it leaves the address, and with it the history. */
export function useLinkToken(): string {
  const [token] = useState(() => window.location.hash.slice(1));
  useEffect(() => {
    if (window.location.hash !== "")
      window.history.replaceState(window.history.state, "", window.location.pathname + window.location.search);
  }, []);
  return token;
}
