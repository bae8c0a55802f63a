import { createServer } from "node:net";
import { PlainError } from "./plain-error.ts";

/** Whether this process could listen on the port now. Port 0 asks the system for any: resolves to that one. */
async function tryPort(port: number): Promise<number | null> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", () => resolve(null));
    server.listen({ port, host: "0.0.0.0", exclusive: true }, () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address ? address.port : port));
    });
  });
}

/** The port that PORT names (default 3000). Throws plainly when it is no port. */
export function readPort(text: string | undefined): number {
  const port = Number(text || "3000");
  if (Number.isInteger(port) && port > 0 && port <= 65_533) return port;
  throw new PlainError(`PORT must be a number from 1 to 65533; it is "${text}".`);
}

/** Throws plainly when the port can't be used. */
export async function requireFreePort(port: number): Promise<void> {
  if ((await tryPort(port)) !== null) return;
  throw new PlainError(
    port < 1024 && process.getuid?.() !== 0
      ? `Port ${port} needs root (or is taken). Choose one from 1024 up: PORT=3000 npm run demo`
      : `Port ${port} is taken by another program. Stop that one or choose another port: PORT=${port + 100} npm run demo`,
  );
}

/** `wanted` when it is free, else any free port. */
export async function findFreePort(wanted = 0): Promise<number> {
  const port = (await tryPort(wanted)) ?? (await tryPort(0));
  if (port === null) throw new PlainError("No free port could be found on this machine.");
  return port;
}
