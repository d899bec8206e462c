export const texts = {
  title: "Gesprekken",
  lead: "Wie je wanneer spreekt, vanaf vandaag.",
  coming_one: "{{count}} gesprek",
  coming_other: "{{count}} gesprekken",
  emptyTitle: "Geen gesprekken gepland",
  emptyText: "Zet momenten open bij een werkplek en nodig kandidaten uit.",
  emptyAction: "Naar mijn werkplekken",
  cancel: "Zeg gesprek af",
  cancelTitle: "Dit gesprek afzeggen?",
  cancelText: "De kandidaat krijgt een mail en kan een ander moment kiezen. Het moment komt weer vrij.",
} as const;
