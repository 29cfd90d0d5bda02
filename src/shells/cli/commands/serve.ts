/** `parley serve`: the archive as pages in a browser, and for programs. */
import { openApp } from "../../../app.ts";
import type { ParsedLine } from "../parse-line.ts";
import { serving } from "../serving.ts";
import type { Shell } from "../shell.ts";
import { withArchive } from "./with-archive.ts";

export const serve = (line: ParsedLine, shell: Shell): Promise<number> =>
  withArchive(line, shell, { create: true }, (archive) => {
    const { values } = line;
    const port = values.get("port");
    return serving(
      openApp(shell.root),
      archive,
      {
        host: values.get("host") ?? "127.0.0.1",
        port: port === undefined ? null : Number(port),
        writeToken: values.get("write-token") ?? null,
        names: (values.get("name") ?? "")
          .split(",")
          .map((n) => n.trim())
          .filter(Boolean),
      },
      shell,
    );
  });
