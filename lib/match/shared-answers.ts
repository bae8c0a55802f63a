import { z } from "zod";
import type { SavedAnswers } from "./answers.ts";
import { findQuestion, walkMatch } from "./flow.ts";

/** Longer than any answers of ours. */
const LONGEST_CODE = 3_000;
const fields = z.record(z.string(), z.union([z.string(), z.array(z.string())]));
const answersSchema = z.record(z.string(), fields);

/** Never shared: who somebody is. Of the place, the state alone is. */
const PRIVATE = "military";

/**
 * The answers as a link carries them: those that count, without ZIP code, radius and military status. Nothing is
 * stored for it. The code is no secret and hides nothing.
 */
export function shareAnswers(saved: SavedAnswers): string {
  const { path, relevant } = walkMatch(saved);
  const shared = path.flatMap(({ key }) => {
    const answer = saved[key];
    return answer && key in relevant ? [[key, answer]] : [];
  });
  return Buffer.from(JSON.stringify(withoutPrivate(Object.fromEntries(shared)))).toString("base64url");
}

/** The answers of a link; null when it was cut or is none of ours. What it may not carry is left out again. */
export function readSharedAnswers(code: string): SavedAnswers | null {
  if (code.length > LONGEST_CODE || !/^[\w-]+$/.test(code)) return null;
  try {
    const read = answersSchema.safeParse(JSON.parse(Buffer.from(code, "base64url").toString("utf8")));
    return read.success ? withoutPrivate(read.data) : null;
  } catch {
    return null;
  }
}

function withoutPrivate(answers: SavedAnswers): SavedAnswers {
  const state = answers.location?.state;
  const rest = Object.entries(answers).filter(
    ([key]) => key !== PRIVATE && key !== "location" && findQuestion(key) !== undefined,
  );
  return { ...Object.fromEntries(rest), ...(typeof state === "string" && { location: { state } }) };
}
