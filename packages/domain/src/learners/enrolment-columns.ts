/** The columns of the list a school imports, in the order of the template; `isNeeded` ones must be in the file. */
export const enrolmentColumns = [
  { key: "firstName", header: "voornaam", isNeeded: true },
  { key: "lastName", header: "familienaam", isNeeded: true },
  { key: "birthDate", header: "geboortedatum", isNeeded: true },
  { key: "email", header: "e-mail", isNeeded: true },
  { key: "phone", header: "telefoon", isNeeded: false },
  { key: "street", header: "straat en nummer", isNeeded: false },
  { key: "postcode", header: "postcode", isNeeded: true },
  { key: "programme", header: "opleiding", isNeeded: true },
  { key: "searchStartedOn", header: "eerste lesdag", isNeeded: false },
  { key: "counsellor", header: "e-mail begeleider", isNeeded: false },
  { key: "guardianName", header: "naam voogd 1", isNeeded: false },
  { key: "guardianEmail", header: "e-mail voogd 1", isNeeded: false },
  { key: "secondGuardianName", header: "naam voogd 2", isNeeded: false },
  { key: "secondGuardianEmail", header: "e-mail voogd 2", isNeeded: false },
] as const;
export type EnrolmentColumn = (typeof enrolmentColumns)[number]["key"];
