/** Examples of the pages that hold readouts beside each other and follow words over time. */
import type { OpenSite } from "./browser.ts";
import type { Sample } from "./samples.ts";

/** Key of Japan's newest readout of talks with the United States, which has one before it. */
export async function newestOfJapan({ archive }: OpenSite): Promise<string> {
  for await (const r of archive.store.records(
    { parties: ["JPN", "USA"], publisher: ["JPN"] },
    { descending: true, limit: 1 },
  ))
    return r.key;
  throw new Error("The examples have no readout of Japan's.");
}

export const FOLLOWING_SAMPLES: readonly Sample[] = [
  { says: "Both sides", at: () => "/engagements/2031-02-12-jpn-usa" },
  { says: "Three sides", at: () => "/engagements/2033-09-22-jpn-kor-usa" },
  { says: "One side alone", at: () => "/engagements/2032-05-11-euu-srb" },
  { says: "What changed", at: async (site) => `/brief?now=${await newestOfJapan(site)}` },
  { says: "Relations", at: () => "/relations" },
  { says: "Relations of one", at: () => "/relations?party=JPN" },
  { says: "Relationship", at: () => "/relations/JPN-USA" },
  { says: "Relationship without readouts", at: () => "/relations/FRA-BRA" },
  { says: "Issues", at: () => "/issues" },
  { says: "Issue", at: () => "/issues/taiwan" },
  { says: "Issue without statements", at: () => "/issues/taiwan?from=2050" },
  { says: "Formulas", at: () => "/formulas" },
  { says: "Formula", at: () => "/formulas?words=an+open+sea+under+settled+rules&like=yes" },
  { says: "Formula that stands nowhere", at: () => "/formulas?words=zebras+in+the+council" },
  { says: "People", at: () => "/people?party=JPN" },
  { says: "Person", at: () => "/people/JPN/Emi%20Kuzuhara" },
  { says: "Undertakings", at: () => "/undertakings?by=JPN" },
  { says: "Undertakings that are none", at: () => "/undertakings?by=JPN&status=kept" },
  { says: "Search", at: () => "/search" },
  { says: "Search with hits", at: () => "/search?q=cables" },
  { says: "Search narrowed", at: () => "/search?q=cables&speaker=JPN&from=2032" },
  { says: "Search in texts", at: () => "/search?q=cables&in=texts" },
  { says: "Following", at: () => "/following" },
  { says: "Search without hits", at: () => "/search?q=zebras" },
];
