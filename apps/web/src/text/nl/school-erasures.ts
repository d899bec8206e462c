/** De school ziet wie vroeg om te wissen. */
export const texts = {
  title: "Vragen om te wissen",
  lead: "Leerlingen van je school die hun gegevens laten wissen, en wanneer dat gebeurt.",
  explain:
    "De leerling of een ouder of voogd beslist; de school kan het niet weigeren. Moet de school iets voor een wettelijke termijn bewaren, bewaar het dan vóór die dag in het eigen dossier.",
  status: "Toon",
  statusAll: "Alles",
  found_one: "{{count}} vraag",
  found_other: "{{count}} vragen",
  emptyTitle: "Niemand vraagt om te wissen",
  emptyText: "Zodra een leerling dat vraagt, staat het hier en krijgt de trajectbegeleider een mail.",
  erased: "Gewiste leerling",
  requestedOn: "Gevraagd op",
  executeOn: "Wordt gewist op",
  doneOn: "Gewist op",
  cancelledOn: "Tegengehouden op",
  keeps: "Blijft",
  keepsAgreement: "De naam en de overeenkomst, zolang de wet dat vraagt",
  keepsNothing: "Niets, behalve het bewijs van het wissen",
  noticeTitle: "Deze leerling laat alles wissen",
  notice: "Op {{day}} wordt alles gewist. De leerling kan dat tot dan tegenhouden.",
  seeAll: "Alle vragen om te wissen",
} as const;
