import { GET as answerReady } from "./ready/route.ts";

export const dynamic = "force-dynamic";

/** Live and ready in one: what answers is live, and says whether it is ready. */
export const GET = answerReady;
