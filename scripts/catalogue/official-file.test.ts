import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { inspectFile, type Refusal, readRows } from "./official-file.ts";
import { makeFolder } from "./testing/official-files.ts";

const folder = makeFolder();
const CSV = "\uFEFFA,B\n1,Master\u0092s\n2\n3,Canada\n";
/** The text above, packed by bzip2. */
const BZIP2 = Buffer.from(
  "QlpoOTFBWSZTWVKFS/IAAA7drQAQAAQ4ADgCJgEcABAAAAiQAAAAoAAxQNNDIyYhWgGmmmQepZqoZncu4JWXSbi/JP4AP8XckU4UJBShUvyA",
  "base64",
);

function write(name: string, content: string | Buffer): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

async function read(path: string) {
  const refused: Refusal[] = [];
  const rows = [];
  for await (const row of readRows(await inspectFile(path), { required: ["B"] }, (refusal) =>
    refused.push(refusal),
  ))
    rows.push(row);
  return { rows, refused };
}

test.each(["plain.csv", "packed.csv.bz2"])(
  "%s is read with its lines; odd rows are refused",
  async (name) => {
    expect(await read(write(name, name.endsWith(".bz2") ? BZIP2 : CSV))).toEqual({
      rows: [
        { B: "Master\u2019s", line: 2 },
        { B: "Canada", line: 4 },
      ],
      refused: [{ file: name, line: 3, reason: "1 cells where the header has 2" }],
    });
  },
);

test("a file of former years is Windows-1252", async () => {
  const path = write("old.csv", Buffer.from("A,B\n1,Ca\u00F1ada\n", "latin1"));
  expect((await inspectFile(path)).encoding).toBe("windows-1252");
  expect((await read(path)).rows).toEqual([{ B: "Ca\u00F1ada", line: 2 }]);
});

test("what is cut off, missing, of another layout or no csv ends in words", async () => {
  await expect(inspectFile(write("cut.csv.bz2", BZIP2.subarray(0, 40)))).rejects.toThrow("cannot be read");
  await expect(inspectFile(join(folder, "none.csv"))).rejects.toThrow("cannot be read");
  await expect(inspectFile(join(folder, "none.csv.gz"))).rejects.toThrow("cannot be read");
  await expect(inspectFile(join(folder, "hd2024.zip"))).rejects.toThrow("Unpack");
  await expect(read(write("other.csv", "X,Y\n1,2\n"))).rejects.toThrow("no column B");
  await expect(read(write("empty.csv", ""))).rejects.toThrow("is empty");
});
