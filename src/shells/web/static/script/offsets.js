/** Offsets into the document's text and places on the page, one into the other; and the words of the text with their edges. */

/** The pieces of text on the page with where they stand in the document: numbers and notes between them are none. */
export function textNodes() {
  const found = [];
  for (const block of document.querySelectorAll(".published[data-start]")) {
    let at = Number(block.dataset.start);
    const walk = document.createTreeWalker(block, NodeFilter.SHOW_TEXT, (node) =>
      node.parentElement.closest(".n, .note") ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
    );
    while (walk.nextNode()) {
      const { length } = walk.currentNode.data;
      found.push({ node: walk.currentNode, start: at, end: at + length });
      at += length;
    }
  }
  return found;
}

/** The range on the page that shows the characters from start to end. */
export function rangeOf({ start, end }) {
  const nodes = textNodes();
  const first = nodes.find((n) => n.end > start);
  const last = nodes.findLast((n) => n.start < end);
  if (!first || !last) return null;
  const range = document.createRange();
  range.setStart(first.node, Math.max(0, start - first.start));
  range.setEnd(last.node, Math.min(last.end, end) - last.start);
  return range;
}

/** The characters that are selected on the page; null where none of the text is. */
export function selectedSpan() {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || !selection.rangeCount) return null;
  const range = selection.getRangeAt(0);
  let span = null;
  for (const { node, start, end } of textNodes()) {
    if (!range.intersectsNode(node)) continue;
    const from = node === range.startContainer ? start + range.startOffset : start;
    const to = node === range.endContainer ? start + range.endOffset : end;
    if (from < to) span = { start: span ? span.start : from, end: to };
  }
  return span && trimmed(span);
}

/** The stretch without the white space and the closing point at its ends. */
function trimmed({ start, end }) {
  const words = wordsAround({ start, end }).filter((w) => w.end > start && w.start < end);
  return words.length ? { start: Math.max(start, words[0].start), end: Math.min(end, words.at(-1).end) } : null;
}

/** The words of the blocks that a stretch lies in. */
export function wordsAround({ start, end }) {
  const words = [];
  for (const block of document.querySelectorAll(".published[data-start]")) {
    const nodes = textNodes().filter((n) => block.contains(n.node));
    if (!nodes.length || nodes[0].start > end || nodes.at(-1).end < start) continue;
    const text = nodes.map((n) => n.node.data).join("");
    for (const m of text.matchAll(/[^\s]+/g)) {
      const word = m[0].replace(/[.,;:!?]+$/, "") || m[0];
      words.push({ start: nodes[0].start + m.index, end: nodes[0].start + m.index + word.length });
    }
  }
  return words;
}

/** Shows a stretch, or none, without touching the page's markup. */
export function showSpan(span) {
  if (!("highlights" in CSS)) return;
  CSS.highlights.delete("cut");
  const range = span && rangeOf(span);
  if (range) CSS.highlights.set("cut", new Highlight(range));
}
