// SPDX-License-Identifier: EUPL-1.2
// Reads HTML files in a real browser and lists what axe-core finds against WCAG 2.1 A and
// AA and its own best practices. node check_html.mjs MODULES CHROMIUM FILE…; the exit status
// is 1 if there are findings. "make check-html" calls it.
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import path from "node:path";

const [modules, chromium, ...files] = process.argv.slice(2);
const require = createRequire(path.resolve(modules, "x.js"));
const { chromium: engine } = require("playwright-core");
const axe = require.resolve("axe-core/axe.min.js");
const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"];

const browser = await engine.launch({ executablePath: chromium, args: ["--no-sandbox"] });
let n_findings = 0;
for (const scheme of ["light", "dark"]) {
	const page = await browser.newPage({ colorScheme: scheme });
	page.setDefaultTimeout(0);
	for (const file of files) {
		await page.goto(pathToFileURL(path.resolve(file)).href);
		await page.addScriptTag({ path: axe });
		const result = await page.evaluate(
			(runOnly) => window.axe.run(document, { runOnly, resultTypes: ["violations"] }),
			tags);
		for (const finding of result.violations) {
			n_findings += finding.nodes.length;
			console.log(`${file} (${scheme}): ${finding.id}: ${finding.help}`);
			for (const node of finding.nodes.slice(0, 5))
				console.log(`    ${node.html.slice(0, 200)}\n    ${node.failureSummary.replace(/\s+/g, " ")}`);
		}
		console.log(`${file} (${scheme}): ${result.passes.length} rules passed, ` +
			`${result.violations.length} broken`);
	}
	await page.close();
}
await browser.close();
process.exit(n_findings > 0 ? 1 : 0);
