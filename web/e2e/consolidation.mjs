// 集约整合 and 统计 in the demonstration city: an analysis is made and read, thresholds are tried, a proposal goes from its issue to the notice
// to users; every number of the statistics opens a list of as many records.
import { examine, settled } from "./browser.mjs";
import { check, expect, none } from "./checks.mjs";

export async function consolidate(as) {
  const chief = await as("office.chief");
  await check("an analysis of today is made and lists every account with its reasons", () => analyse(chief));
  await check("the card of an account shows parts, formula and raw numbers that link to records", () => read_card(chief));
  await check("overlaps are ranked, with examples", () => overlaps(chief));
  await check("other thresholds are tried without storing anything", () => what_if(chief));
  await check("chosen proposals are issued and stand in the progress list", () => issue(chief));
  await check("a proposal is decided, planned, and its notice recorded; the account must then be cancelled", () => carry_out(chief));
  await check("every number of the statistics opens as many records", () => statistics(chief));
  await check("an editor sees the cards of his own unit alone", () => own_unit(as));
}

async function analyse(page) {
  await page.goto("/consolidation");
  await page.getByRole("button", { name: "开始评估" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: /^评\s?估$/ }).click();
  await dialog.waitFor({ state: "hidden", timeout: 120_000 });
  await page.locator(".table tbody tr").first().waitFor();
  expect((await page.locator(".table tbody tr").first().innerText()).length > 10, "a row says nothing");
  none(await examine(page, "consolidation"));
}

async function read_card(page) {
  await page.locator(".table tbody a.row-title").first().click();
  await page.getByText("评分构成").waitFor();
  const text = await page.locator(".page").innerText();
  for (const word of ["用户关注度", "更新", "原创", "互动", "服务", "综合分 =", "点赞、转发不计"]) expect(text.includes(word), `the card lacks “${word}”`);
  none(await examine(page, "consolidation-card"));
  await page.locator(".column-side a.number").first().click();
  await page.waitForURL(/posts|findings|accounts|consolidation\?/);
}

async function overlaps(page) {
  await page.goto("/consolidation?tab=overlaps");
  await page.getByText("重合度 =").waitFor();
  await settled(page);
  none(await examine(page, "consolidation-overlaps"));
}

async function what_if(page) {
  await page.goto("/consolidation?tab=what-if");
  await page.getByLabel(/停更须整改/).fill("3");
  await page.getByRole("button", { name: /^试\s?算$/ }).click();
  await page.getByRole("heading", { name: /建议会改变|建议没有变化/ }).first().waitFor();
  none(await examine(page, "consolidation-what-if"));
}

async function issue(page) {
  await page.goto("/consolidation?proposal=rectify");
  await settled(page);
  await page.locator(".table tbody .select-cell input").first().check();
  await page.getByRole("button", { name: "下发建议" }).click();
  await page.getByText(/已下发 \d+ 条建议/).waitFor();
  await page.goto("/consolidation?tab=cases");
  await page.locator(".table tbody a.row-title").first().waitFor();
  none(await examine(page, "consolidation-cases"));
}

async function carry_out(page) {
  await page.locator(".table tbody tr", { hasText: "待研定" }).first().locator("a.row-title").click();
  await step(page, "采纳", async (dialog) => {
    await dialog.getByLabel("关停").check();
    await dialog.getByLabel("研定意见").fill("长期无人运维，关停注销");
  });
  await step(page, "制定方案", async (dialog) => dialog.getByLabel("实施方案").fill("本月内停更、告知用户并办理注销"));
  await step(page, "登记告知", async (dialog) => dialog.getByLabel("告知内容的链接").fill("https://example.com/notice"));
  await page.getByText("已告知用户").first().waitFor();
  await page.getByRole("link", { name: "办理注销" }).waitFor();
  none(await examine(page, "consolidation-case"));
}

async function step(page, name, fill) {
  await page.locator(".action-bar").getByRole("button", { name, exact: true }).click();
  const dialog = page.getByRole("dialog");
  await fill(dialog);
  await dialog.getByRole("button", { name, exact: true }).click();
  await dialog.waitFor({ state: "hidden" });
}

async function statistics(page) {
  await page.goto("/statistics");
  await page.locator(".statistics-table a.number").first().waitFor();
  none(await examine(page, "statistics"));
  const links = page.locator(".statistics-table a.number");
  const shown = Number((await links.first().innerText()).replaceAll(",", ""));
  await links.first().click();
  await page.locator(".table-bar", { hasText: `共 ${shown.toLocaleString("zh-CN")} 条` }).waitFor();
  none(await examine(page, "statistics-accounts"));
}

async function own_unit(as) {
  const editor = await as("town.editor");
  await editor.goto("/consolidation");
  await editor.locator(".table-bar").waitFor();
  await settled(editor);
  expect((await editor.getByRole("button", { name: "开始评估" }).count()) === 0, "an editor may make an analysis");
}
