export const dynamic = "force-dynamic";

/** What the framework costs by itself: takes any JSON and answers with a little. */
export async function POST(request: Request): Promise<Response> {
  await request.json();
  return Response.json({ ok: true });
}
