import { readFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { databaseForFile } from "./database.ts";
import { browserForFile, widths } from "./visit.ts";

const browser = browserForFile();
const sql = await databaseForFile();

describe.each(widths)("privacy at %i px", (width) => {
  test("the learner sees that the counsellor opened the file, downloads everything, asks erasure and takes it back", async () => {
    const counsellor = await browser.visitor(1280);
    await counsellor.signInAs("Trajectbegeleider");
    await counsellor.go("/school/leerlingen?zoek=Noah");
    await counsellor.page.getByRole("link", { name: "Noah Mertens" }).click();
    await counsellor.page.getByRole("heading", { name: "Rijksregisternummer" }).waitFor();
    await counsellor.leave();

    const learner = await browser.visitor(width);
    const { page } = learner;
    await learner.signInAs("Leerling");
    // A look is written a second after the answer.
    await expect
      .poll(
        async () => {
          await learner.go("/mijn/gegevens");
          await page.getByRole("heading", { name: "Wie keek in mijn dossier?" }).waitFor();
          return page.getByText("Ilse Verhaegen").count();
        },
        { timeout: 20_000 },
      )
      .toBeGreaterThan(0);
    await page.getByText("Het hele dossier").first().waitFor();
    await page.getByText("Trajectbegeleider, Technische School Bremkouter").first().waitFor();
    await learner.look("my-data");

    // Who signed in a while ago says once more who it is, where they are.
    await sql`update sessions set created_at = created_at - interval '1 hour' where user_id = (select id from users where email = 'leerling@example.org')`;
    // What the server knows of a session it reads again after five seconds.
    await page.waitForTimeout(5_200);
    await page.getByRole("button", { name: "Download als bestand (JSON)" }).click();
    const stepUp = page.getByRole("dialog", { name: "Ben jij het?" });
    await stepUp.getByLabel("Wachtwoord").fill("samen-leren-werken");
    await learner.look("step-up");
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      stepUp.getByRole("button", { name: "Bevestig" }).click(),
    ]);
    const file: unknown = JSON.parse(await readFile(await download.path(), "utf8"));
    expect(file).toMatchObject({ source: "Leerplek", records: { learners: [{ last_name: "Mertens" }] } });

    await page.getByRole("link", { name: "Bekijk en print" }).click();
    await page.getByRole("heading", { level: 1, name: "Alles wat Leerplek bewaart over Noah Mertens" }).waitFor();
    await learner.look("my-data-readable");
    await page.emulateMedia({ media: "print" });
    expect(await page.getByRole("button", { name: "Print of bewaar als PDF" }).isVisible()).toBe(false);
    expect(await page.getByText("Antwoorden die klaarstaan").isVisible()).toBe(true);
    await page.emulateMedia({ media: "screen" });

    await learner.go("/mijn/gegevens");
    await page.getByRole("button", { name: "Vraag om te wissen" }).click();
    await page.getByRole("alertdialog").getByRole("button", { name: "Ja, laat alles wissen" }).click();
    await page.getByText(/wordt alles gewist/).waitFor();
    await learner.look("my-data-erasing");
    const school = await browser.visitor(width);
    await school.signInAs("Trajectbegeleider");
    await school.go("/school/wissen?stand=REQUESTED");
    await school.page.getByRole("heading", { name: "Noah Mertens" }).waitFor();
    await school.look("school-erasures");
    await school.page.getByRole("link", { name: "Noah Mertens" }).click();
    await school.page.getByText("Deze leerling laat alles wissen").waitFor();
    await school.leave();
    await page.getByRole("button", { name: "Houd het wissen tegen" }).click();
    await page.getByRole("button", { name: "Vraag om te wissen" }).waitFor();
    await learner.leave();
  });

  test("supervision filters the audit log, verifies and exports it, and counts what is past its term", async () => {
    const admin = await browser.visitor(width);
    const { page } = admin;
    await admin.signInAs("Beheer");
    await admin.go("/beheer/auditlog");
    await page.getByRole("status").first().waitFor();
    await page.getByLabel(/^Soort/).selectOption("learner.file-seen");
    await page.getByRole("button", { name: "Filter", exact: true }).click();
    await page.waitForURL(/soort=learner.file-seen/);
    await page.getByRole("table").getByText("Dossier bekeken").first().waitFor();
    await page.getByRole("button", { name: "Controleer nu" }).click();
    await page.getByText(/^Ongeschonden/).waitFor({ timeout: 60_000 });
    await admin.look("audit-log");

    await page.getByRole("button", { name: "Voer uit als CSV" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("textbox").fill("Vraag van de inspectie");
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      dialog.getByRole("button", { name: "Download CSV" }).click(),
    ]);
    const csv = await readFile(await download.path(), "utf8");
    expect(csv).toContain("learner.file-seen");
    expect(csv).not.toContain("@example.org");

    await admin.go("/beheer/bewaren");
    await page.getByRole("button", { name: "Tel nu" }).click();
    await page.getByText(/Er is niets gewist/).waitFor({ timeout: 60_000 });
    await page.getByText("niet bevestigd").first().waitFor();
    await admin.look("data-keeping");
    await admin.leave();
  });
});

test("the school enters a national number and shows it with a reason, which the learner reads", async () => {
  const counsellor = await browser.visitor(1280);
  const { page } = counsellor;
  await counsellor.signInAs("Trajectbegeleider");
  await counsellor.go("/school/leerlingen?zoek=Noah");
  await page.getByRole("link", { name: "Noah Mertens" }).click();
  await page.getByRole("button", { name: "Vul in" }).click();
  await page.getByRole("dialog").getByRole("textbox").fill("85.07.30-033.29");
  await page.getByRole("button", { name: "Bewaar" }).click();
  await page.getByText("Dit klopt niet").first().waitFor();
  await page.getByRole("dialog").getByRole("textbox").fill("85.07.30-033.28");
  await page.getByRole("button", { name: "Bewaar" }).click();
  await page.getByText("•••••••••28").waitFor();
  await page.getByRole("button", { name: "Toon" }).click();
  await page.getByRole("dialog").getByRole("textbox").fill("Voor de overeenkomst");
  await page.getByRole("dialog").getByRole("button", { name: "Toon" }).click();
  await page.getByText("85.07.30-033.28").waitFor();
  await counsellor.look("national-number");
  await counsellor.leave();

  const learner = await browser.visitor(360);
  await learner.signInAs("Leerling");
  await learner.go("/mijn/gegevens");
  await learner.page.getByText("Voor de overeenkomst").first().waitFor();
  await learner.leave();
});
