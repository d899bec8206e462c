export const texts = {
  title: "Privacy",
  lead: "Veel leerlingen zijn minderjarig. Daarom ziet iedereen zo weinig mogelijk, en pas als het nodig is.",
  seeTitle: "Wat ziet een bedrijf van jou?",
  see1: "Zolang je niet solliciteert: niets. Bedrijven kunnen geen leerlingen zoeken.",
  see2: "Na je sollicitatie: je voornaam of je initialen (jij kiest), je leeftijdsgroep, je opleiding, je streek en je antwoorden.",
  see3: "Vanaf het gesprek: je naam, e-mail en telefoon.",
  see4: "Je adres en je geboortedatum: pas als er een overeenkomst komt.",
  schoolTitle: "Wat ziet je school?",
  schoolText:
    "Je trajectbegeleider ziet je profiel, je sollicitaties en hoeveel zoekdagen je nog hebt. Stelt de school je voor bij een bedrijf, dan weet het bedrijf pas wie je bent als jij akkoord gaat.",
  searchTitle: "De zoekmachine",
  searchText: "In de zoekmachine staan alleen werkplekken, opleidingen en bedrijven. Nooit gegevens van leerlingen.",
  cookiesTitle: "Cookies",
  cookies1: "Een cookie om aangemeld te blijven. Die verdwijnt als je je afmeldt.",
  cookies2: "Een cookie die je taal onthoudt.",
  cookies3: "Geen reclame, geen volgsoftware, geen lettertypes of scripts van anderen.",
  rightsTitle: "Jouw rechten",
  rightsText:
    "Bij Mijn gegevens kijk je alles in, download je het, zie je wie keek en laat je het wissen. Klopt er iets niet, vraag het dan aan je school: die beheert je dossier. Niet tevreden met het antwoord? Dan kan je naar de Gegevensbeschermingsautoriteit.",
  authority: "Gegevensbeschermingsautoriteit",
  demoTitle: "Dit is een demo",
  demoText:
    "Alle personen en bedrijven op deze installatie zijn verzonnen. De bewaartermijnen legt de organisatie vast die Leerplek in gebruik neemt.",
} as const;
