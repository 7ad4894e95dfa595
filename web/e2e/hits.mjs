// 疑似问题 by those who judge: the list of all posts' hits, a hit confirmed and one found wrong in their rows, the sheet, the rule behind them, and the
// rule switched off with its reason. Part of the walk "inspections", in its city.
import { writeFileSync } from "node:fs";
import { join } from "node:path";

import { examine, settled } from "./browser.mjs";
import { check, expect, none } from "./checks.mjs";
import { run } from "./server.mjs";

const texts = [
  "市民活动中心开放第一天，中华人民共合国国旗在广场升起，群众纷纷驻足。",
  "各单位要再接再励，做好防汛值守；遇到险情及时上报。",
  "街道干部一如继往走访困难群众。",
  "书店开业：再接再励书店欢迎您。",
  "值班同志名列前矛，受到表扬。",
];

export async function hits(as, data) {
  const clerk = await as("office.clerk");
  const editor = await as("town.editor");
  await take_in(clerk, editor, data);
  await check("hits of all posts are listed in their sentences", () => look_at_list(clerk));
  await check("a hit is confirmed in its row, another is a false alarm with its reason", () => judge(clerk));
  await check("the list comes as a sheet, filtered as shown", () => take_sheet(clerk));
  await check("a hit leads to its post and to its rule", () => follow(clerk));
  const chief = await as("office.chief");
  await check("the chief switches a rule to a hint, with a reason", () => switch_rule(chief));
  await check("what a veto rests on cannot be switched, and says why", () => keep_rule(chief));
  await check("an editor sees his own unit's hits, judges none and switches nothing", () => only_look(editor));
}

/** Posts of the last days, with faults, on an account of the editor's unit and on one of another. */
async function take_in(clerk, editor, data) {
  const accounts = async (page) => (await (await page.request.get("/api/v1/accounts?limit=100")).json()).items;
  const own = (await accounts(editor))[0];
  const other = (await accounts(clerk)).find((each) => each.host_unit.id !== own.host_unit.id);
  const published_at = (index) => new Date(Date.now() - (index + 1) * 3_600_000).toISOString();
  const lines = texts.map((text, index) => {
    const account = index % 2 ? other : own;
    return JSON.stringify({ id: `walk-${index}`, account: account.platform_account_id, platform: account.platform, title: `要闻 ${index + 1}`, text, published_at: published_at(index) });
  });
  const file = join(data, "walk-posts.jsonl");
  writeFileSync(file, lines.join("\n"));
  run("import", "posts", file, "--data", data);
}

const rows = (page) => page.locator(".table tbody tr");
const total_of = async (page) => Number(/共 ([\d,]+) 条/.exec(await page.locator(".table-bar").innerText())?.[1].replace(",", ""));

async function look_at_list(page) {
  await page.goto("/hits");
  await rows(page).first().waitFor();
  const marked = await page.locator(".hit-sentence mark.hit").first().innerText();
  expect(marked.trim() !== "", "the first row marks nothing");
  none(await examine(page, "hits"));
  const all = await total_of(page);
  await page.goto("/hits?severity=serious");
  await rows(page).first().waitFor();
  const serious = await total_of(page);
  expect(serious > 0 && serious < all, `${serious} of ${all} are serious`);
  expect((await rows(page).filter({ hasNotText: "严重" }).count()) === 0, "the filter lets another severity through");
}

async function judge(page) {
  await page.goto("/hits?triage=shown&severity=general"); // the job that follows accounts may still add hints
  await rows(page).first().waitFor();
  const before = await total_of(page);
  const answered = () => page.waitForResponse((response) => response.url().includes("/hits?") && response.ok());
  await Promise.all([answered(), page.getByRole("button", { name: /^确认：/ }).first().click()]);
  await Promise.all([page.getByRole("dialog").waitFor(), page.getByRole("button", { name: /^误报：/ }).first().click()]);
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("误报理由").fill("引用原文");
  none(await examine(page, "hits-false-alarm"));
  await Promise.all([answered(), dialog.getByRole("button", { name: /^误\s?报$/ }).click()]);
  await page.getByText(`共 ${(before - 2).toLocaleString("en")} 条`).waitFor();
  await page.goto("/hits?triage=false_alarm");
  await page.getByText(/：引用原文/).first().waitFor();
  await page.getByRole("button", { name: /^重新研判：/ }).first().waitFor();
}

async function take_sheet(page) {
  await page.goto("/hits?triage=false_alarm");
  await rows(page).first().waitFor();
  await page.getByRole("button", { name: /导出/ }).click();
  const [file] = await Promise.all([page.waitForEvent("download"), page.getByRole("link", { name: /CSV/ }).click()]);
  expect(/疑似问题.*\.csv/.test(file.suggestedFilename()), file.suggestedFilename());
}

async function follow(page) {
  await page.goto("/hits?kind=serious_wording");
  await rows(page).first().locator("a.row-title").click();
  await page.getByRole("heading", { name: "原文与检测" }).waitFor();
  await page.getByRole("link", { name: "规则", exact: true }).first().click();
  await page.getByRole("heading", { name: "运行情况" }).waitFor();
  await settled(page);
  for (const word of ["检出时的表述", "准确率", "提示方式"]) expect((await page.locator(".page").innerText()).includes(word), `the page of a rule lacks “${word}”`);
  await page.goto("/content-rules/unrelated_content.distance");
  await page.getByText("至少已知多少篇才判断").waitFor();
  none(await examine(page, "content-rule-figures"));
}

async function switch_rule(page) {
  await page.goto("/content-rules/typo.idiom");
  await page.locator(".action-bar").getByRole("button", { name: "切换提示方式" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel(/仅作提醒/).check();
  await dialog.getByLabel("理由").fill("店名较多");
  none(await examine(page, "content-rule-switch"));
  await dialog.getByRole("button", { name: /^切\s?换$/ }).click();
  await page.getByText(/本规则现为“仅作提醒”（店名较多）/).waitFor();
  await page.getByRole("heading", { name: "提示方式沿革" }).waitFor();
  none(await examine(page, "content-rule"));
}

async function keep_rule(page) {
  await page.goto("/hits?kind=serious_wording");
  await rows(page).first().locator("a.in-text").first().click();
  await page.getByRole("heading", { name: "运行情况" }).waitFor();
  await page.locator(".action-bar .greyed").hover();
  await page.getByText(/不能降低提示或停用/).waitFor();
}

async function only_look(page) {
  await page.goto("/hits");
  await page.locator(".table-bar").getByText(/共/).waitFor();
  await settled(page);
  expect((await page.getByRole("button", { name: /^确认：/ }).count()) === 0, "an editor may judge");
  await page.goto("/content-rules/typo.idiom");
  await page.getByRole("heading", { name: "运行情况" }).waitFor();
  expect((await page.locator(".action-bar").count()) === 0, "an editor may switch a rule");
}
