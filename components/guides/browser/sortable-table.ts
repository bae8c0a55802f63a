/** Sorts by a column when its head is pressed; says so to those who listen. The first column holds names. */
export function makeSortable(table: HTMLTableElement): void {
  const [body] = table.tBodies;
  const heads = [...(table.tHead?.rows[0]?.cells ?? [])];
  if (!body) return;
  const rows = [...body.rows];
  const said = document.createElement("p");
  said.setAttribute("role", "status");
  table.parentElement?.after(said);

  for (const [column, head] of heads.entries()) {
    const label = head.textContent;
    const isName = column === 0;
    const button = document.createElement("button");
    button.type = "button";
    button.append(...head.childNodes);
    head.append(button);
    if (isName) head.ariaSort = "ascending";
    button.addEventListener("click", () => {
      const isUp = head.ariaSort ? head.ariaSort === "descending" : isName;
      for (const other of heads) other.ariaSort = null;
      head.ariaSort = isUp ? "ascending" : "descending";
      body.append(...sorted(rows, isName ? null : column, isUp));
      const order = isName ? (isUp ? "A to Z" : "Z to A") : isUp ? "lowest first" : "highest first";
      said.textContent = `Sorted by ${label}, ${order}`;
    });
  }
}

/** Rows stand by name as they come; those without a value last, however they are sorted. */
function sorted(rows: readonly HTMLTableRowElement[], column: number | null, isUp: boolean) {
  if (column === null) return isUp ? rows : rows.toReversed();
  const amountOf = (row: HTMLTableRowElement) => {
    const digits = row.cells[column]?.textContent?.replace(/\D/g, "");
    return digits ? Number(digits) * (isUp ? 1 : -1) : Number.POSITIVE_INFINITY;
  };
  return rows.toSorted((a, b) => amountOf(a) - amountOf(b) || 0);
}
