import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { PlainError } from "./plain-error.ts";
import { run } from "./run.ts";

/** Installs Debian packages. False where this machine has no apt-get, or this user may not. */
export async function installWithApt(...packages: string[]): Promise<boolean> {
  if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) return false;
  const env = { DEBIAN_FRONTEND: "noninteractive" };
  await run("apt-get", ["update", "-q"], { env });
  const { code, output } = await run(
    "apt-get",
    ["install", "-y", "-q", "--no-install-recommends", ...packages],
    { env },
  );
  if (code !== 0)
    throw new PlainError(`${packages.join(", ")} could not be installed with apt-get:\n\n${output.trim()}`);
  return true;
}

/** A program of the machine, installed now for root on a Debian-like machine. Throws plainly when there is none. */
export async function findProgram(name: string, debianPackage: string): Promise<string> {
  const find = () =>
    [...(process.env.PATH ?? "").split(delimiter), "/usr/sbin", "/usr/local/sbin"]
      .map((folder) => join(folder, name))
      .find((file) => existsSync(file));
  const found = find() ?? ((await installWithApt(debianPackage)) ? find() : undefined);
  if (found) return found;
  throw new PlainError(`This needs ${name} and found none. As root: apt-get install ${debianPackage}`);
}
