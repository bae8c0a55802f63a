import { revalidateTag } from "next/cache";
import { z } from "zod";
import { INTERNAL_HEADER, isInternalRequest } from "#lib/platform/internal-request.ts";

const pathsSchema = z.array(z.string().startsWith("/").max(200)).max(1000);

/** Marks documents as out of date: the next reader still gets the old page at once, and a new one is rendered. */
export async function POST(request: Request): Promise<Response> {
  if (!isInternalRequest(request.headers.get(INTERNAL_HEADER))) return new Response(null, { status: 404 });
  const documents = pathsSchema.safeParse(await request.json());
  if (!documents.success) return new Response(null, { status: 400 });
  for (const document of documents.data) revalidateTag(tagOfPath(document), "max");
  return new Response(null, { status: 204 });
}

/** The framework tags each prerendered page with its path (see x-next-cache-tags in its .meta file). */
const tagOfPath = (path: string) => `_N_T_${path}`;
