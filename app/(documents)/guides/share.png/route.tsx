import { ShareImage } from "#components/guides/share-image.tsx";
import { drawSharePicture } from "#lib/platform/draw-share-picture.ts";

export const dynamic = "force-static";

export function GET(): Promise<Response> {
  return drawSharePicture(
    <ShareImage
      kicker="Guides"
      title="What a job is like, how people get into it, and what it pays"
      words="Every figure names its source and its year."
    />,
  );
}
