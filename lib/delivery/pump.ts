import "server-only";
import type { Db } from "#lib/platform/db.ts";
import { reportUnknownError } from "#lib/platform/errors.ts";
import { attemptDelivery } from "./attempt.ts";
import { attemptRevocation } from "./attempt-revocation.ts";
import { type ClaimedDelivery, claimNext } from "./claim.ts";
import { type ClaimedRevocation, claimRevocation } from "./claim-revocation.ts";
import { closeAttempt } from "./close.ts";
import { closeRevocation } from "./close-revocation.ts";
import type { Outcome } from "./outcome.ts";
import { routeNewInquiries } from "./routing.ts";
import { notSent } from "./send.ts";
import type { DeliverySettings } from "./settings.ts";

/** Delivers what is due and tells schools what was withdrawn, a bounded number at a time. */
export interface Pump {
  /** Routes what is new and begins what is due; resolves when nothing more can be begun. Errors are logged. */
  run(): Promise<void>;
  /** Resolves when nothing is under way and nothing is due. */
  idle(): Promise<void>;
  /** Begins nothing more and resolves when what is under way has ended. */
  stop(): Promise<void>;
}

/** The delivering part of a worker, without its clocks: something else says when to run. */
export function createPump(db: Db, settings: DeliverySettings): Pump {
  const underWay = new Set<Promise<void>>();
  let running: Promise<void> | null = null;
  let isAskedAgain = false;
  let hasNews = false;
  let isStopped = false;

  async function pump(): Promise<void> {
    try {
      do {
        isAskedAgain = false;
        if (hasNews) {
          hasNews = false;
          await routeNewInquiries(db, settings);
        }
        while (!isStopped && underWay.size < settings.perProcess) {
          const next = await takeNext();
          if (next === "nothing_due") break;
          if (next !== "settled") begin(next);
        }
      } while (isAskedAgain && !isStopped);
    } catch (error) {
      reportUnknownError(error, "delivery.pump");
    } finally {
      running = null;
    }
  }

  /** Who is to be left alone comes first. */
  async function takeNext(): Promise<(() => Promise<void>) | "settled" | "nothing_due"> {
    const revocation = await claimRevocation(db, settings);
    if (revocation.kind === "send") return () => tell(db, revocation.claimed, settings);
    if (revocation.kind === "settled") return "settled";
    const delivery = await claimNext(db, settings);
    return delivery.kind === "send" ? () => deliver(db, delivery.claimed, settings) : delivery.kind;
  }

  function begin(attempt: () => Promise<void>): void {
    const work: Promise<void> = attempt().finally(() => {
      underWay.delete(work);
      void refill();
    });
    underWay.add(work);
  }

  function run(): Promise<void> {
    hasNews = true;
    return refill();
  }

  function refill(): Promise<void> {
    isAskedAgain = true;
    if (isStopped) return Promise.resolve();
    running ??= pump();
    return running;
  }

  async function idle(): Promise<void> {
    while (running || underWay.size > 0) {
      await running;
      await Promise.all(underWay);
    }
  }

  async function stop(): Promise<void> {
    isStopped = true;
    await idle();
  }

  return { run, idle, stop };
}

/** When even the record of the attempt fails, the delivery keeps its lease and is taken up again after it. */
async function deliver(db: Db, claimed: ClaimedDelivery, settings: DeliverySettings): Promise<void> {
  try {
    const outcome = await attemptDelivery(claimed, settings).catch(brokenHere);
    await closeAttempt(db, claimed, outcome, settings);
  } catch (error) {
    reportUnknownError(error, "delivery.close");
  }
}

async function tell(db: Db, claimed: ClaimedRevocation, settings: DeliverySettings): Promise<void> {
  try {
    const outcome = await attemptRevocation(claimed, settings).catch(brokenHere);
    await closeRevocation(db, claimed, outcome, settings);
  } catch (error) {
    reportUnknownError(error, "revocation.close");
  }
}

/** Nothing was sent: a lost key or a secret that does not open, for people to repair while the schedule runs. */
function brokenHere(error: unknown): Outcome {
  const reference = reportUnknownError(error, "delivery.attempt");
  return notSent(`an error on our side (${reference})`, false);
}
