/** The texts that are measured: the example readouts and the gold documents that are plain text. */
import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";

const root = path.resolve(import.meta.dirname, "..");

export interface Text {
  name: string;
  bytes: Uint8Array;
  text: string;
}

/** Every plain text of the project, the same ones in the same order each time. */
export const texts = (): Text[] =>
  ["examples", "gold/dev"].flatMap((folder) =>
    readdirSync(path.join(root, folder))
      .filter((file) => file.endsWith(".txt"))
      .sort()
      .map((file) => {
        const bytes = new Uint8Array(readFileSync(path.join(root, folder, file)));
        return { name: `${folder}/${file}`, bytes, text: new TextDecoder().decode(bytes) };
      }),
  );
