import { expect, test } from "vitest";
import { GET as drawGuide, generateStaticParams } from "./(documents)/guides/[slug]/share.png/route.tsx";
import { GET as drawGuides } from "./(documents)/guides/share.png/route.tsx";
import { GET as drawSite } from "./share.png/route.tsx";

async function expectPicture(answer: Response): Promise<void> {
  expect(answer.headers.get("content-type")).toBe("image/png");
  const png = Buffer.from(await answer.arrayBuffer());
  expect(png.subarray(1, 4).toString()).toBe("PNG");
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
  expect(png.length).toBeLessThan(300_000);
}

test("the site and the list of guides have a picture to be shared by", async () => {
  await expectPicture(await drawSite());
  await expectPicture(await drawGuides());
});

test("each guide has a picture of its own", async () => {
  for (const params of await generateStaticParams())
    await expectPicture(
      await drawGuide(new Request("http://localhost"), { params: Promise.resolve(params) }),
    );
});
