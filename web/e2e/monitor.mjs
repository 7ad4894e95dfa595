// The third-party monitor: the office commissions it, it hands in a workbook with pictures of which one row is wrong; the office takes the serious
// one in the fast lane, refuses the other with a reason, and sees how the monitor does.
import { join } from "node:path";

import { png } from "../../tests/api/lib/picture.mjs";
import { examine, open_window, settled } from "./browser.mjs";
import { check, expect, none } from "./checks.mjs";
import { log_in } from "./first_run.mjs";
import { choose } from "./forms.mjs";
import { password_of } from "./logins.mjs";
import { new_data_folder, remove_folder, run, serve } from "./server.mjs";
import { workbook_with_pictures } from "./workbook.mjs";

const day = (days) => new Date(Date.now() + 8 * 3600_000 + days * 86_400_000).toISOString().slice(0, 10);
const screenshot = (shade) => png(shade, 360, 640);
const title = "2026年政务新媒体第三方监测";

export async function monitor(browser) {
  const given = process.env.YANLU_E2E_DATA;
  const data = given ?? join(new_data_folder(), "city");
  if (!given) run("simulate", "--seed", "3", "--accounts", "60", "--days", "30", "--data", data);
  const server = await serve(data);
  const people = new Map();
  const as = async (login) => {
    if (!people.has(login)) {
      const window = await open_window(browser, server.base);
      await log_in(window.page, login, password_of(data));
      await window.page.locator(".shell").waitFor();
      people.set(login, window);
    }
    return people.get(login).page;
  };
  const commission = await conclude(await as("office.clerk"));
  if (commission) {
    await hand_in(await as("monitor"), commission);
    await verify(await as("office.clerk"));
    await judge(await as("office.clerk"), commission);
    await read_back(await as("monitor"));
  }
  for (const [login, window] of people) await check(`no fault in the console of ${login}`, async () => none(window.faults));
  await server.stop();
  if (!given) remove_folder(join(data, ".."));
}

async function conclude(clerk) {
  let id;
  await check("the office commissions a company for a year", async () => {
    await clerk.goto("/monitor-reports");
    await clerk.getByRole("button", { name: "登记委托" }).click();
    const dialog = clerk.getByRole("dialog");
    await dialog.getByLabel("合同编号").fill("YW-2026-017");
    await dialog.getByLabel("名称").fill(title);
    await choose(clerk, dialog, "监测公司", /./);
    await dialog.getByLabel("开始日期").fill(day(-60));
    await dialog.getByLabel("结束日期").fill(day(300));
    await dialog.getByLabel("工作要求").fill("每日监测全部账号；发现涉密、个人信息等问题立即报送。");
    none(await examine(clerk, "monitor-commission-form"));
    await dialog.getByRole("button", { name: /^保\s?存$/ }).click();
    await clerk.waitForURL(/\/monitor-commissions\/\d+/);
    id = Number(/monitor-commissions\/(\d+)/.exec(clerk.url())[1]);
    await clerk.locator(".record-marks", { hasText: "履行中" }).waitFor();
  });
  return id;
}

const head = ["监测编号", "问题代码", "账号名称", "平台", "账号标识", "主页链接", "疑似主办单位", "发现日期", "最近仍存在日期", "发布内容链接", "问题描述", "截图"];

