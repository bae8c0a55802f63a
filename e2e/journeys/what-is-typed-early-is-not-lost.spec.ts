import { expect, test } from "../support/request.ts";
import { signIn } from "../support/test.ts";

test.setTimeout(120_000);

test("what an editor types before the page's script runs is there afterwards, and is saved", async ({
  page,
  owner,
  schools: [school],
}) => {
  await signIn(page, "editor");
  let letGo = () => {};
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route(/\/_next\/static\/.*\.js/, async (route) => {
    await held;
    await route.continue();
  });
  const address = `/admin/programs/${school.programId}`;
  await page.goto(address, { waitUntil: "commit" });

  const save = page.getByRole("button", { name: "Save changes" });
  await expect(save).toBeDisabled();
  // What is saved can be read already.
  await expect(page.getByLabel("Online, $")).toHaveValue("12000");
  await page.getByLabel("Online, $").fill("7,654");
  await page.getByLabel("Skills needed").selectOption("Some");
  await page.getByRole("checkbox", { name: "Evenings and weekends" }).check();
  await page.getByLabel("Start dates").fill("");
  await page.getByLabel("Starts at any time").check();
  await page.getByLabel("Name", { exact: true }).press("Enter");
  expect(new URL(page.url()).search).toBe("");

  letGo();
  await expect(page.getByText("Not saved yet")).toBeVisible();
  await expect(page.getByLabel("Online, $")).toHaveValue("7,654");
  await save.click();
  await expect(page.getByText("Saved.", { exact: true })).toBeVisible();
  expect(
    await owner.program.findUniqueOrThrow({
      where: { id: school.programId },
      select: { costOnlineCents: true, entrySkill: true, rollingStart: true, schedules: true },
    }),
  ).toEqual({
    costOnlineCents: 765_400,
    entrySkill: "some",
    rollingStart: true,
    schedules: expect.arrayContaining(["evenings_weekends"]),
  });
});

test("a note to a lead and a draft of a text wait for the script too", async ({ page }) => {
  await signIn(page, "owner");
  await page.route(/\/_next\/static\/.*\.js/, (route) => route.abort());
  await page.goto("/admin/disclosures/privacy_notice", { waitUntil: "commit" });
  await expect(page.getByRole("button", { name: "Save draft" })).toBeDisabled();
  await expect(page.getByLabel("Text")).not.toHaveValue("");
});
