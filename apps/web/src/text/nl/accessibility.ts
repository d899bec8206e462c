export const texts = {
  title: "Toegankelijkheid",
  lead: "Iedereen moet Leerplek kunnen gebruiken: met een toetsenbord, een schermlezer, een vergrootglas of een oude telefoon.",
  standardTitle: "Waar we naar streven",
  standardText: "We bouwen volgens WCAG 2.2, niveau AA. Dat is de norm die ook voor overheidswebsites geldt.",
  doneTitle: "Wat we daarvoor doen",
  done1: "Alles werkt met het toetsenbord, en je ziet altijd waar je bent.",
  done2: "Kleur zegt nooit iets alleen: er staat altijd een woord en een teken bij.",
  done3: "Alles op de kaart staat ook in een lijst.",
  done4: "Tekst blijft leesbaar tot 400 procent vergroot en op een smal scherm.",
  done5: "Beweging staat uit als je toestel dat vraagt. Er is een donkere versie.",
  done6: "We schrijven korte zinnen in gewone taal.",
  testTitle: "Hoe we het nakijken",
  testText:
    "Bij elke wijziging kijkt een programma (axe) alle pagina's na in een echte browser, op een breed en op een smal scherm.",
  knownTitle: "Wat nog niet goed is",
  knownText:
    "Een programma vindt niet alles. Een test door mensen met een beperking is nog niet gebeurd. Er is nog geen versie in gebarentaal.",
  helpTitle: "Lukt er iets niet?",
  helpText:
    "Zeg het aan je school of aan de organisatie die deze website aanbiedt. Vertel wat je wou doen en wat er misliep.",
} as const;