async function hand_in(page, commission) {
  await check("the company sees its contract and its accounts, and nothing else of the city", async () => {
    await page.goto(`/monitor-commissions/${commission}?tab=accounts`);
    await page.locator(".table tbody tr").first().waitFor();
    none(await examine(page, "monitor-accounts"));
    const menu = await page.locator("nav").first().innerText();
    for (const word of ["问题整改", "开设申请", "发布内容", "统计"]) expect(!menu.includes(word), `the menu offers ${word}`);
  });
  await check("a workbook with pictures is tried: two rows are good, the third says what is wrong with it", async () => {
    const [first, second] = await page.evaluate(async (id) => (await (await fetch(`/api/v1/monitor-commissions/${id}/accounts?limit=2`)).json()).items, commission);
    const row = (number, code, account, found, link, words) => [number, code, account.name, account.platform_zh, account.platform_account_id, "", "", found, "", link, words, ""];
    const rows = [
      row("MC-001", "M03", first, day(0), "https://example.com/post/1", "推文附件页眉有密级标识"),
      row("MC-002", "M10", second, day(-1), "", "平台显示的认证主体与登记不同"),
      row("MC-003", "M10", second, day(3), "", "日期写错"),
    ];
    const bytes = workbook_with_pictures("监测问题", [head, ...rows], { 2: screenshot(200), 3: screenshot(90), 4: screenshot(30) });
    await page.goto("/imports?kind=monitor_reports");
    await page.locator('input[type="file"]').setInputFiles({ name: "三月监测.xlsx", mimeType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", buffer: bytes });
    await page.getByRole("heading", { name: /试运行结果/ }).waitFor();
    await settled(page);
    const problems = await page.locator(".table tbody tr").allInnerTexts();
    expect(problems.length === 1 && problems[0].includes("还没有到"), `the wrong row is not told: ${problems}`);
    none(await examine(page, "monitor-import"));
    await page.getByRole("button", { name: /只导入合格的 2 行/ }).click();
    await page.getByText(/已于 .* 导入/).waitFor();
  });
  await check("one more is handed in by the form, which asks for what the code needs", async () => {
    await page.goto("/monitor-reports/new");
    await page.getByLabel("监测编号").fill("MC-010");
    await page.getByRole("combobox", { name: "问题", exact: true }).fill("W01");
    await choose(page, page.locator("form"), "问题", /^W01/);
    await page.getByLabel("账号名称").fill("云湾生活圈");
    await choose(page, page.locator("form"), "平台", /微博/);
    await page.getByRole("button", { name: /报\s?送/ }).last().click();
    await page.getByText("该问题须附截图").waitFor();
    await page.getByLabel("选择截图").setInputFiles({ name: "截图.png", mimeType: "image/png", buffer: screenshot(120) });
    await page.getByText("截图.png").waitFor();
    none(await examine(page, "monitor-hand-in"));
    await page.getByRole("button", { name: /报\s?送/ }).last().click();
    await page.waitForURL(/\/monitor-reports\/\d+/);
    await page.locator(".record-marks", { hasText: "待核实" }).waitFor();
  });
}

async function verify(clerk) {
  await check("the serious one stands on top of the inbox; accepted, it is a finding", async () => {
    await clerk.goto("/inbox");
    const line = clerk.locator(".inbox-line", { hasText: "【快速】" }).first();
    none(await examine(clerk, "monitor-inbox"));
    await line.getByRole("link").first().click();
    await clerk.waitForURL(/\/monitor-reports\/\d+/);
    const shown = clerk.locator("img[alt^='截图']").first();
    await shown.waitFor();
    expect(await shown.evaluate((image) => image.complete && image.naturalWidth > 0), "the screenshot is not shown");
    none(await examine(clerk, "monitor-report"));
    await step(clerk, "采纳");
    await clerk.locator(".record-marks", { hasText: "已采纳" }).waitFor();
    await clerk.getByRole("link", { name: /问题整改 \d+ 号/ }).click();
    await clerk.waitForURL(/\/findings\/\d+/);
    await clerk.getByText("第三方监测").first().waitFor();
    none(await examine(clerk, "monitor-finding"));
  });
  await check("the other is refused with a reason out of the list", async () => {
    await clerk.goto("/monitor-reports?q=MC-002");
    await clerk.locator(".table .row-title").first().click();
    await clerk.waitForURL(/\/monitor-reports\/\d+/);
    await clerk.locator(".action-bar").getByRole("button", { name: "不采纳" }).click();
    const dialog = clerk.getByRole("dialog");
    await dialog.getByRole("button", { name: /确\s?定/ }).click();
    await dialog.getByText("请选择原因").waitFor();
    await dialog.getByText("情况不属实").click();
    await dialog.getByLabel("意见").fill("认证主体已于上周更正，登记与平台一致。");
    none(await examine(clerk, "monitor-reject"));
    await dialog.getByRole("button", { name: /确\s?定/ }).click();
    await clerk.locator(".record-marks", { hasText: "未采纳" }).waitFor();
  });
}

async function judge(clerk, commission) {
  await check("the contract's page says how the monitor does; a number opens as many records", async () => {
    await clerk.goto(`/monitor-commissions/${commission}`);
    await clerk.getByRole("heading", { name: "总体" }).waitFor();
    await clerk.locator(".figure", { hasText: "准确率" }).getByText(/^50(\.0)?%$/).waitFor();
    none(await examine(clerk, "monitor-accuracy"));
    const figure = clerk.locator(".figure", { hasText: "采纳" }).first().getByRole("link");
    const value = Number(await figure.innerText());
    await figure.click();
    await clerk.waitForURL(/\/monitor-reports\?/);
    await clerk.getByText(`共 ${value} 条`).waitFor();
    await clerk.goto("/monitor-reports");
    await clerk.locator(".table tbody tr").first().waitFor();
    none(await examine(clerk, "monitor-reports"));
    await clerk.goto("/monitor-reports?tab=commissions");
    await clerk.locator(".table .row-title", { hasText: title }).first().waitFor();
    none(await examine(clerk, "monitor-commissions"));
  });
}

async function read_back(page) {
  await check("the company reads why its report was not taken", async () => {
    await page.goto("/monitor-reports?state=rejected");
    await page.locator(".table .row-title").first().click();
    await page.getByText("未采纳：情况不属实").waitFor();
    await page.getByText("认证主体已于上周更正").waitFor();
    none(await examine(page, "monitor-report-company"));
  });
}

async function step(page, label) {
  await page.locator(".action-bar").getByRole("button", { name: label, exact: true }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: /确\s?定/ }).click();
  await dialog.waitFor({ state: "hidden" });
}
