import { createHash } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { commitTo, leafDigest, toLeaf } from "./leaf.ts";
import { merkleProof, merkleRoot, rootFromProof } from "./merkle.ts";

const digestsOf = (bodies: readonly string[]) => bodies.map(leafDigest);
const bodies = fc.array(fc.string(), { minLength: 1, maxLength: 40 });

test("every leaf's path leads to the root", () => {
  fc.assert(
    fc.property(bodies, (texts) => {
      const digests = digestsOf(texts);
      const root = merkleRoot(digests);
      digests.forEach((digest, position) => {
        expect(rootFromProof(digest, merkleProof(digests, position))).toBe(root);
      });
    }),
  );
});

test("another leaf's digest does not lead to the root", () => {
  fc.assert(
    fc.property(bodies, fc.string(), fc.nat(), (texts, other, at) => {
      const position = at % texts.length;
      fc.pre(other !== texts[position]);
      const digests = digestsOf(texts);
      expect(rootFromProof(leafDigest(other), merkleProof(digests, position))).not.toBe(merkleRoot(digests));
    }),
  );
});

test("the root is that of RFC 6962", () => {
  const hash = (...parts: Buffer[]) => createHash("sha256").update(Buffer.concat(parts)).digest();
  const leaf = (text: string) => hash(Buffer.from([0]), Buffer.from(text));
  const node = (left: Buffer, right: Buffer) => hash(Buffer.from([1]), left, right);
  const expected = node(node(leaf("a"), leaf("b")), leaf("c")).toString("hex");
  expect(merkleRoot(digestsOf(["a", "b", "c"]))).toBe(expected);
});

test("a leaf's body is the same whatever the order in which its facts are given", () => {
  const at = new Date("2026-11-26T12:00:00Z");
  const event = { kind: "consent.withdrawn", subjectId: "0192aaaa-0000-7000-8000-000000000001", at } as const;
  const [one, two] = [
    toLeaf({ ...event, facts: { reason: "withdrawn", method: "receipt" } }),
    toLeaf({ ...event, facts: { method: "receipt", reason: "withdrawn" } }),
  ];
  expect(one.body.replace(one.id, "")).toBe(two.body.replace(two.id, ""));
});

test("a commitment needs the salt as well as the person", () => {
  const person = { name: "Ada", email: "ada@example.org", phone: null };
  expect(commitTo("salt", person)).toBe(
    commitTo("salt", { phone: null, email: "ada@example.org", name: "Ada" }),
  );
  expect(commitTo("other", person)).not.toBe(commitTo("salt", person));
  expect(commitTo("salt", { ...person, name: "Eda" })).not.toBe(commitTo("salt", person));
});
