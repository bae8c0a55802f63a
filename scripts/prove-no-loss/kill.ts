import { readFileSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import { withConnection } from "../database/connect.ts";
import { type Child, type ChildSettings, startChild } from "../support/child.ts";

const PATIENCE_MS = 60_000;

/** Something that can be killed without warning and comes back. */
export interface Victim {
  kills: number;
  /** SIGKILL; resolves when it has ended. */
  kill(): Promise<void>;
  /** Resolves when it is there again. */
  back(): Promise<void>;
}

/** A program that is started again at once. */
export class Mortal implements Victim {
  private child: Child;
  private readonly settings: ChildSettings;
  private readonly isUp: () => Promise<boolean>;
  kills = 0;

  constructor(settings: ChildSettings, isUp: () => Promise<boolean> = async () => true) {
    this.settings = settings;
    this.isUp = isUp;
    this.child = startChild(settings);
  }

  async kill(): Promise<void> {
    if (this.child.pid !== undefined) process.kill(this.child.pid, "SIGKILL");
    this.kills += 1;
    await this.child.ended;
    this.child = startChild(this.settings);
  }

  back(): Promise<void> {
    return untilUp(this.isUp, `The ${this.settings.name}`);
  }

  stop(): Promise<void> {
    return this.child.stop();
  }
}

/** The embedded PostgreSQL, which whoever started it starts again. */
export class MortalDatabase implements Victim {
  private readonly lockFile: string;
  private readonly ownerUrl: string;
  private killed = 0;
  kills = 0;

  constructor(lockFile: string, ownerUrl: string) {
    this.lockFile = lockFile;
    this.ownerUrl = ownerUrl;
  }

  async kill(): Promise<void> {
    this.killed = this.pid();
    process.kill(this.killed, "SIGKILL");
    this.kills += 1;
  }

  back(): Promise<void> {
    return untilUp(async () => {
      if (this.pid() === this.killed) return false;
      await withConnection(this.ownerUrl, "fairmatch proof", (client) => client.query("SELECT 1"));
      return true;
    }, "PostgreSQL");
  }

  private pid(): number {
    return Number.parseInt(readFileSync(this.lockFile, "utf8"), 10);
  }
}

async function untilUp(isUp: () => Promise<boolean>, what: string): Promise<void> {
  const until = performance.now() + PATIENCE_MS;
  while (!(await isUp().catch(() => false))) {
    if (performance.now() > until) throw new Error(`${what} did not come back after it was killed.`);
    await wait(50);
  }
}
