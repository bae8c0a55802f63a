/** What `npm run bench:pages` compares guides with; part of builds for measuring only. */
export default function EmptyDocument() {
  return <p>Empty.</p>;
}
