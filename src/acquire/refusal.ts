/** Why bytes cannot be had, before it is known under which name the user asked for them. */
export interface Refusal {
  code: string;
  what: string;
  cure: string;
}

/** The refusal of what is larger than may be read. */
export const tooLarge = (bytes: number | null, most: number): Refusal => ({
  code: "too-large",
  what:
    bytes === null
      ? `holds more than ${megabytes(most)}`
      : `holds ${megabytes(bytes)}; Parley reads up to ${megabytes(most)}`,
  cure: "Cut the readout out of it and give that",
});

export const EMPTY: Refusal = { code: "empty", what: "is empty", cure: "Give a document that holds the readout" };

const megabytes = (n: number): string => (n < 1e5 ? `${n} bytes` : `${Math.round(n / 1e5) / 10} MB`);
