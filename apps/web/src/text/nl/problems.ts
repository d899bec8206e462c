import type { EnumValue } from "../../gql/schema-facts.ts";

/**
 * What the person can mend, one text for each code of the API. The text of the code alone has no parameters, as the
 * API need not send any; `CODE.name` is the better text when it sends that parameter.
 */
export const texts = {
  ACTIVITY_NOT_OFFERED: "De vestiging biedt niet alles aan wat hier staat. Kijk na wat de leerling zal doen.",
  "ACTIVITY_NOT_OFFERED.activities":
    "De vestiging biedt dit volgens haar activiteitenlijst niet aan: {{activities}}. Haal het weg uit de werkplek, of vul de activiteitenlijst aan.",
  ACTIVITY_TWICE: "Dit staat er al. Elke naam mag maar één keer voorkomen.",
  ALREADY_ENROLLED:
    "Deze leerling is al ingeschreven bij je school: zelfde e-mailadres, of zelfde naam en geboortedatum.",
  ENROLLED_ELSEWHERE:
    "Je bent nog ingeschreven bij een andere school. Vraag die school om je inschrijving te beëindigen, en open deze link dan opnieuw.",
  DUPLICATE_LINE: "Deze leerling staat al eerder in de lijst.",
  COLUMN_MISSING: "Er ontbreekt een kolom. Gebruik de kolomnamen van het voorbeeldbestand.",
  "COLUMN_MISSING.column": "De kolom “{{column}}” ontbreekt.",
  LIST_TOO_LONG: "De lijst is te lang. Verdeel ze over meer bestanden.",
  "LIST_TOO_LONG.maximum": "De lijst is te lang. Neem hoogstens {{maximum}} leerlingen per bestand.",
  ALREADY_LINKED: "Deze ouder of voogd is al gekoppeld.",
  GUARDIAN_IS_LEARNER: "Dit is het e-mailadres van de leerling zelf. Een ouder of voogd heeft een eigen adres nodig.",
  NOT_A_MINOR: "Deze leerling is meerderjarig. Alleen een minderjarige krijgt een ouder of voogd.",
  ALREADY_APPLIED: "Je hebt hier al gesolliciteerd. Je vindt je sollicitatie bij Mijn sollicitaties.",
  ALREADY_PROPOSED: "Deze werkplek is al aan deze leerling voorgesteld.",
  CHANGED_MEANWHILE: "Iemand anders heeft dit intussen gewijzigd. Laad de pagina opnieuw en kijk wat er nu staat.",
  ERASURE_ALREADY_REQUESTED: "Er is al gevraagd om te wissen. Je ziet de dag op deze pagina.",
  EXPORT_LIMIT: "Je voerde vandaag al genoeg uit. Probeer het morgen opnieuw.",
  "EXPORT_LIMIT.maximum": "Je voerde vandaag al {{maximum}} keer gegevens uit. Probeer het morgen opnieuw.",
  DEVIATION_ASKED_ALREADY: "Deze afwijking is al gevraagd of toegestaan.",
  INVALID_FORMAT: "Dit klopt niet. Kijk na hoe je het schreef.",
  LEARNER_AGE: "De leeftijd past niet bij deze werkplek of opleiding.",
  "LEARNER_AGE.minimumAge":
    "Voor deze werkplek moet je minstens {{minimumAge}} jaar zijn, omdat er gevaarlijk werk bij hoort.",
  LIST_EMPTY: "Een lijst zonder activiteiten kan niet gepubliceerd worden. Voeg er minstens één toe.",
  LIST_FILE_INVALID: "Dit bestand kan niet gelezen worden als activiteitenlijsten.",
  "LIST_FILE_INVALID.reason": "Dit bestand kan niet gelezen worden als activiteitenlijsten: {{reason}}",
  LIST_OUTDATED: "Er is intussen een nieuwe versie van deze lijst. Laad de pagina opnieuw en kijk wat er veranderde.",
  LIST_STARTS_TOO_EARLY: "De lijst kan ten vroegste vandaag ingaan, en moet na de vorige versie ingaan.",
  LIST_UNCHANGED: "Deze versie zegt hetzelfde als de vorige. Pas eerst iets aan.",
  LOCAL_TIME_INVALID: "Dit uur bestaat niet op die dag, omdat de klok verspringt. Kies een ander uur.",
  MENTOR_AGE: "Deze persoon is te jong om mentor te zijn.",
  "MENTOR_AGE.minimum":
    "Een mentor is minstens {{minimum}} jaar. Deze persoon is {{age}}. Vanaf {{withDeviation}} jaar kan het partnerschap een afwijking toestaan, met een bewijs van vooropleiding.",
  MENTOR_CAPACITY: "De mentor begeleidt al het hoogste aantal leerlingen. Kies minder plaatsen of een andere mentor.",
  "MENTOR_CAPACITY.capacity":
    "{{taken}} van {{capacity}} plaatsen zijn al ingenomen: meer nemen de mentoren van deze vestiging samen niet aan voor deze opleiding. Nog vrij: {{left}}. Kies minder plaatsen of een mentor erbij.",
  "MENTOR_CAPACITY.perMentor":
    "Een mentor begeleidt hoogstens {{perMentor}} leerlingen tegelijk. Kies een kleiner aantal. Bron: {{source}}, sinds {{since}}.",
  "MENTOR_CAPACITY.perMentorUnconfirmed":
    "Een mentor begeleidt hoogstens {{perMentorUnconfirmed}} leerlingen tegelijk. Kies een kleiner aantal. Bron: {{source}}, sinds {{since}}. Dit getal is niet bevestigd.",
  "MENTOR_CAPACITY.perBranch":
    "{{taken}} van {{perBranch}} plaatsen zijn al ingenomen: een bedrijf van deze grootte leidt er in één vestiging niet meer tegelijk op voor deze opleiding. Nog vrij: {{left}}. Bron: {{source}}, sinds {{since}}.",
  "MENTOR_CAPACITY.perBranchUnconfirmed":
    "{{taken}} van {{perBranchUnconfirmed}} plaatsen zijn al ingenomen: een bedrijf van deze grootte leidt er in één vestiging niet meer tegelijk op voor deze opleiding. Nog vrij: {{left}}. Bron: {{source}}, sinds {{since}}. Dit getal is niet bevestigd.",
  "MENTOR_CAPACITY.mentorRule":
    "{{taken}} van {{learners}} plaatsen zijn al ingenomen, nog vrij: {{left}}. Een mentor begeleidt er hoogstens {{mentorRule}} tegelijk, over al zijn vestigingen en opleidingen samen; elders hebben deze mentoren al {{elsewhere}} plaatsen beloofd. Bron: {{source}}, sinds {{since}}.",
  "MENTOR_CAPACITY.mentorRuleUnconfirmed":
    "{{taken}} van {{learners}} plaatsen zijn al ingenomen, nog vrij: {{left}}. Een mentor begeleidt er hoogstens {{mentorRuleUnconfirmed}} tegelijk, over al zijn vestigingen en opleidingen samen; elders hebben deze mentoren al {{elsewhere}} plaatsen beloofd. Bron: {{source}}, sinds {{since}}. Dit getal is niet bevestigd.",
  MENTOR_MISSING: "Er is geen mentor voor deze opleiding in deze vestiging. Duid er eerst een aan.",
  MENTOR_NOT_ACTIVE: "Deze mentor mag nu geen leerlingen begeleiden. Kies een andere mentor.",
  MENTOR_PLACED_ALREADY: "Deze mentor staat al bij deze vestiging en opleiding.",
  MENTOR_PRACTICE: "Deze persoon heeft te weinig jaren ervaring in het beroep.",
  "MENTOR_PRACTICE.minimum":
    "Een mentor heeft minstens {{minimum}} jaar ervaring in het beroep. Hier staat {{years}}. Met een bewijs van vooropleiding kan het partnerschap een afwijking toestaan.",
  MENTOR_RECORD: "Het uittreksel uit het strafregister (model 596.2) ontbreekt of is te oud.",
  "MENTOR_RECORD.months":
    "Er is nog geen uittreksel uit het strafregister (model 596.2) van hoogstens {{months}} maanden oud gezien.",
  "MENTOR_RECORD.issuedOn":
    "Het uittreksel uit het strafregister van {{issuedOn}} kan niet meer dienen: het is hoogstens {{months}} maanden oud. Vraag een nieuw aan.",
  MENTOR_TRAINING_DUE: "De termijn voor de mentoropleiding is voorbij.",
  "MENTOR_TRAINING_DUE.dueOn":
    "De mentoropleiding moest klaar zijn op {{dueOn}}. Noteer de opleiding of een vrijstelling.",
  NOT_ENROLLED: "Deze werkplek is voor een andere opleiding dan die waarvoor je bent ingeschreven.",
  NO_FREE_PLACE: "Er is geen plaats meer vrij.",
  NO_PLACES: "Vul minstens één plaats in.",
  NO_RECOGNITION: "Deze vestiging is niet erkend voor deze opleiding. Vraag eerst een erkenning aan.",
  OUT_OF_RANGE: "Dit getal kan niet.",
  "OUT_OF_RANGE.minimumDay": "Deze dag is te vroeg. Kies {{minimumDay}} of later.",
  "OUT_OF_RANGE.maximumDay": "Deze dag moet nog komen. Kies vandaag of vroeger.",
  "OUT_OF_RANGE.maximum": "Vul hoogstens {{maximum}} in.",
  "OUT_OF_RANGE.minimum": "Vul minstens {{minimum}} in.",
  PASSWORD_TOO_EASY:
    "Dit wachtwoord is te makkelijk te raden. Neem bijvoorbeeld vier woorden die niets met elkaar te maken hebben.",
  PASSWORD_WRONG: "Dit is niet je huidige wachtwoord.",
  PERIOD_ENDS_BEFORE_START: "De einddatum moet na de startdatum komen.",
  PLACES_BELOW_TAKEN: "Er zijn al meer plaatsen ingenomen dan dit aantal.",
  "PLACES_BELOW_TAKEN.taken": "Er zijn al {{taken}} plaatsen ingenomen. Kies minstens dat aantal.",
  PROPOSAL_EXPIRED: "De tijd om te antwoorden op dit voorstel is voorbij.",
  RECENT_SIGN_IN_NEEDED: "Bevestig eerst dat jij het bent.",
  RECOGNITION_BRANCH: "De erkenning geldt voor een andere vestiging.",
  RECOGNITION_ENDS_BEFORE_START:
    "De erkenning loopt af voor de startdatum. Kies een vroegere start of vernieuw de erkenning.",
  "RECOGNITION_ENDS_BEFORE_START.validUntil":
    "De erkenning loopt af op {{validUntil}}, voor de startdatum. Kies een vroegere start of vernieuw de erkenning.",
  RECOGNITION_NOT_ACTIVE: "De erkenning van deze vestiging is nu niet actief.",
  RECOGNITION_PROGRAMME: "De erkenning geldt voor een andere opleiding.",
  REQUIRED: "Vul dit in.",
  RULE_DAY_TAKEN: "Op die dag begint al een andere waarde. Kies een andere dag, of verbeter die waarde.",
  SLOT_IN_PAST: "Dit moment is al voorbij. Kies een later moment.",
  SLOT_OVERLAP: "Op dit moment is er al een ander gesprek.",
  SLOT_TAKEN: "Een andere leerling koos dit moment net voor jou. Kies een ander moment.",
  START_IN_PAST: "De startdatum is al voorbij. Kies een latere datum.",
  TOO_LONG: "Dit is te lang. Maak het korter.",
  "TOO_LONG.maximum": "Dit is te lang. Gebruik hoogstens {{maximum}} tekens.",
  TOO_MANY_LINES: "Dit zijn te veel regels. Kies een kortere periode.",
  "TOO_MANY_LINES.maximum": "Dit zijn meer dan {{maximum}} regels. Kies een kortere periode.",
  TOO_MANY_OPEN_APPLICATIONS: "Je hebt al het hoogste aantal open sollicitaties. Trek er eerst een in.",
  "TOO_MANY_OPEN_APPLICATIONS.maximum":
    "Je hebt al {{maximum}} open sollicitaties. Trek er eerst een in, of wacht op een antwoord.",
  TOO_SHORT: "Dit is te kort. Schrijf iets meer.",
  "TOO_SHORT.minimum": "Dit is te kort. Schrijf minstens {{minimum}} tekens.",
  UNKNOWN_REFERENCE: "Dit bestaat niet (meer). Kies iets anders.",
  WORKPLACE_NOT_OPEN: "Deze werkplek staat niet meer open voor sollicitaties.",
  TOO_LATE_TO_CANCEL: "Afzeggen kan hier niet meer. Bel naar wie je spreekt.",
  "TOO_LATE_TO_CANCEL.hours": "Afzeggen kan tot {{hours}} uur vooraf. Bel nu naar wie je spreekt.",
  PROGRAMME_HAS_CANDIDATES:
    "Er zijn al kandidaten voor deze opleiding. Sluit deze werkplek af en maak een nieuwe voor de andere opleiding.",
  WRONG_STATE: "Dit kan nu niet meer. Laad de pagina opnieuw en kijk wat er nu staat.",
  OFFER_INCOMPLETE: "De activiteitenlijst is nog niet helemaal ingevuld voor deze vestiging.",
  "OFFER_INCOMPLETE.open":
    "De activiteitenlijst is nog niet helemaal ingevuld: {{open}} activiteiten hebben nog geen antwoord.",
  DECLARATION_MISSING: "De verklaring op eer ontbreekt. Lees ze en vink ze aan.",
  DOCUMENT_MISSING: "Deze sector vraagt een document dat nog ontbreekt. Vul de datum ervan in.",
  RECOGNITION_ALREADY_OPEN: "Er loopt al een dossier voor deze opleiding in deze vestiging. Werk daarin verder.",
  RECOGNITION_OVERLAP: "Er is al een erkenning voor deze opleiding in deze vestiging in dezelfde periode.",
  RENEWAL_TOO_EARLY: "Deze erkenning kan nog niet verlengd worden.",
  "RENEWAL_TOO_EARLY.from": "Verlengen kan vanaf {{from}}.",
  ALREADY_VOTED: "Je hebt al gestemd over dit dossier.",
  APPEAL_ONLY_COMPANY: "Alleen de onderneming zelf kan in beroep gaan, niet iemand met een mandaat.",
  APPEAL_LATE: "De termijn om in beroep te gaan is voorbij.",
  "APPEAL_LATE.appealUntil": "De termijn om in beroep te gaan is voorbij. Dat kon tot en met {{appealUntil}}.",
  APPEAL_FINAL: "Deze beslissing is definitief. Beroep is niet meer mogelijk.",
  ALREADY_MEMBER: "Deze persoon heeft die rol al in je organisatie.",
  ALREADY_INVITED: "Voor dit e-mailadres staat al een uitnodiging open. Stuur die opnieuw of trek ze eerst in.",
  INVITATION_GONE: "Deze uitnodiging werkt niet (meer). Vraag wie je uitnodigde om ze opnieuw te sturen.",
  ACCOUNT_EXISTS: "Met dit e-mailadres bestaat al een account. Meld je eerst aan.",
  OTHER_ACCOUNT: "Deze uitnodiging is voor een ander e-mailadres. Meld je af en meld je aan met dat adres.",
  LAST_ADMINISTRATOR: "Dit is de laatste beheerder. Maak eerst iemand anders beheerder.",
  HOLDER_NOT_FOUND: "We vinden geen trajectbegeleider of sectormedewerker met dit e-mailadres.",
  MANDATE_EXISTS: "Deze persoon heeft al een machtiging die loopt of op antwoord wacht.",
  ENTERPRISE_NUMBER_INVALID: "Dit ondernemingsnummer klopt niet: tien cijfers, het eerste is 0 of 1.",
  ENTERPRISE_NUMBER_TAKEN:
    "Deze onderneming is al geregistreerd. Vraag een beheerder van je onderneming om je uit te nodigen: dan krijg je een mail met een link.",
  ESTABLISHMENT_NUMBER_INVALID: "Dit vestigingsnummer klopt niet: tien cijfers, het eerste is 2 tot 8.",
  ESTABLISHMENT_NUMBER_TAKEN: "Dit vestigingsnummer is al in gebruik.",
  POSTCODE_UNKNOWN: "Deze postcode kennen we niet in Vlaanderen of Brussel.",
  REGISTRATION_GONE: "Deze link werkt niet (meer). Registreer je onderneming opnieuw.",
  LEGAL_REPRESENTATIVE_NEEDED:
    "Alleen wie de onderneming wettelijk vertegenwoordigt, kan haar registreren. Vraag die persoon om dit formulier in te vullen.",
  BRANCH_OUTSIDE_REGION:
    "Deze plaats ligt niet in het Vlaamse of het Brusselse Gewest. Alleen vestigingen daar kunnen hier erkend worden.",
  BRANCH_HAS_WORKPLACES: "Deze vestiging heeft nog werkplekken. Sluit die eerst af.",
  "BRANCH_HAS_WORKPLACES.count":
    "Deze vestiging heeft nog werkplekken die niet afgesloten zijn: {{count}}. Sluit die eerst af.",
  BRANCH_HAS_RECOGNITIONS: "Deze vestiging heeft nog een erkenning of een dossier dat loopt.",
  "BRANCH_HAS_RECOGNITIONS.count":
    "Deze vestiging heeft nog erkenningen of dossiers die lopen: {{count}}. Een dossier kun je stopzetten; een erkenning loopt af of wordt opgeheven door het partnerschap.",
  BRANCH_IS_LAST: "Dit is de enige vestiging. Een onderneming heeft er minstens één.",
  JOINT_COMMITTEE_TAKEN: "Een paritair comité hoort bij hoogstens één partnerschap.",
  "JOINT_COMMITTEE_TAKEN.partnership": "Paritair comité {{jointCommittee}} hoort al bij {{partnership}}.",
  NAME_TAKEN: "Deze naam is al in gebruik.",
  PROGRAMME_SPLIT: "Deze opleiding gaat onder meer dan één naam verder.",
  "PROGRAMME_SPLIT.programmes":
    "Deze opleiding gaat onder meer dan één naam verder: {{programmes}}. Begin een nieuwe aanvraag en kies er daar één van.",
  CONCORDANCE_EXISTS: "Voor deze twee opleidingen bestaat al een concordantie.",
  "RECOGNITION_BRANCH.establishmentNumber":
    "Het vestigingsnummer {{establishmentNumber}} klopt niet. Verbeter het bij de vestiging.",
  "RECOGNITION_PROGRAMME.programme":
    "{{programme}} staat niet meer in de officiële lijst van duale opleidingen. Kies de opleiding onder haar nieuwe naam.",
} as const satisfies Record<EnumValue<"ProblemCode">, string> & Record<string, string>;
