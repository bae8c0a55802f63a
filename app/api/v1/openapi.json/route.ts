import { cachedJson } from "#lib/api/cached-json.ts";
import { describeApi } from "#lib/api/openapi.ts";
import { preflight, receiveApiRequest } from "#lib/api/receive.ts";
import { processWide } from "#lib/platform/process.ts";

export const dynamic = "force-dynamic";

export const OPTIONS = () => preflight("GET");

/** The API's description. */
export function GET(request: Request): Promise<Response> {
  return receiveApiRequest(request, "api.openapi", async (headers) =>
    cachedJson(
      request,
      processWide("openapi", () => JSON.stringify(describeApi())),
      headers,
    ),
  );
}
