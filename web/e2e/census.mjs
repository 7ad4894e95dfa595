// A census by the three who have a part in it: the office's clerk plans, starts, reminds and decides; the town's editor answers; its section head signs.
import { join } from "node:path";

import { examine, open_window, settled } from "./browser.mjs";
import { check, expect, none } from "./checks.mjs";
import { log_in } from "./first_run.mjs";
import { choose } from "./forms.mjs";
import { password_of } from "./logins.mjs";
import { new_data_folder, remove_folder, run, serve } from "./server.mjs";

const title = "2026年全市政务新媒体摸查";
const day = (days) => new Date(Date.now() + 8 * 3600_000 + days * 86_400_000).toISOString().slice(0, 10);

export async function census(browser) {
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
  const id = await plan(await as("office.clerk"));
  if (id) {
    await answer(await as("town.editor"));
    await sign(await as("town.head"), await as("town.editor"));
    await supervise(await as("office.clerk"), id);
    await close(await as("office.clerk"), id);
  }
  for (const [login, window] of people) await check(`no fault in the console of ${login}`, async () => none(window.faults));
  await server.stop();
  if (!given) remove_folder(join(data, ".."));
}

async function plan(clerk) {
  let id;
  await check("the office plans a census and starts it", async () => {
    await clerk.goto("/censuses");
    await clerk.getByRole("button", { name: "新建摸查" }).click();
    const dialog = clerk.getByRole("dialog");
    await dialog.getByLabel("名称").fill(title);
    await dialog.getByLabel("报送截止日").fill(day(10));
    await choose(clerk, dialog, "摸查范围", /^云湾市人民政府$/);
    await dialog.getByLabel("填报要求").fill("请逐个核对账号名称、账号标识和认证主体；漏报的请补报，没有账号的作零报告。");
    none(await examine(clerk, "census-plan"));
    await dialog.getByRole("button", { name: /^保\s?存$/ }).click();
    await clerk.waitForURL(/\/censuses\/\d+/);
    id = Number(/censuses\/(\d+)/.exec(clerk.url())[1]);
    await step(clerk, "启动");
    await clerk.locator(".record-marks", { hasText: "进行中" }).waitFor();
    await clerk.getByRole("heading", { name: "各镇街、部门进度" }).waitFor();
    none(await examine(clerk, "census-progress"));
  });
  return id;
}

async function answer(editor) {
  await check("the town's editor finds its sheet in the inbox; an unanswered sheet cannot be submitted, and the page says why", async () => {
    await editor.goto("/inbox");
    await editor.locator(".inbox-line", { hasText: title }).first().getByRole("link").first().click();
    await editor.waitForURL(/\/census-sheets\/\d+/);
    const greyed = editor.locator(".action-bar").getByRole("button", { name: "提交签署" });
    expect((await greyed.getAttribute("aria-disabled")) === "true", "submit is open before anything is answered");
    await greyed.focus();
    await editor.locator(".refusal", { hasText: "没有核对" }).first().waitFor();
    await editor.keyboard.press("Escape");
    none(await examine(editor, "census-sheet-empty"));
  });
  await check("one account is corrected; a correction that corrects nothing is refused in words", async () => {
    const line = editor.locator(".census-line").first();
    await line.getByRole("button", { name: /^更\s?正$/ }).click();
    const dialog = editor.getByRole("dialog");
    const name = await dialog.getByLabel("账号名称").inputValue();
    await save(dialog);
    await dialog.locator(".problem", { hasText: "没有任何一项与登记不同" }).waitFor();
    await dialog.getByLabel("账号名称").fill(`${name}政务`);
    await dialog.getByLabel("说明").fill("已在平台更名");
    none(await examine(editor, "census-correct"));
    await save(dialog);
    await dialog.waitFor({ state: "hidden" });
    await line.locator("strong", { hasText: `${name}政务` }).waitFor();
  });
  await check("a missing account is added by its link", async () => {
    await editor.getByRole("button", { name: "补报账号" }).click();
    const dialog = editor.getByRole("dialog");
    await dialog.getByLabel("账号主页或任一文章的链接").fill("https://weibo.com/u/7654321098");
    await dialog.getByRole("button", { name: /识\s?别/ }).click();
    await dialog.getByText("已识别").first().waitFor();
    await dialog.getByLabel("账号名称").fill("便民速递七号");
    none(await examine(editor, "census-add"));
    await save(dialog);
    await dialog.waitFor({ state: "hidden" });
    await editor.locator(".census-line", { hasText: "便民速递七号" }).waitFor();
  });
  await check("the rest is confirmed by one button and submitted", async () => {
    const rest = editor.getByRole("button", { name: /个均与登记一致$/ });
    if (await rest.count()) await rest.click();
    await editor.getByText(/^未核对 \d+/).waitFor({ state: "hidden" });
    await step(editor, "提交签署");
    await editor.locator(".record-marks", { hasText: "待签署" }).waitFor();
    none(await examine(editor, "census-sheet-to-sign"));
  });
}

