import "server-only";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { ImageResponse } from "next/og";
import type { ReactElement } from "react";
import { SHARE_PICTURE_SIZE } from "./share-picture.ts";

const FONTS = [
  { name: "Source Serif 4", weight: 600, file: "source-serif-4/files/source-serif-4-latin-600-normal.woff" },
  { name: "Public Sans", weight: 400, file: "public-sans/files/public-sans-latin-400-normal.woff" },
  { name: "Public Sans", weight: 600, file: "public-sans/files/public-sans-latin-600-normal.woff" },
] as const;

/** Draws what stands for a page where it is shared, as a PNG. For routes that the build prerenders: a server never draws. */
export async function drawSharePicture(picture: ReactElement): Promise<Response> {
  const fonts = await Promise.all(
    FONTS.map(async ({ name, weight, file }) => ({
      name,
      weight,
      style: "normal" as const,
      data: await readFile(
        path.join(/* turbopackIgnore: true */ process.cwd(), "node_modules", "@fontsource", file),
      ),
    })),
  );
  const drawn = await new ImageResponse(picture, { ...SHARE_PICTURE_SIZE, fonts }).arrayBuffer();
  // Its address stays when the next build draws it anew.
  return new Response(drawn, {
    headers: { "Content-Type": "image/png", "Cache-Control": "public, max-age=86400" },
  });
}
