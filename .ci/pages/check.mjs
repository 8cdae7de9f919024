// Checks exported pages: valid, silent, accessible, narrow enough, readable without style sheet.
//
//     npm ci --ignore-scripts --prefix .ci/pages
//     node .ci/pages/check.mjs page.html …
//
// One line per page and check; the findings below it, indented. Exit code: 0 nothing found, 1 a finding,
// 2 the check itself could not be made. Needs `java` and Chromium (another one: CHROMIUM=/path).

import { execFile } from "node:child_process";
import { access, mkdtemp, rm } from "node:fs/promises";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import puppeteer from "puppeteer-core";

const require = createRequire(import.meta.url);
const AXE = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
const VNU = join(require.resolve("vnu-jar/package.json"), "../build/dist/vnu.jar");
const CHROMIUM = process.env.CHROMIUM ?? "/usr/bin/chromium";

const TAGS = ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "RGAAv4", "best-practice"];
const WIDE = { width: 1280, height: 900 };
// 320 px is a 1280 px screen read at 400 % (WCAG 1.4.10, RGAA 10.11).
const NARROW = { width: 320, height: 640 };
const DARK = [{ name: "prefers-color-scheme", value: "dark" }];
const PRINTED = 20; // findings printed per check

/** The errors and warnings of the Nu checker, by file: one Java start for all pages. */
function validate(files) {
  return new Promise((done, fail) => {
    const args = ["-jar", VNU, "--format", "json", "--exit-zero-always", ...files];
    execFile("java", args, { maxBuffer: 1 << 28 }, (error, _, stderr) => {
      if (error) return fail(error);
      const found = new Map();
      for (const message of JSON.parse(stderr).messages) {
        const plainNote = message.type === "info" && message.subType !== "warning";
        if (plainNote) continue;
        const text = `${message.subType ?? message.type}, line ${message.lastLine ?? "?"}: ${message.message}`;
        const about = message.url && fileURLToPath(new URL(message.url));
        // A message about no page in particular is everyone's: none is lost.
        for (const file of files.includes(about) ? [about] : files) {
          found.set(file, [...(found.get(file) ?? []), text]);
        }
      }
      done(found);
    });
  });
}

/** A page in a context of its own, closed whatever happens. */
async function withPage(browser, viewport, use) {
  const context = await browser.createBrowserContext();
  try {
    const page = await context.newPage();
    await page.setViewport(viewport);
    page.on("dialog", (dialog) => dialog.dismiss()); // an open dialog would hold everything up
    return await use(page);
  } finally {
    await context.close();
  }
}

/** What a page does on its own when opened, its security policy in force. */
function noises(browser, url) {
  return withPage(browser, WIDE, async (page) => {
    const found = [];
    let opened = false;
    page.on("request", (request) => {
      const itself = !opened && request.isNavigationRequest() && request.url() === url;
      if (itself) opened = true;
      else found.push(`request: ${request.url().slice(0, 120)}`);
    });
    page.on("console", (message) => found.push(`console ${message.type()}: ${message.text()}`));
    page.on("pageerror", (error) => found.push(`error: ${error.message}`));
    page.on("popup", () => found.push("opens a window"));
    page.on("dialog", (dialog) => found.push(`dialog: ${dialog.message()}`));
    const devtools = await page.createCDPSession();
    // What the policy blocked is not always said on the console.
    devtools.on("Audits.issueAdded", ({ issue }) => {
      const blocked = issue.details.contentSecurityPolicyIssueDetails;
      if (blocked) found.push(`policy: ${blocked.violatedDirective} ${blocked.blockedURL ?? "(inline)"}`);
    });
    await devtools.send("Audits.enable");
    await page.goto(url, { waitUntil: "load" });
    // A refresh or a late script has half a second to show itself.
    await page.waitForNetworkIdle({ idleTime: 500 });
    return { found: [...new Set(found)] };
  });
}

/** What axe-core finds; the policy is set aside, or it would refuse axe itself. */
function barriers(browser, url, viewport, media = []) {
  return withPage(browser, viewport, async (page) => {
    await page.setBypassCSP(true);
    await page.emulateMediaFeatures(media);
    await page.goto(url, { waitUntil: "load" });
    await page.evaluate(AXE);
    const result = await page.evaluate((tags) => axe.run(document, { runOnly: { type: "tag", values: tags } }), TAGS);
    if (result.passes.length === 0) throw new Error("axe-core applied no rule");
    const found = result.violations.flatMap((rule) =>
      rule.nodes.map((node) => `${rule.id}: ${rule.help} — ${node.target.join(" ")}`),
    );
    const doubts = result.incomplete.map((rule) => rule.id);
    const note = `${result.passes.length} rules passed` + (doubts.length ? `, to see by eye: ${doubts.join(" ")}` : "");
    return { found, note };
  });
}

