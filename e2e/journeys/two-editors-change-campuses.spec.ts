import { expect, test } from "../support/request.ts";
import { signIn } from "../support/test.ts";

test.setTimeout(120_000);

test("of two editors who change a school's campuses, nobody's work is lost @desktop", async ({
  page,
  schools: [school],
}) => {
  await signIn(page, "editor");
  await page.goto(`/admin/search?q=${encodeURIComponent(school.schoolName)}`);
  const address = await page.locator('a[href^="/admin/schools/"]').first().getAttribute("href");
  await page.goto(address ?? "");
  const late = await page.context().newPage();
  await late.goto(address ?? "");
  const before = await page.getByRole("group", { name: /^Campus \d/ }).count();

  for (const [editor, name] of [
    [page, "Elko"],
    [late, "Sparks"],
  ] as const) {
    await editor.getByRole("button", { name: "Add a campus" }).click();
    const row = editor.getByRole("group", { name: `Campus ${before + 1}` });
    await row.getByLabel("Name").fill(name);
    await row.getByLabel("City").fill(name);
    await row.getByLabel("State").fill("NV");
    await row.getByLabel("ZIP").fill("89801");
    await editor.getByRole("button", { name: "Save changes" }).click();
    if (editor === page) await expect(page.getByText("Saved.", { exact: true })).toBeVisible();
  }
  await expect(late.getByText("Somebody else saved this while you were editing")).toBeVisible();
  await expect(late.getByRole("group", { name: /^Campus \d/ })).toHaveCount(before + 2);
  await late.getByRole("button", { name: "Save changes" }).click();
  await expect(late.getByText("Saved.", { exact: true })).toBeVisible();
  const names = late.getByRole("group", { name: /^Campus \d/ }).getByLabel("Name");
  await expect(names).toHaveCount(before + 2);
  const values = await names.evaluateAll((fields) =>
    fields.map((field) => (field as HTMLInputElement).value),
  );
  expect(values).toEqual(expect.arrayContaining(["Elko", "Sparks"]));
});
