/** Where the web pages stand that show what an answer tells. */

export const pages = {
  start: (): string => "/",
  readout: (document: string, part: number, statement?: string | null): string =>
    `/readouts/${encodeURIComponent(`${document}.${part}`)}${statement ? `#${encodeURIComponent(statement)}` : ""}`,
  engagement: (id: string): string => `/engagements/${encodeURIComponent(id)}`,
  relation: (a: string, b: string): string => `/relations/${encodeURIComponent(`${a}-${b}`)}`,
  issue: (id: string): string => `/issues/${encodeURIComponent(id)}`,
  search: (asked: URLSearchParams): string => `/search?${asked}`,
};
