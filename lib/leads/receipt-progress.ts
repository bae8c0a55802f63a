import type { DeliveryState } from "#lib/platform/prisma/enums.ts";

const UNDER_WAY: readonly DeliveryState[] = ["pending", "held", "sending", "failed"];
const STOPPED: readonly DeliveryState[] = ["revoked", "revoke_acknowledged"];
const WITH_THE_SCHOOL: readonly DeliveryState[] = ["accepted", "duplicate"];

/** States that can still change by themselves: a page that shows one is worth looking at again. */
export function isUnderWay(state: DeliveryState): boolean {
  return UNDER_WAY.includes(state);
}

/** Whether no school has it or will. */
export function isStopped(states: readonly DeliveryState[]): boolean {
  return states.every((state) => STOPPED.includes(state));
}

/** One sentence on all schools: never says that one has the request before its side accepted. */
export function progressWords(states: readonly DeliveryState[]): string {
  const schools = states.length;
  if (isStopped(states)) return "Everything is stopped. No school may contact you about this request.";
  const going = states.filter((state) => !STOPPED.includes(state));
  if (going.length < schools) return partWords(going, schools);
  const having = states.filter((state) => WITH_THE_SCHOOL.includes(state)).length;
  if (having === schools) return `${all(schools)} your request.`;
  if (having > 0) return `${having} of ${schools} schools ${having === 1 ? "has" : "have"} your request.`;
  if (states.every(isUnderWay))
    return `We have your request. ${schools === 1 ? "The school does not have" : "No school has"} it yet.`;
  return `${schools === 1 ? "The school does not have" : "No school has"} your request.`;
}

/** Some are stopped: such a school may hold the request all the same, so that only who may use it can be counted. */
function partWords(going: readonly DeliveryState[], schools: number): string {
  const stopped = schools - going.length;
  const rest = `It is stopped for ${stopped} of ${schools} schools.`;
  const having = going.filter((state) => WITH_THE_SCHOOL.includes(state)).length;
  if (having > 0) return `${rest} ${having} of ${schools} may still contact you about it.`;
  const others = going.length === 1 ? "The other one does not have it" : "None of the others has it";
  return going.every(isUnderWay) ? `${rest} ${others} yet.` : `${rest} ${others}.`;
}

function all(schools: number): string {
  if (schools === 1) return "The school has";
  return schools === 2 ? "Both schools have" : `All ${schools} schools have`;
}
