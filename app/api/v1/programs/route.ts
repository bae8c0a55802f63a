import { cachedJson } from "#lib/api/cached-json.ts";
import { problemResponse, queryProblem } from "#lib/api/problem.ts";
import { listPrograms, programQuerySchema } from "#lib/api/program-list.ts";
import { readQuery } from "#lib/api/read-query.ts";
import { preflight, receiveApiRequest } from "#lib/api/receive.ts";

export const dynamic = "force-dynamic";

export const OPTIONS = () => preflight("GET");

/** The public programs, page by page. */
export function GET(request: Request): Promise<Response> {
  return receiveApiRequest(request, "api.programs", async (headers) => {
    const parsed = programQuerySchema.safeParse(readQuery(request.url));
    if (!parsed.success) return problemResponse(queryProblem(parsed.error), headers);
    return cachedJson(request, JSON.stringify(await listPrograms(parsed.data)), headers);
  });
}
