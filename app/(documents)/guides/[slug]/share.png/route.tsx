import { ShareImage } from "#components/guides/share-image.tsx";
import { getGuide, listGuideSlugs } from "#lib/guides/queries.ts";
import { shareFigure } from "#lib/guides/share-words.ts";
import { drawSharePicture } from "#lib/platform/draw-share-picture.ts";

interface Context {
  params: Promise<{ slug: string }>;
}

export const dynamic = "force-static";
export const dynamicParams = false;

export async function generateStaticParams() {
  return (await listGuideSlugs()).map((slug) => ({ slug }));
}

export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const guide = await getGuide((await params).slug);
  return drawSharePicture(<ShareImage kicker="Guide" title={guide.title} figure={shareFigure(guide)} />);
}