/** What sticks out on the right of a narrow screen; a table may scroll inside its own box. */
function overflow(browser, url) {
  return withPage(browser, NARROW, async (page) => {
    await page.goto(url, { waitUntil: "load" });
    const found = await page.evaluate((width) => {
      const whole = Math.max(document.documentElement.scrollWidth, document.body.scrollWidth);
      if (whole <= width) return [];
      const out = [...document.body.querySelectorAll("*")].filter((e) => e.getBoundingClientRect().right > width + 1);
      const names = out.slice(0, 5).map((e) => e.localName + (e.id && `#${e.id}`));
      return [`the page is ${whole} px wide: ${names.join(", ")}`];
    }, NARROW.width);
    return { found };
  });
}

/** The words read with the style sheet, generated content included, that are gone without it (RGAA 10.2). */
function lostWords(browser, url) {
  return withPage(browser, WIDE, async (page) => {
    await page.goto(url, { waitUntil: "load" });
    const found = await page.evaluate(() => {
      const words = (text) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
      const generated = (element) =>
        ["::before", "::after"].flatMap((part) => getComputedStyle(element, part).content.match(/"[^"]*"/g) ?? []);
      const all = [...document.querySelectorAll("*")];
      const styled = words([document.body.innerText, ...all.flatMap(generated)].join(" "));
      for (const sheet of document.styleSheets) sheet.disabled = true;
      for (const element of all) element.removeAttribute("style");
      const bare = new Set(words(document.body.innerText));
      if (bare.size === 0) return ["the page has no text"];
      const lost = [...new Set(styled)].filter((word) => !bare.has(word));
      return lost.length ? [`${lost.length} words: ${lost.slice(0, 12).join(", ")}`] : [];
    });
    return { found };
  });
}

/** Prints the line of one check, and what it found; says whether it found something. */
function report(name, check, found, note = "") {
  const verdict = found.length ? `${found.length} found` : "ok";
  console.log(`${name}: ${check}: ${verdict}${note && ` (${note})`}`);
  for (const finding of found.slice(0, PRINTED)) console.log(`    ${finding}`);
  if (found.length > PRINTED) console.log(`    … and ${found.length - PRINTED} more`);
  return found.length > 0;
}

/** Makes every check on one page; says whether one of them found something. */
async function checkPage(browser, name, file, invalid) {
  const url = pathToFileURL(file).href;
  const checks = [
    ["valid HTML", () => ({ found: invalid })],
    ["silent when opened", () => noises(browser, url)],
    ["accessible at 1280 px", () => barriers(browser, url, WIDE)],
    ["accessible at 320 px", () => barriers(browser, url, NARROW)],
    ["no sideways scroll at 320 px", () => overflow(browser, url)],
    ["same words without style sheet", () => lostWords(browser, url)],
  ];
  if (readFileSync(file, "utf8").includes("prefers-color-scheme")) {
    checks.push(["accessible in dark colours", () => barriers(browser, url, WIDE, DARK)]);
  }
  let failed = false;
  for (const [check, run] of checks) {
    let result;
    try {
      result = await run();
    } catch (error) {
      // A page that leaves or hangs under the check is at fault.
      result = { found: [`could not be checked: ${error.message}`] };
    }
    failed = report(name, check, result.found, result.note) || failed;
  }
  return failed;
}

async function main(names) {
  if (names.length === 0) throw new Error("no page given");
  const files = names.map((name) => resolve(name));
  for (const file of files) await access(file);
  const invalid = await validate(files);

  const profile = await mkdtemp(join(tmpdir(), "pages-"));
  const browser = await puppeteer.launch({
    executablePath: CHROMIUM,
    headless: true,
    pipe: true,
    userDataDir: profile,
    args: [
      "--no-sandbox", // CI runs as root; the pages are ours
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      "--host-resolver-rules=MAP * ~NOTFOUND", // nothing leaves the machine, whatever a page asks
    ],
  });
  try {
    let failed = 0;
    for (const [i, file] of files.entries()) {
      if (await checkPage(browser, names[i], file, invalid.get(file) ?? [])) failed += 1;
    }
    console.log(`pages: ${files.length} checked, ${failed} with findings`);
    return failed ? 1 : 0;
  } finally {
    await browser.close();
    await rm(profile, { recursive: true, force: true });
  }
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  console.error(`pages: ${error.message}`);
  process.exitCode = 2;
}
