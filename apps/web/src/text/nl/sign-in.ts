export const texts = {
  title: "Aanmelden",
  lead: "Meld je aan om te solliciteren, kandidaten te bekijken of leerlingen voor te stellen.",
  email: "E-mailadres",
  password: "Wachtwoord",
  signIn: "Aanmelden",
  wrong: "E-mailadres en wachtwoord horen niet bij elkaar. Kijk ze na en probeer opnieuw.",
  tooMany: "Je hebt het te vaak geprobeerd. Wacht een kwartier en probeer opnieuw.",
  unavailable: "Aanmelden lukt nu niet. Probeer het over een minuut opnieuw.",
  demoTitle: "Kijk rond in de demo",
  demoText: "Alle mensen en bedrijven zijn verzonnen. Kies wie je even wil zijn.",
  signInAs: "Word {{name}}",
} as const;
