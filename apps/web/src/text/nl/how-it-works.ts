/** Sources: vlaanderen.be, onderwijs.vlaanderen.be, onderwijskiezer.be; figures with their dates in docs. */
export const texts = {
  title: "Hoe werkt duaal leren?",
  lead: "Je leert een beroep op twee plekken: op school en in een bedrijf. Van de eerste voorbereiding tot je diploma zijn er tien stappen. De eerste drie doet het bedrijf, nog voor jij het ziet.",
  stepsTitle: "De tien stappen",
  whoLearner: "Jij",
  whoCompany: "Het bedrijf",
  whoSchool: "De school",
  whoTogether: "Samen",
  forYou: "Voor jou",

  step1Title: "Het bedrijf kijkt wat het kan aanleren",
  step1Text:
    "Elke opleiding heeft een lijst met activiteiten. Het bedrijf duidt aan welke daarvan je er echt kan doen, en welke niet.",
  step1You: "Je ziet bij elke werkplek wat je er zal leren.",
  step2Title: "Het bedrijf duidt een mentor aan",
  step2Text:
    "De mentor leert je het vak op de werkvloer. Meestal is dat iemand van minstens 25 jaar met vijf jaar ervaring en een uittreksel uit het strafregister dat in orde is.",
  step2You: "Je hebt in het bedrijf altijd één persoon bij wie je terecht kan.",
  step3Title: "Het bedrijf wordt erkend",
  step3Text:
    "Een officiële dienst controleert het bedrijf, voor elke vestiging en elke opleiding apart. Een erkenning geldt hoogstens vijf jaar.",
  step3You: "Op Leerplek staan alleen werkplekken met een erkenning voor die opleiding.",
  step4Title: "Je zoekt een werkplek",
  step4Text:
    "Je zoekt zelf, of je school stelt een werkplek voor. Je hebt 20 opleidingsdagen de tijd. Je school kan dat één keer verlengen. Zolang je zoekt, ga je voltijds naar school.",
  step4You: "Je solliciteert met zes korte vragen. Je ziet altijd of je sollicitatie bekeken is.",
  step5Title: "Je hebt een intakegesprek",
  step5Text:
    "Jij en het bedrijf leren elkaar kennen: wat wil je leren, welke uren, wat verwachten jullie van elkaar? Je trajectbegeleider kan mee.",
  step5You:
    "Het bedrijf stelt momenten voor, jij kiest er een. Je bent dan gewettigd afwezig als je schoolreglement dat zegt.",
  step6Title: "Jullie tekenen een overeenkomst",
  step6Text:
    "Met de overeenkomst hoort een opleidingsplan: wat leer je op school en wat in het bedrijf? Jij, het bedrijf en de school tekenen. Ben je nog geen 18, dan tekent ook je ouder of voogd.",
  step6You: "Je start pas als alles getekend is.",
  step7Title: "Je wordt onthaald",
  step7Text:
    "De eerste dag krijg je een rondleiding, uitleg over veiligheid en de huisregels, en alles wat je nodig hebt, zoals werkkleding.",
  step7You: "Veiligheid komt eerst, vanaf dag één.",
  step8Title: "Je leert, en je wordt opgevolgd",
  step8Text:
    "Je mentor geeft je taken die bij je plan passen en bespreekt hoe het gaat. Kan je iets niet leren in het bedrijf, dan zoeken bedrijf en school samen iets anders.",
  step8You: "Je trajectbegeleider blijft je contact op school, het hele traject.",
  step9Title: "Iedereen houdt zich aan de afspraken",
  step9Text:
    "Het bedrijf belooft een goede mentor, taken die passen, veilig werk en tijd voor je lessen. Jij belooft je best te doen en de afspraken te volgen.",
  step9You: "Loopt het mis? Praat met je mentor of je trajectbegeleider.",
  step10Title: "Je wordt geëvalueerd",
  step10Text:
    "Mentor en school bekijken of je alles kan wat je moet kunnen. De klassenraad beslist; je mentor en je trajectbegeleider stemmen mee.",
  step10You: "Ben je klaar, dan kan je je studiebewijs op elk moment van het jaar krijgen.",

  questionsTitle: "Vragen die vaak terugkomen",
  whoCanQuestion: "Kan ik duaal leren?",
  whoCanAnswer:
    "Meestal vanaf 16 jaar, of vanaf 15 als je de eerste twee jaren van het secundair volgde. De meeste leerlingen zijn tussen 15 en 25. Volwassenen kunnen duaal leren in een centrum voor volwassenenonderwijs.",
  paidQuestion: "Verdien ik iets?",
  paidAnswer:
    "Dat hangt af van je opleiding. Werk je gemiddeld 20 uur per week of meer, dan krijg je een overeenkomst met een leervergoeding (OAO). Werk je minder, dan is het een stage zonder loon (SAO). Bij elke werkplek staat welke het is. Je kan het niet zelf kiezen.",
  noPlaceQuestion: "Wat als ik geen werkplek vind?",
  noPlaceAnswer:
    "Je school zoekt mee. Na 20 opleidingsdagen kan ze je één keer extra tijd geven: 20 dagen, of 40 in het buitengewoon onderwijs. Vind je dan nog niets, dan stap je over naar een andere richting.",
  dataQuestion: "Wie ziet mijn gegevens?",
  dataAnswer:
    "Een bedrijf ziet je pas als je zelf solliciteert of ja zegt op een voorstel van je school. Eerst alleen je voornaam of je initialen, je opleiding en je streek. Je achternaam en je telefoon pas als er een gesprek komt.",
  stopQuestion: "Kan ik stoppen of veranderen?",
  stopAnswer:
    "Ja. Praat eerst met je trajectbegeleider. Stopt je overeenkomst, dan krijg je opnieuw 20 opleidingsdagen om een werkplek te zoeken.",

  onLeerplekTitle: "Wat doe je op Leerplek, en wat niet?",
  onLeerplekText:
    "Op Leerplek zoek je werkplekken, solliciteer je, antwoord je op voorstellen van je school en kies je het moment van je gesprek. De overeenkomst en de opvolging regel je voorlopig met je school en het bedrijf.",
  sourcesTitle: "Waar komt dit vandaan?",
  sourcesText:
    "Uit de uitleg van de Vlaamse overheid en Onderwijskiezer. Regels kunnen veranderen. Vraag bij twijfel raad aan je school. Nagekeken op {{date}}.",
  scanText: "Heb je een bedrijf? Kijk zonder account of een opleiding bij jullie past.",
  scan: "Doe de zelfscan",
  search: "Zoek een werkplek",
} as const;
