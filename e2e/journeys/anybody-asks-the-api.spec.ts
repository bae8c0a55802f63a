import { expect, test } from "../support/test.ts";

interface Described {
  paths: Record<
    string,
    {
      post?: { requestBody: { content: { "application/json": { examples: { short: { value: object } } } } } };
    }
  >;
}

test("anybody reads the description, sends its example, and follows a match to its page @desktop", async ({
  request,
  page,
}) => {
  const description: Described = await (await request.get("/api/v1/openapi.json")).json();
  const example =
    description.paths["/api/v1/match"]?.post?.requestBody.content["application/json"].examples.short;
  const answer = await request.post("/api/v1/match", { data: example?.value });
  expect(answer.status()).toBe(200);
  expect(answer.headers()).not.toHaveProperty("set-cookie");
  expect(answer.headers().ratelimit).toMatch(/^"address";r=\d+;t=\d+$/);
  const [first] = (await answer.json()).matches;
  await page.goto(new URL(first.program.url).pathname);
  await expect(page.getByRole("heading", { level: 1 })).toContainText(first.program.name);
});

test("a name is refused by the API, and does not come back @desktop", async ({ request }) => {
  const answer = await request.post("/api/v1/match", {
    data: { answers: { subject: "cybersecurity", name: "Quillon Brackenthwaite" } },
  });
  expect(answer.status()).toBe(422);
  expect(answer.headers()["content-type"]).toBe("application/problem+json");
  const text = await answer.text();
  expect(text).toContain("#/answers/name");
  expect(text).not.toContain("Quillon");
});

test("programs come page by page, and not again to who has them @desktop", async ({ request }) => {
  const first = await request.get("/api/v1/programs?limit=2");
  const { next, programs } = await first.json();
  const second = await (await request.get(`/api/v1/programs?limit=2&cursor=${next}`)).json();
  expect(second.programs[0].id).not.toBe(programs[1].id);
  const again = await request.get("/api/v1/programs?limit=2", {
    headers: { "If-None-Match": first.headers().etag ?? "" },
  });
  expect(again.status()).toBe(304);
});
