import { GraphiQL } from "graphiql";
import type { GraphiQLProps } from "graphiql";
import "graphiql/style.css";
import { createRoot } from "react-dom/client";
import "./styles/fonts.css";
import "./graphiql.css";

const firstQuery = `# De API van Leerplek. Ctrl+Space vult aan, Ctrl+Enter voert uit.
{
  searchWorkplaces(input: { text: "hout", near: { place: "Gent" }, pageSize: 5 }) {
    totalHits
    hits {
      title
      distanceMetres
      company { name }
    }
  }
}
`;

const fetcher: GraphiQLProps["fetcher"] = async (body) => {
  const response = await fetch("/graphql", {
    method: "POST",
    credentials: "same-origin",
    headers: { "content-type": "application/json", accept: "application/graphql-response+json, application/json" },
    body: JSON.stringify(body),
  });
  return response.json();
};

const root = document.getElementById("root");
if (!root) throw new Error("graphiql.html has no #root");
createRoot(root).render(<GraphiQL fetcher={fetcher} defaultQuery={firstQuery} shouldPersistHeaders={false} />);
