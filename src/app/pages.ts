/** Where the web pages stand, for whatever leads to them: other pages, answers, feeds. */

export const pages = {
  start: (): string => "/",
  readout: (document: string, part: number, statement?: string | null): string =>
    `/readouts/${encodeURIComponent(`${document}.${part}`)}${statement ? `#${encodeURIComponent(statement)}` : ""}`,
  document: (id: string): string => `/documents/${encodeURIComponent(id)}`,
  correct: (document: string, part: number, statement?: string | null): string =>
    `/readouts/${encodeURIComponent(`${document}.${part}`)}/correct${statement ? `?at=${encodeURIComponent(statement)}` : ""}`,
  /** Readouts side by side: an engagement, or two and more readouts by their keys. */
  compare: (...of: readonly string[]): string =>
    `/compare?${new URLSearchParams(of.map((name) => ["of", name] as [string, string]))}`,
  brief: (now: string, against?: string | null): string =>
    `/brief?${new URLSearchParams({ now, ...(against && { against }) })}`,
  formula: (words: string): string => `/formulas?${new URLSearchParams({ words })}`,
  person: (party: string | null, name: string): string =>
    `/people/${encodeURIComponent(party ?? "-")}/${encodeURIComponent(name)}`,
  engagement: (id: string): string => `/engagements/${encodeURIComponent(id)}`,
  relation: (a: string, b: string): string => `/relations/${encodeURIComponent(`${a}-${b}`)}`,
  issue: (id: string): string => `/issues/${encodeURIComponent(id)}`,
  search: (asked: URLSearchParams): string => `/search?${asked}`,
};
