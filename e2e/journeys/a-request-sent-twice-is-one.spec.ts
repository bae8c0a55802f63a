import {
  expect,
  fillContact,
  newAddress,
  openRequest,
  panelOf,
  sendButton,
  test,
} from "../support/request.ts";

test("a double click makes one lead @nojs", async ({ page, owner, schools }) => {
  const [school] = schools;
  await openRequest(page, [school]);
  await fillContact(page);
  await panelOf(page, school).getByLabel("E-mail").check();
  await sendButton(page).dblclick({ noWaitAfter: true });
  await expect(page).toHaveURL(/\/receipt\//);
  expect(await owner.inquiry.count({ where: { schoolId: school.schoolId } })).toBe(1);
});

test("a form posted again after a lost answer leads to the same receipt @desktop", async ({
  page,
  owner,
  schools,
  baseURL,
}) => {
  const [school] = schools;
  await openRequest(page, [school]);
  const hidden = await page
    .locator("input[type=hidden]")
    .evaluateAll((inputs) =>
      inputs.map((input) => [(input as HTMLInputElement).name, (input as HTMLInputElement).value]),
    );
  const form = {
    ...Object.fromEntries(hidden),
    [`consent.${school.programId}.email`]: "yes",
    age: "yes",
    name: "Ada Lovelace",
    email: newAddress(),
    zip: "43215",
  };
  const post = (changes: Record<string, string> = {}) =>
    page.request.post("/request/submit", {
      form: { ...form, ...changes },
      headers: { Origin: baseURL ?? "" },
      maxRedirects: 0,
    });
  const answers = await Promise.all(Array.from({ length: 50 }, () => post()));
  const places = new Set(answers.map((answer) => `${answer.status()} ${answer.headers().location}`));
  expect(places.size).toBe(1);
  expect([...places][0]).toMatch(/^303 \/receipt\/[\w-]{43}$/);
  expect(await owner.inquiry.count({ where: { schoolId: school.schoolId } })).toBe(1);

  const changed = await post({ zip: "10001" });
  expect(changed.headers().location).toContain("refused=1");
  await page.goto(changed.headers().location ?? "");
  await expect(page.getByText("You already sent this form, with other details")).toBeVisible();
  expect(await owner.inquiry.count({ where: { schoolId: school.schoolId } })).toBe(1);
});

test("junk never ends in a server error @desktop", async ({ page, baseURL }) => {
  const send = (data: string | Buffer, type = "application/x-www-form-urlencoded", origin = baseURL ?? "") =>
    page.request.post("/request/submit", {
      data,
      headers: { "Content-Type": type, Origin: origin },
      maxRedirects: 0,
    });
  const statuses = await Promise.all([
    send(""),
    send("__proto__=1&constructor=2&consent.__proto__.email=yes"),
    send(`name=${"x".repeat(60_000)}`),
    send(`name=${"x".repeat(70_000)}`),
    send("%ff%fe%00=%00&program=%00"),
    send("{}", "application/json"),
    send("--x\r\nbroken", "multipart/form-data; boundary=x"),
    send("age=yes", "application/x-www-form-urlencoded", "https://evil.example"),
  ]);
  expect(statuses.map((answer) => answer.status())).toEqual([303, 303, 303, 413, 303, 413, 413, 403]);
});
