/** Where the command line begins. Loads nothing before it is known what is wanted, so that small answers come at once. */
import module from "node:module";

module.enableCompileCache();

const argv = process.argv.slice(2);
if (argv.length === 1 && (argv[0] === "--version" || argv[0] === "-v")) {
  const { version } = await import("./version.ts");
  process.stdout.write(`${version()}\n`);
} else {
  const { run } = await import("./run.ts");
  process.exitCode = await run(argv);
}
