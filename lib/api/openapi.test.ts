import { Validator } from "@seriousme/openapi-schema-validator";
import { expect, test } from "vitest";
import { describeApi } from "./openapi.ts";

test("the description is valid OpenAPI 3.1, and every reference in it leads somewhere", async () => {
  const document = describeApi();
  const validator = new Validator();
  expect(await validator.validate(structuredClone(document))).toEqual({ valid: true });
  expect(validator.version).toBe("3.1");
  const references = [...JSON.stringify(document).matchAll(/"\$ref":"#\/([^"]+)"/g)].map(
    (found) => found[1] ?? "",
  );
  expect(references.length).toBeGreaterThan(10);
  for (const reference of references) {
    const target = reference
      .split("/")
      .reduce<unknown>((at, part) => (at as Record<string, unknown>)[part], document);
    expect(target, reference).toBeTypeOf("object");
  }
});

test("nothing in it could carry a name, a contact or an exact place in", () => {
  const { components } = describeApi() as { components: { schemas: Record<string, unknown> } };
  const request = JSON.stringify(components.schemas.MatchRequest);
  const fields = [...request.matchAll(/"properties":\{/g)];
  expect(fields).toHaveLength(3);
  expect([...request.matchAll(/"additionalProperties":false/g)]).toHaveLength(3);
  expect(request).not.toMatch(/"(name|firstName|lastName|email|phone|zip|address|latitude|longitude)":/);
});
