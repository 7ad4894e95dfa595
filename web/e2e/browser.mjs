// The browser of the walks: system Chromium, one window a person, every page checked by axe and photographed at both widths.
import AxeBuilder from "@axe-core/playwright";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "playwright-core";

const executable = process.env.YANLU_CHROMIUM ?? "/usr/bin/chromium";
const flags = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--lang=zh-CN",
  "--disable-background-networking", "--disable-component-update", "--disable-sync"];
const wide = { width: 1440, height: 900 };
const narrow = { width: 390, height: 844 };

export const screenshots = process.env.YANLU_SCREENSHOTS ?? "";

export async function open_browser() {
  // The browser's own language decides how a date field looks; without UTF-8 it calls a file with a Chinese name "download".
  const env = { ...process.env, LANG: "zh_CN.UTF-8", LANGUAGE: "zh_CN", LC_ALL: process.env.LC_ALL ?? "C.UTF-8" };
  return chromium.launch({ executablePath: executable, args: flags, env });
}

/** A window of its own: cookies, storage and console of one person. Without movement: a picture that is fading out would be asked and not the page. */
export async function open_window(browser, base) {
  const context = await browser.newContext({ baseURL: base, locale: "zh-CN", timezoneId: "Asia/Shanghai", viewport: wide, reducedMotion: "reduce" });
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  const faults = [];
  page.on("pageerror", (error) => faults.push(`page error: ${error.message}`));
  page.on("console", (message) => {
    // A refusal is an answer, not a fault; the browser writes every 4xx to the console.
    if (message.type() === "error" && !/the server responded with a status of 4\d\d/.test(message.text())) faults.push(`console: ${message.text()}`);
  });
  return { context, page, faults };
}

export async function settled(page) {
  await page.waitForLoadState("networkidle");
  await page.waitForTimeout(150);
}

/** A passing word of success lies over the page for three seconds; what is under it can be judged only when it is gone. */
async function uncovered(page) {
  await page.locator(".ant-message-notice").first().waitFor({ state: "hidden" });
}

/** Serious and critical findings of axe on the page as it is now. */
export async function serious_findings(page) {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations
    .filter((violation) => ["serious", "critical"].includes(violation.impact))
    .map(({ id, nodes }) => `${id}: ${nodes[0].target.join(" ")} (${nodes.length}) ${nodes[0].any[0]?.message ?? ""}`);
}

async function photograph(page, name) {
  if (!screenshots) return;
  mkdirSync(screenshots, { recursive: true });
  await page.screenshot({ path: join(screenshots, `${name}.png`) });
}

/** What is wrong with the page at both widths: axe, a page wider than the screen. Leaves the window wide. */
export async function examine(page, name) {
  await uncovered(page);
  await settled(page);
  const wrong = (await serious_findings(page)).map((finding) => `1440 ${finding}`);
  await photograph(page, `${name}-1440`);
  await page.setViewportSize(narrow);
  await settled(page);
  await photograph(page, `${name}-390`);
  wrong.push(...(await serious_findings(page)).map((finding) => `390 ${finding}`));
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  if (width > narrow.width) wrong.push(`390 wider than the screen: ${width}`);
  await page.setViewportSize(wide);
  return wrong;
}
