import type { Approval } from "#lib/access/approval.ts";

/** Whose turn it is to approve a proposal. */
export function approvalWords({ approval, isMine, waitsFor }: Approval): string {
  if (approval === "mine") return "It waits for you.";
  if (approval === "own") return "Nobody else on staff may approve it.";
  const names = new Intl.ListFormat("en-US", { type: "disjunction" }).format(waitsFor);
  return isMine ? `It waits for ${names}: you proposed it yourself.` : `It waits for ${names}.`;
}
