/** Where bytes came from and what they are, before anything is read in them. */
export interface Source {
  /** As the user named it: a path, "-" or an address. */
  name: string;
  /** The address after redirects, when the bytes came from the web or `--url` gave one. */
  url: string | null;
  bytes: Uint8Array;
  sha256: string;
  /** Content type as the server claimed it; never trusted over the bytes. */
  contentType: string | null;
  /** RFC 3339 time of retrieval for what came from the web, else null. */
  retrieved: string | null;
}

/** What the user says about an input whose text does not say it. */
export interface Given {
  /** EDTF date of publication, from `--date`. */
  date?: string;
  /** Party code or publisher name, from `--publisher`. */
  publisher?: string;
  /** Address the text was published at, from `--url`. */
  url?: string;
}
