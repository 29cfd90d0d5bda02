/** The acts a government can do with words, as the record contract names them. */
export const ACTS = [
  "exchange-views",
  "share-view",
  "agree",
  "confirm",
  "state",
  "emphasize",
  "welcome",
  "appreciate",
  "congratulate",
  "condole",
  "support",
  "concern",
  "regret",
  "condemn",
  "oppose",
  "call-on",
  "propose",
  "invite",
  "accept",
  "intend",
  "hope",
  "recognize",
  "conclude-instrument",
] as const;

export type Act = (typeof ACTS)[number];
