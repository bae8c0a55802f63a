import { type Child, type ChildSettings, startChild } from "../support/child.ts";
import { waitUntilReady } from "../support/site.ts";

/** A program that is killed without warning and started again at once. */
export class Mortal {
  private child: Child;
  private readonly settings: ChildSettings;
  /** Port to ask for readiness; null: alive is ready. */
  private readonly port: number | null;
  kills = 0;

  constructor(settings: ChildSettings, port: number | null) {
    this.settings = settings;
    this.port = port;
    this.child = startChild(settings);
  }

  async ready(): Promise<void> {
    if (this.port !== null) await waitUntilReady(this.port);
  }

  /** SIGKILL, then a new start; resolves when the new one is ready. */
  async killAndRestart(): Promise<void> {
    if (this.child.pid !== undefined) process.kill(this.child.pid, "SIGKILL");
    this.kills += 1;
    await this.child.ended;
    this.child = startChild(this.settings);
    await this.ready();
  }

  stop(): Promise<void> {
    return this.child.stop();
  }
}
