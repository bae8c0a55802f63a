import { answerMatch } from "#lib/api/answer-match.ts";
import { matchRequestSchema } from "#lib/api/match-request.ts";
import { bodyProblem, problemResponse } from "#lib/api/problem.ts";
import { readJson } from "#lib/api/read-json.ts";
import { preflight, receiveApiRequest } from "#lib/api/receive.ts";

export const dynamic = "force-dynamic";

export const OPTIONS = () => preflight("POST");

/** Ranks programs for answers that are sent all at once; nothing is kept. */
export function POST(request: Request): Promise<Response> {
  return receiveApiRequest(request, "api.match", async (headers) => {
    const read = await readJson(request);
    if (!read.ok) return problemResponse(read.problem, headers);
    const parsed = matchRequestSchema.safeParse(read.body);
    if (!parsed.success) return problemResponse(bodyProblem(parsed.error), headers);
    const answer = await answerMatch(parsed.data);
    if (!answer.ok) return problemResponse(answer.problem, headers);
    return new Response(JSON.stringify(answer.response), {
      headers: { ...headers, "Content-Type": "application/json", "Cache-Control": "no-store" },
    });
  });
}
