export const dynamic = "force-dynamic";

/** What the framework costs by itself: reads any form and sends the browser on. */
export async function POST(request: Request): Promise<Response> {
  await request.formData();
  return new Response(null, { status: 303, headers: { Location: "/" } });
}
