export const dynamic = "force-dynamic";

/** The process runs and answers. Says nothing about what it depends on. */
export function GET(): Response {
  return Response.json({ status: "ok" });
}
