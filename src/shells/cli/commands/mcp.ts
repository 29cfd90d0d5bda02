/** `parley mcp`: answers programs that speak the Model Context Protocol, over standard input and output. */
import { openApp } from "../../../app.ts";
import type { ParsedLine } from "../parse-line.ts";
import type { Shell } from "../shell.ts";
import { version } from "../version.ts";
import { withArchive } from "./with-archive.ts";

export const mcp = (line: ParsedLine, shell: Shell): Promise<number> =>
  withArchive(line, shell, {}, async (archive) => {
    const { serveStdio } = await import("../../mcp/stdio.ts");
    await serveStdio({ app: openApp(shell.root), archive, version: version() });
    return 0;
  });
