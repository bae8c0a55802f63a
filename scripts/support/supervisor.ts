import { type Child, type ChildSettings, startChild, tail } from "./child.ts";
import { PlainError } from "./plain-error.ts";

const RESTARTS_ALLOWED = 5;
const RESTARTS_WITHIN_MS = 60_000;

/** Keeps a group of child processes running: one that ends by itself is started again, unless it keeps ending. */
export class Supervisor {
  private readonly children = new Map<string, Child>();
  private isStopping = false;
  private readonly giveUp: (error: PlainError) => void;
  /** Rejects when a child can't be kept running. */
  readonly failed: Promise<never>;

  constructor() {
    let giveUp: (error: PlainError) => void = () => {};
    this.failed = new Promise((_resolve, reject) => {
      giveUp = reject;
    });
    this.failed.catch(() => {});
    this.giveUp = giveUp;
  }

  start(settings: ChildSettings): void {
    this.keep(settings, []);
  }

  /** Ends the children, the one started last first. */
  async stop(): Promise<void> {
    this.isStopping = true;
    for (const child of [...this.children.values()].reverse()) await child.stop();
  }

  private keep(settings: ChildSettings, endings: number[]): void {
    const child = startChild(settings);
    this.children.set(settings.name, child);
    void child.ended.then((words) => {
      if (this.isStopping) return;
      const recent = [...endings, Date.now()].filter((at) => at > Date.now() - RESTARTS_WITHIN_MS);
      if (recent.length > RESTARTS_ALLOWED || isFirstBreath(child)) {
        this.giveUp(
          new PlainError(
            `The ${settings.name} ended (${words}) and does not stay up. Its last words:\n\n${tail(settings.logFile)}`,
          ),
        );
        return;
      }
      console.log(`  The ${settings.name} ended (${words}); starting it again.`);
      this.keep(settings, recent);
    });
  }
}

const FIRST_BREATH_MS = 3_000;
const isFirstBreath = (child: Child) => performance.now() - child.startedAt < FIRST_BREATH_MS;
