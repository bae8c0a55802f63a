import { ShareImage } from "#components/guides/share-image.tsx";
import { drawSharePicture } from "#lib/platform/draw-share-picture.ts";

export const dynamic = "force-static";

export function GET(): Promise<Response> {
  return drawSharePicture(
    <ShareImage
      title="Find a program that fits your life, and see why it does"
      words="What a school pays cannot change a match."
    />,
  );
}
