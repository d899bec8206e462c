import { describe, expect, test } from "vitest";
import { browserForFile, widths, type Visitor } from "./visit.ts";

const browser = browserForFile();
/** Nobody else's test signs in as these, so that a changed password hurts nobody. */
const people = { 1280: "school@example.org", 360: "leerling2@example.org" } as const;
const demoPassword = "samen-leren-werken";

/** The newest mail to an address with a link to this page; it waits for the worker. */
async function linkIn({ page }: Visitor, to: string, path: string): Promise<string> {
  const base = new URL(page.url()).origin;
  let found = "";
  await expect
    .poll(
      async () => {
        const list = await (await page.request.get(`${base}/dev/inbox`)).text();
        for (const row of list.split("<tr>").filter((each) => each.includes(to))) {
          const mail = /href="(\/dev\/inbox\/[^"]+)"/.exec(row)?.[1];
          const text = mail ? await (await page.request.get(base + mail)).text() : "";
          found = new RegExp(`${path}#[\\w-]{43}`).exec(text)?.[0] ?? "";
          if (found !== "") return found;
        }
        return found;
      },
      { timeout: 20_000 },
    )
    .not.toBe("");
  return found;
}

async function signIn(visitor: Visitor, email: string, password: string): Promise<void> {
  await visitor.go("/aanmelden");
  await visitor.page.getByRole("textbox", { name: "E-mailadres" }).fill(email);
  await visitor.page.getByLabel("Wachtwoord", { exact: true }).fill(password);
  await visitor.page.getByRole("button", { name: "Aanmelden", exact: true }).click();
  await visitor.page.waitForURL((url) => url.pathname !== "/aanmelden");
}

describe.each(widths)("an account at %i px", (width) => {
  test("opens with a link from the mailbox, once, in the browser that asked", async () => {
    const visitor = await browser.visitor(width);
    const { page } = visitor;
    await visitor.go("/aanmelden");
    await page.getByRole("textbox", { name: "E-mailadres" }).fill("mentor@example.org");
    await page.getByRole("button", { name: "Mail mij een link" }).click();
    await page.getByText("Kijk in je mailbox").waitFor();
    await visitor.look("account-link-asked");
    const link = await linkIn(visitor, "mentor@example.org", "/aanmelden/link");

    const other = await browser.visitor(width);
    await other.go(link);
    await other.page.getByRole("button", { name: "Meld mij aan" }).click();
    await other.page.getByText("Open deze link in de browser waarin je hem vroeg.").waitFor();
    await other.leave();

    await visitor.go(link);
    expect(new URL(page.url()).hash, "the token leaves the address").toBe("");
    await visitor.look("account-link");
    await page.getByRole("button", { name: "Meld mij aan" }).click();
    await page.waitForURL((url) => url.pathname === "/");
    await visitor.go("/mijn/account");
    await page.getByText("Nu: mentor@example.org").waitFor();
    await visitor.leave();
  });

  test("gets a passkey, and opens with it", async () => {
    const visitor = await browser.visitor(width);
    const { page } = visitor;
    const devtools = await page.context().newCDPSession(page);
    await devtools.send("WebAuthn.enable");
    await devtools.send("WebAuthn.addVirtualAuthenticator", {
      options: {
        protocol: "ctap2",
        transport: "internal",
        hasResidentKey: true,
        hasUserVerification: true,
        isUserVerified: true,
        automaticPresenceSimulation: true,
      },
    });
    await signIn(visitor, "trajectbegeleider@example.org", demoPassword);
    await visitor.go("/mijn/account");
    await page.getByRole("textbox", { name: "Naam van de sleutel" }).fill(`Laptop ${width}`);
    await page.getByRole("button", { name: "Voeg een toegangssleutel toe" }).click();
    await page.getByText(`Laptop ${width}`).waitFor();
    await visitor.look("account");
    await page.request.post("/api/auth/sign-out", { data: {} });
    await visitor.go("/aanmelden");
    await page.getByRole("button", { name: "Gebruik een toegangssleutel" }).click();
    await page.waitForURL((url) => url.pathname !== "/aanmelden");
    await visitor.go("/mijn/account");
    await page.getByText("Nu: trajectbegeleider@example.org").waitFor();
    await visitor.leave();
  });

  test("forgets its password, gets another, and a change ends the other devices", async () => {
    const email = people[width];
    const [first, second] = [`kroket fiets maan ${width}`, `lepel wolk tractor ${width}`];
    const visitor = await browser.visitor(width);
    const { page } = visitor;
    await visitor.go("/wachtwoord-vergeten");
    await page.getByRole("textbox", { name: "E-mailadres" }).fill(email);
    await page.getByRole("button", { name: "Mail mij een link" }).click();
    await page.getByText("Kijk in je mailbox").waitFor();
    await visitor.look("account-forgot");
    await visitor.go(await linkIn(visitor, email, "/nieuw-wachtwoord"));
    await page.getByLabel("Nieuw wachtwoord").fill("wachtwoord123");
    await page.getByRole("button", { name: "Bewaar wachtwoord" }).click();
    await page.getByText("te makkelijk te raden").first().waitFor();
    await page.getByLabel("Nieuw wachtwoord").fill(first);
    await page.getByRole("button", { name: "Bewaar wachtwoord" }).click();
    await page.waitForURL((url) => url.pathname === "/aanmelden");

    const elsewhere = await browser.visitor(width);
    await signIn(elsewhere, email, first);
    await signIn(visitor, email, first);
    await visitor.go("/mijn/account");
    await page.getByLabel("Huidig wachtwoord").fill(first);
    await page.getByLabel("Nieuw wachtwoord").fill(second);
    await page.getByRole("button", { name: "Verander wachtwoord" }).click();
    await page.getByText("Op je andere toestellen ben je afgemeld").waitFor();
    await expect
      .poll(async () => (await elsewhere.page.request.get("/api/auth/get-session")).text(), { timeout: 10_000 })
      .toContain('"user":null');
    await visitor.go("/mijn/account");
    await page.getByText(`Nu: ${email}`).waitFor();

    await signIn(elsewhere, email, second);
    await visitor.go("/mijn/account");
    await page.getByRole("button", { name: "Overal afmelden" }).click();
    await page.waitForURL((url) => url.pathname === "/");
    for (const each of [visitor, elsewhere])
      await expect
        .poll(async () => (await each.page.request.get("/api/auth/get-session")).text(), { timeout: 10_000 })
        .toContain('"user":null');
    await elsewhere.leave();
    await visitor.leave();
  });
});
