/** A plain script of documents, made by the build from `components/guides/browser/entries`. */
export function PageScript({
  file,
  buildId,
}: {
  file: "guide" | "guide-index" | "not-found";
  buildId: string;
}) {
  return <script src={`/scripts/${file}.js?v=${encodeURIComponent(buildId)}`} defer />;
}
