import { crc32, deflateSync } from "node:zlib";
import sharp from "sharp";
import { beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "#lib/access/actor.ts";
import { listHistory } from "#lib/access/history.ts";
import { ConflictError, ForbiddenError, NotFoundError } from "#lib/platform/errors.ts";
import { partnerInput } from "#prisma/factories/partner-factory.ts";
import { schoolInput } from "#prisma/factories/school-factory.ts";
import { userInput } from "#prisma/factories/user-factory.ts";
import { useTestDatabase } from "#prisma/testing/use-test-database.ts";
import { changeLogo, removeLogo } from "./logo-commands.ts";
import { encodeLogo } from "./logo-picture.ts";
import { findLogoImage } from "./logo-queries.ts";
import { getPartner } from "./partner-queries.ts";
import { findPublicSchool } from "./public-queries.ts";

const { owner } = useTestDatabase();
let editor: Actor;

const plain = (width = 800, height = 200) =>
  sharp({ create: { width, height, channels: 4, background: { r: 20, g: 90, b: 70, alpha: 0.5 } } });
const png = () => plain().png().toBuffer();
const SVG = Buffer.from(
  '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script></svg>',
);

/** Black and white, a bit each: a few kB however large. */
function blankPng(width: number, height: number): Buffer {
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type), data]);
    const around = Buffer.alloc(8);
    around.writeUInt32BE(data.length, 0);
    around.writeUInt32BE(crc32(body), 4);
    return Buffer.concat([around.subarray(0, 4), body, around.subarray(4)]);
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.writeUInt8(1, 8);
  const rows = deflateSync(Buffer.alloc((Math.ceil(width / 8) + 1) * height));
  const signature = Buffer.from("89504e470d0a1a0a", "hex");
  return Buffer.concat([signature, chunk("IHDR", head), chunk("IDAT", rows), chunk("IEND", Buffer.alloc(0))]);
}

beforeAll(async () => {
  editor = await owner().user.create({ data: userInput(), select: { id: true, name: true, role: true } });
});

describe("a file becomes a logo", () => {
  test.each(["png", "jpeg", "webp"] as const)("of %s, as WebP within its box", async (format) => {
    const made = await encodeLogo(await plain().toFormat(format).toBuffer());
    expect([made.width, made.height]).toEqual([360, 90]);
    expect((await sharp(made.image).metadata()).format).toBe("webp");
  });

  test("keeps no camera, place, words or hidden end of its file, and stands upright", async () => {
    const shot = await plain(400, 100)
      .jpeg()
      .withExif({
        IFD0: { Make: "Canary Camera" },
        IFD3: { GPSLatitudeRef: "N", GPSLatitude: "39/1 31/1 0/1" },
      })
      .withMetadata({ orientation: 6 })
      .withXmp("<x:xmpmeta xmlns:x='adobe:ns:meta/'>Canary words</x:xmpmeta>")
      .toBuffer();
    expect((await sharp(shot).metadata()).exif?.includes("Canary")).toBe(true);
    const { image, width, height } = await encodeLogo(Buffer.concat([shot, Buffer.from("Canary end")]));
    const { exif, xmp, iptc } = await sharp(image).metadata();
    expect([exif, xmp, iptc]).toEqual([undefined, undefined, undefined]);
    expect(Buffer.from(image).includes("Canary")).toBe(false);
    expect([width, height]).toEqual([36, 144]);
  });

  test("is refused as an SVG by another name, a GIF, or words", async () => {
    const gif = await plain().gif().toBuffer();
    for (const file of [SVG, gif, Buffer.from("logo"), Buffer.alloc(0)])
      await expect(encodeLogo(file)).rejects.toMatchObject({ reason: "kind" });
  });

  test("is refused when it is cut off, or only begins like a picture", async () => {
    const whole = await png();
    for (const file of [
      whole.subarray(0, whole.length - 30),
      whole.subarray(0, 40),
      Buffer.concat([whole.subarray(0, 8), SVG]),
    ])
      await expect(encodeLogo(file)).rejects.toMatchObject({ reason: "broken" });
  });

  test("is refused before it is unpacked when it is a bomb of 20,000 by 20,000 pixels", async () => {
    const bomb = blankPng(20_000, 20_000);
    expect((await encodeLogo(blankPng(2_000, 1_000))).width).toBe(288);
    expect(bomb.length).toBeLessThan(1024 * 1024);
    await expect(encodeLogo(bomb)).rejects.toMatchObject({ reason: "pixels" });
  });

  test("is refused when it moves, or is larger than 1 MB", async () => {
    const frames = await Promise.all(
      ["red", "blue"].map((background) =>
        sharp({ create: { width: 20, height: 20, channels: 3, background } })
          .png()
          .toBuffer(),
      ),
    );
    const moving = await sharp(frames, { join: { animated: true } })
      .webp()
      .toBuffer();
    await expect(encodeLogo(moving)).rejects.toMatchObject({ reason: "moving" });
    await expect(encodeLogo(Buffer.alloc(1024 * 1024 + 1))).rejects.toMatchObject({ reason: "large" });
  });
});

describe("a partner's logo", () => {
  test("is kept under its hash, replaced, removed, and each is on record", async () => {
    const { id } = await owner().partner.create({ data: partnerInput(), select: { id: true } });
    const school = await owner().school.create({ data: schoolInput(id), select: { slug: true } });
    await changeLogo(editor, id, "", await png());
    const first = (await getPartner(editor, id)).logo?.hash ?? "";
    expect(await findLogoImage(first)).not.toBeNull();
    expect((await findPublicSchool(school.slug))?.partner?.logo).toEqual({
      hash: first,
      width: 360,
      height: 90,
    });

    await expect(changeLogo(editor, id, "", await plain(90, 90).png().toBuffer())).rejects.toThrow(
      ConflictError,
    );
    await changeLogo(editor, id, first, await plain(90, 90).png().toBuffer());
    const second = (await getPartner(editor, id)).logo?.hash ?? "";
    expect(await findLogoImage(first)).toBeNull();
    await expect(removeLogo(editor, id, first)).rejects.toThrow(ConflictError);
    await removeLogo(editor, id, second);
    expect((await getPartner(editor, id)).logo).toBeNull();
    expect(await findLogoImage(second)).toBeNull();
    expect((await listHistory(editor, "partner", id)).map(({ action }) => action)).toEqual([
      "partner.logo_removed",
      "partner.logo_changed",
      "partner.logo_changed",
    ]);
    expect((await getPartner(editor, id)).version).toBe(1);
  });

  test("is for those who may change partners, and for partners that there are", async () => {
    const marketing: Actor = { ...editor, role: "marketing" };
    const gone = "0190a0a0-0000-7000-8000-00000000dead";
    await expect(changeLogo(marketing, gone, "", await png())).rejects.toThrow(ForbiddenError);
    await expect(removeLogo(marketing, gone, "")).rejects.toThrow(ForbiddenError);
    await expect(changeLogo(editor, gone, "", await png())).rejects.toThrow(NotFoundError);
  });
});
