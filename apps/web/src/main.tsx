import { ApolloProvider } from "@apollo/client/react";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { RouterProvider } from "react-router/dom";
import { createGraphqlClient } from "./lib/graphql/client.ts";
import { languageFromCookie, startLanguage } from "./lib/text/language.ts";
import { loadTexts } from "./lib/text/load-texts.ts";
import { AriaProvider } from "./routes/aria-provider.tsx";
import { reportFailure } from "./routes/report-failure.ts";
import { createRouter } from "./routes/router.tsx";
import { paths } from "./routes/paths.ts";

startLanguage(languageFromCookie(document.cookie));

const router = createRouter();
const client = createGraphqlClient({
  onSignedOut: () => {
    const { pathname, search } = router.state.location;
    if (pathname !== paths.signIn()) void router.navigate(paths.signIn(pathname + search));
  },
  onMutationFailure: reportFailure,
});

await loadTexts(["ui", "shell"]);

const root = document.getElementById("root");
if (!root) throw new Error("index.html has no #root");
createRoot(root).render(
  <StrictMode>
    <ApolloProvider client={client}>
      <AriaProvider navigate={(to) => void router.navigate(to)}>
        <RouterProvider router={router} />
      </AriaProvider>
    </ApolloProvider>
  </StrictMode>,
);
