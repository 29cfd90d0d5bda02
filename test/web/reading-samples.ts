/** Examples of the pages on which readouts are read, kept and corrected. */
import type { OpenSite } from "./browser.ts";
import type { Sample } from "./samples.ts";

/** The page of the example readout whose file's name begins so. */
export async function readoutOf(site: OpenSite, name: string): Promise<string> {
  for await (const r of site.archive.store.records({ revisions: "all" }))
    if (r.document.source.includes(`/${name}`)) return `/readouts/${r.key}`;
  throw new Error(`no example ${name}`);
}

const documentOf = async (site: OpenSite, name: string): Promise<string> =>
  (await readoutOf(site, name)).replace("/readouts/", "/documents/").replace(/\.\d+$/, "");

export const READING_SAMPLES: readonly Sample[] = [
  { says: "Start", at: () => "/" },
  { says: "Readout", at: (site) => readoutOf(site, "2033-05-18-jpn-usa.jpn") },
  { says: "Readout with a sentence not understood", at: (site) => readoutOf(site, "2036-04-22-jpn-usa.jpn") },
  { says: "Readout of a statement without a meeting", at: (site) => readoutOf(site, "2034-08-03-statement.sgp") },
  { says: "Correct", at: async (site) => `${await readoutOf(site, "2033-09-22-jpn-usa-kor.jpn")}/correct` },
  { says: "Document that was revised", at: (site) => documentOf(site, "2034-03-14-jpn-usa.jpn.v2") },
  { says: "Engagement", at: () => "/engagements/2033-05-18-jpn-usa" },
  { says: "How to read these pages", at: () => "/about" },
  { says: "Writing here", at: () => "/writing" },
];
