export const texts = {
  title: "API voor schoolsoftware",
  lead: "Leerplek heeft één GraphQL-API. Deze website gebruikt ze zelf; schoolsoftware kan hetzelfde.",
  startTitle: "Zo begin je",
  start1: "Het adres is /graphql op deze website, met POST en JSON.",
  start2: "Zoeken kan zonder account. Voor al het andere meld je je aan.",
  start3: "Aangemeld? Open /graphql in je browser: je krijgt GraphiQL, met het hele schema.",
  exampleTitle: "Een voorbeeld",
  exampleText: "De vijf dichtste werkplekken bij Gent voor wie met hout wil werken:",
  rulesTitle: "Goed om te weten",
  rules1: "Een mutatie antwoordt met het resultaat, of met de problemen: elk met een code en het pad van het veld.",
  rules2:
    "Wie iets maakt, stuurt een idempotencyKey mee. Dezelfde sleutel nog eens sturen doet het werk niet twee keer.",
  rules3: "Lijsten zijn connections met een cursor: vraag 1 tot 100 rijen tegelijk.",
  rules4: "Er zijn grenzen aan de diepte, de kosten en het aantal vragen. Te veel geeft de code RATE_LIMITED.",
  copy: "Kopieer het voorbeeld",
  copied: "Gekopieerd",
} as const;
