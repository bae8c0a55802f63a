import { type DisclosureBlock, disclosureBlocks } from "#lib/disclosures/render.ts";

/** A disclosure's plain text as headings, paragraphs and lists. */
export function DisclosureText({ body }: { body: string }) {
  return (
    <>
      {disclosureBlocks(body).map((block, index) => (
        <Block key={index} block={block} />
      ))}
    </>
  );
}

function Block({ block }: { block: DisclosureBlock }) {
  if (block.kind === "heading") return <h2>{block.text}</h2>;
  if (block.kind === "paragraph") return <p>{block.text}</p>;
  return (
    <ul>
      {block.items.map((item) => (
        <li key={item}>{item}</li>
      ))}
    </ul>
  );
}