async function sign(head, editor) {
  await check("the section head reads the statement and signs", async () => {
    await head.goto("/inbox");
    await head.locator(".inbox-line", { hasText: title }).filter({ hasText: "签署" }).first().getByRole("link").first().click();
    await head.waitForURL(/\/census-sheets\/\d+/);
    await head.locator(".action-bar").getByRole("button", { name: "签署报送" }).click();
    const dialog = head.getByRole("dialog");
    await dialog.getByText("无漏报、瞒报、错报").waitFor();
    none(await examine(head, "census-sign"));
    await dialog.getByRole("button", { name: "签署报送" }).click();
    await dialog.waitFor({ state: "hidden" });
    await head.locator(".record-marks", { hasText: "已报送" }).waitFor();
  });
  await check("the statement is printed as a Word paper, the sheet as a workbook", async () => {
    await editor.reload();
    for (const [name, type] of [["情况表（Word，供打印签字）", "wordprocessingml"], ["填报表（Excel，可填好后导入）", "spreadsheetml"]]) {
      const answer = await editor.request.get(await editor.getByRole("link", { name }).getAttribute("href"));
      expect(answer.status() === 200 && answer.headers()["content-type"].includes(type), `${name}: ${answer.status()} ${answer.headers()["content-type"]}`);
    }
  });
}

async function supervise(clerk, id) {
  await check("the figure of the answered opens the sheet behind it", async () => {
    await clerk.goto(`/censuses/${id}`);
    await clerk.locator(".fact", { hasText: "已报送" }).getByRole("link", { name: "1" }).click();
    await clerk.waitForURL(/state=answered/);
    await clerk.getByText("共 1 条").waitFor();
    none(await examine(clerk, "census-sheets"));
  });
  await check("who has not answered stands with the telephone, and is reminded once", async () => {
    await clerk.goto(`/censuses/${id}?tab=unanswered`);
    await clerk.locator("td", { hasText: "（编辑）" }).first().waitFor();
    await clerk.getByRole("button", { name: "全部催报" }).click();
    await clerk.getByText(/已催报 \d+ 个单位/).first().waitFor();
    await clerk.locator("td", { hasText: "1 次" }).first().waitFor();
    none(await examine(clerk, "census-unanswered"));
    await clerk.getByRole("button", { name: "全部催报" }).click();
    const dialog = clerk.locator(".ant-modal-confirm", { hasText: "距上次催报时间太短" });
    await dialog.getByRole("button").click();
    await dialog.waitFor({ state: "hidden" });
  });
  await check("a correction is accepted and mends the registry; the addition without approval is found unauthorised", async () => {
    await clerk.goto(`/censuses/${id}?tab=corrections`);
    await clerk.locator("tr", { hasText: "已在平台更名" }).waitFor();
    none(await examine(clerk, "census-corrections"));
    await clerk.locator("tr", { hasText: "已在平台更名" }).getByRole("button", { name: /^采\s?纳$/ }).click();
    await decide(clerk, /^采\s?纳$/);
    await clerk.locator("tr", { hasText: "已在平台更名" }).getByText("已采纳").waitFor();
    await clerk.locator("tr", { hasText: "便民速递七号" }).getByRole("button", { name: "认定擅自开设" }).click();
    await clerk.getByRole("dialog").getByLabel("理由").fill("未经审批开设");
    await decide(clerk, "认定擅自开设");
    await clerk.locator("tr", { hasText: "便民速递七号" }).getByRole("link").first().click();
    await clerk.getByText("擅自开设").first().waitFor();
  });
  await check("what the old ledgers lack is listed", async () => {
    await clerk.goto("/censuses?tab=backfill");
    await clerk.getByRole("heading", { name: "补录进度" }).waitFor();
    none(await examine(clerk, "census-backfill"));
  });
}

async function close(clerk, id) {
  await check("the census is closed; who has not answered stays marked", async () => {
    await clerk.goto(`/censuses/${id}`);
    await step(clerk, "结束摸查");
    await clerk.locator(".record-marks", { hasText: "已结束" }).waitFor();
    await clerk.goto(`/censuses/${id}?tab=sheets&state=open`);
    await clerk.locator("td", { hasText: "未报" }).first().waitFor();
    await clerk.goto("/censuses");
    await clerk.getByRole("link", { name: title }).waitFor();
    none(await examine(clerk, "censuses"));
  });
}

/** Takes a step of the record that asks for nothing. */
async function step(page, name) {
  await settled(page);
  await page.locator(".action-bar").getByRole("button", { name: new RegExp(`^${[...name].join("\\s?")}$`) }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: new RegExp(`^${[...name].join("\\s?")}$`) }).click();
  await dialog.waitFor({ state: "hidden" });
}

async function save(dialog) {
  await dialog.getByRole("button", { name: /^保\s?存$/ }).click();
}

async function decide(page, name) {
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name, ...(typeof name === "string" ? { exact: true } : {}) }).click();
  await dialog.waitFor({ state: "hidden" });
}
