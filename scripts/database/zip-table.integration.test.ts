import { expect, it } from "vitest";
import { appDb } from "#lib/platform/db.ts";
import { useTestDatabase } from "#prisma/testing/use-test-database.ts";

const database = useTestDatabase();

it("holds every ZIP code: states, territories and military post", async () => {
  expect(await appDb().zipPlace.count()).toBe(41_703);
  const states = await appDb().zipPlace.groupBy({ by: ["state"] });
  expect(
    states
      .map(({ state }) => state)
      .sort()
      .join(" "),
  ).toMatchInlineSnapshot(
    `"AA AE AK AL AP AR AS AZ CA CO CT DC DE FL FM GA GU HI IA ID IL IN KS KY LA MA MD ME MH MI MN MO MP MS MT NC ND NE NH NJ NM NV NY OH OK OR PA PR PW RI SC SD TN TX UT VA VI VT WA WI WV WY"`,
  );
});

it("knows places near and far", async () => {
  const zips = ["00901", "09012", "10001", "34002", "60614", "96799", "96815", "96910"];
  const places = await appDb().zipPlace.findMany({ where: { zip: { in: zips } }, orderBy: { zip: "asc" } });
  expect(places.map(({ zip, city, state }) => `${zip} ${city} ${state}`)).toMatchInlineSnapshot(`
    [
      "00901 San Juan PR",
      "09012 APO AE",
      "10001 New York NY",
      "34002 APO AA",
      "60614 Chicago IL",
      "96799 Pago Pago AS",
      "96815 Honolulu HI",
      "96910 Hagatna GU",
    ]
  `);
});

it("notes where it comes from, for the attribution", async () => {
  const setting = await database.owner().setting.findUniqueOrThrow({ where: { key: "zip_table" } });
  expect(setting.value).toMatchObject({ sources: [{ licence: "CC BY 4.0" }, { licence: "BSD-3-Clause" }] });
});
