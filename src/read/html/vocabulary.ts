/** Which HTML elements are blocks, which hold nothing to read, and which close themselves. */
const set = (names: string): ReadonlySet<string> => new Set(names.split(" "));

/** Elements that have no end tag. */
export const VOID = set("area base br col embed hr img input link meta param source track wbr basefont frame keygen");

/** Elements whose content is not markup: it runs up to their end tag. */
export const RAW = set("script style textarea title iframe noframes noembed xmp plaintext");

/** Elements in which nothing is there to be read. */
export const UNREAD = set(
  "script style title textarea iframe noframes noembed noscript template svg math canvas object audio video map select button " +
    "datalist progress meter head rt rp nav dialog menu input",
);

/** Elements that browsers show as blocks of their own. */
export const BLOCKS = set(
  "address article aside blockquote body center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 " +
    "h6 header hgroup html legend li main ol p pre search section summary table tbody td tfoot th thead tr ul caption",
);

/** Elements that an opening tag of the same kind closes, with the elements that stop the search for one. */
const LIST = set("ul ol menu dir");
const TABLE = set("table");
const ROOM = set("div section article main aside td th li blockquote table form body figure dd");
export const CLOSES: ReadonlyMap<string, { kinds: ReadonlySet<string>; within: ReadonlySet<string> }> = new Map([
  ["li", { kinds: set("li"), within: LIST }],
  ["dt", { kinds: set("dt dd"), within: set("dl") }],
  ["dd", { kinds: set("dt dd"), within: set("dl") }],
  ["tr", { kinds: set("tr"), within: TABLE }],
  ["td", { kinds: set("td th"), within: set("tr table") }],
  ["th", { kinds: set("td th"), within: set("tr table") }],
  ["tbody", { kinds: set("tbody thead tfoot"), within: TABLE }],
  ["thead", { kinds: set("tbody thead tfoot"), within: TABLE }],
  ["tfoot", { kinds: set("tbody thead tfoot"), within: TABLE }],
  ["option", { kinds: set("option"), within: set("select datalist") }],
  ...[...BLOCKS]
    .filter((name) => !/^(li|d[td]|t[rdh]|t(body|head|foot)|caption|html|body|summary|legend)$/.test(name))
    .map((name) => [name, { kinds: set("p"), within: ROOM }] as const),
]);

/** The only attributes that reading a page needs. */
export const ATTRIBUTES = set(
  "id class role hidden aria-hidden style alt href lang type start reversed value itemprop property datetime content name rel " +
    "http-equiv charset pubdate",
);
