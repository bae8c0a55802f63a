/** A page as the framework ships it, to compare bytes with; part of builds for measuring only. */
export default function StockScreen() {
  return <p>Stock.</p>;
}
