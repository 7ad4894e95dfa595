// A quarterly sample by the three who have a part in it: the office's clerk plans and closes, the monitor's inspector fills in the list on a phone, the chief
// looks a second time.
import { join } from "node:path";

import { examine, open_window, settled } from "./browser.mjs";
import { check, expect, none } from "./checks.mjs";
import { log_in } from "./first_run.mjs";
import { choose } from "./forms.mjs";
import { password_of } from "./logins.mjs";
import { new_data_folder, remove_folder, run, serve } from "./server.mjs";

const title = "2026年政务新媒体抽查";
const phone = { width: 390, height: 844 };
const day = (days) => new Date(Date.now() + 8 * 3600_000 + days * 86_400_000).toISOString().slice(0, 10);
const png = Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==", "base64");

export async function rounds(browser) {
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
    await assign(await as("office.clerk"));
    await inspect(await as("monitor"));
    await confirm(await as("office.chief"), id);
    await close(await as("office.clerk"), id);
    await watch(await as("office.clerk"));
  }
  for (const [login, window] of people) await check(`no fault in the console of ${login}`, async () => none(window.faults));
  await server.stop();
  if (!given) remove_folder(join(data, ".."));
}

async function plan(clerk) {
  let id;
  await check("the office plans a sampled round and sees what would be drawn before anything is written", async () => {
    await clerk.goto("/rounds");
    await clerk.getByRole("button", { name: "新建检查" }).click();
    await clerk.waitForURL(/\/rounds\/new/);
    await clerk.getByLabel("名称", { exact: true }).fill(title);
    await clerk.getByLabel("抽查比例").fill("40");
    await clerk.getByLabel("检查期开始").fill(day(-25));
    await clerk.getByLabel("检查期结束").fill(day(-1));
    await choose(clerk, clerk, "检查范围", /^云湾市人民政府$/);
    await clerk.locator(".fact", { hasText: "应抽账号" }).waitFor();
    await clerk.getByRole("region", { name: "分层抽取" }).waitFor();
    none(await examine(clerk, "round-plan"));
  });
  await check("a share below the province's is refused with its article", async () => {
    await clerk.getByLabel("抽查比例").fill("10");
    await clerk.locator(".problem", { hasText: "低于规定的每季度 30%" }).first().waitFor();
    await clerk.getByLabel("抽查比例").fill("40");
    await clerk.locator(".fact", { hasText: "应抽账号" }).waitFor();
  });
  await check("the start draws the accounts and publishes the seed", async () => {
    await clerk.getByRole("button", { name: /^保\s?存$/ }).click();
    await clerk.waitForURL(/\/rounds\/\d+$/);
    id = Number(/rounds\/(\d+)/.exec(clerk.url())[1]);
    await step(clerk, "抽取并启动");
    await clerk.locator(".record-marks", { hasText: "检查中" }).waitFor();
    await clerk.goto(`/rounds/${id}?tab=plan`);
    await clerk.locator(".fact", { hasText: "种子" }).getByText(/^[0-9a-f]{16}$/).waitFor();
    none(await examine(clerk, "round-draw"));
  });
  return id;
}

async function assign(clerk) {
  await check("the accounts are given to an inspector", async () => {
    await settled(clerk);
    await clerk.locator(".action-bar").getByRole("button", { name: "分派检查" }).click();
    const dialog = clerk.getByRole("dialog");
    const box = dialog.getByRole("combobox", { name: "检查人", exact: true });
    await box.click();
    await clerk.locator(".ant-select-item-option", { hasText: "明察数据" }).first().click();
    await dialog.getByText("尚未分派的账号").click();
    await dialog.getByRole("button", { name: /^分\s?派$/ }).click();
    await dialog.waitFor({ state: "hidden" });
  });
}

async function inspect(inspector) {
  await check("the inspector finds the round in the inbox and fills in a list on a phone, one item at a time", async () => {
    await inspector.goto("/inbox");
    await inspector.locator(".inbox-line", { hasText: title }).first().waitFor();
    await inspector.setViewportSize(phone);
    await inspector.goto("/rounds?tab=mine");
    await inspector.getByRole("button", { name: "继续检查" }).first().click();
    await inspector.waitForURL(/\/round-accounts\/\d+/);
    await inspector.getByRole("heading", { name: /^1\/\d+ / }).waitFor();
  });
  await check("a veto item without its screenshot is refused in words, and taken with it", async () => {
    await to_item(inspector, "未提供有效互动功能");
    await inspector.getByLabel("情况说明").fill("菜单三个栏目均打不开");
    await inspector.getByRole("button", { name: "存在问题" }).click();
    await inspector.locator(".problem", { hasText: "须附截图或文件" }).waitFor();
    none(await examine(inspector, "round-check-list"));
    await inspector.setViewportSize(phone);
    await inspector.locator("input[type=file]").setInputFiles({ name: "菜单.png", mimeType: "image/png", buffer: png });
    await inspector.getByText("菜单.png").waitFor();
    await inspector.getByRole("button", { name: "存在问题" }).click();
    await inspector.getByRole("heading", { name: /^\d+\/\d+ / }).waitFor();
    await to_item(inspector, "未提供有效互动功能");
    await inspector.getByText("待核对").first().waitFor();
  });
  await check("the rest is in order by one button, and the next account comes", async () => {
    const before = inspector.url();
    await inspector.getByRole("button", { name: "其余正常" }).click();
    await inspector.waitForURL((url) => url.href !== before && /round-accounts/.test(url.href));
    await inspector.getByRole("button", { name: "其余正常" }).click();
  });
}

async function confirm(chief, id) {
  await check("a second person sees the evidence and confirms the veto item; the machine's finds are confirmed too", async () => {
    await chief.goto(`/rounds/${id}`);
    await step(chief, "机器检查");
    await chief.goto(`/rounds/${id}?tab=confirm`);
    const card = chief.locator(".card", { hasText: "菜单三个栏目均打不开" });
    await card.getByRole("link", { name: "菜单.png" }).waitFor();
    none(await examine(chief, "round-confirm"));
    const found = chief.locator(".look", { hasText: "菜单三个栏目均打不开" });
    await found.focus();
    await chief.keyboard.press("n");
    await found.getByLabel("不属实的依据").waitFor();
    await chief.keyboard.press("Control+Enter");
    await chief.getByText("不属实的请写明依据").waitFor();
    await chief.keyboard.press("Escape");
    await chief.keyboard.press("y");
    const rest = chief.getByRole("button", { name: "其余全部属实" });
    if (await rest.isEnabled()) await rest.click(); // whether the machine found something more depends on the city
    await chief.getByRole("button", { name: /^提交核对/ }).click();
    const dialog = chief.getByRole("dialog");
    await dialog.getByRole("button", { name: "提交", exact: true }).click();
    await dialog.waitFor({ state: "hidden" });
    await chief.getByText("没有待核对的否决情形").waitFor();
  });
}

async function close(clerk, id) {
  await check("the office closes the round, and opens the evidence of a failing account from the figure", async () => {
    await clerk.goto(`/rounds/${id}`);
    await step(clerk, "办结");
    await clerk.locator(".record-marks", { hasText: "已办结" }).waitFor();
    await clerk.locator(".fact", { hasText: "不合格" }).first().getByRole("link").click();
    await clerk.waitForURL(/verdict=failed/);
    await clerk.locator("td", { hasText: "不合格" }).first().waitFor();
    none(await examine(clerk, "round-accounts"));
    await clerk.goto(`/rounds/${id}`);
    await clerk.locator(".fact", { hasText: "不合格" }).first().waitFor();
    none(await examine(clerk, "round-result"));
    const line = clerk.locator(".problem-line", { hasText: "未提供有效互动功能" }).first();
    await line.getByRole("link", { name: "查看证据" }).click();
    await clerk.waitForURL(/\/findings\/\d+/);
    await clerk.getByText("有效互动功能").first().waitFor();
  });
  await check("the whole round leaves as a workbook, the check list as a Word paper", async () => {
    for (const [address, type] of [[`/api/v1/rounds/${id}/export`, "spreadsheetml"], [`/api/v1/rounds/${id}/check-list?whole=true`, "wordprocessingml"]]) {
      const answer = await clerk.request.get(address);
      expect(answer.status() === 200 && answer.headers()["content-type"].includes(type), `${address}: ${answer.status()} ${answer.headers()["content-type"]}`);
    }
  });
}

async function watch(clerk) {
  await check("an account is put on the watch list with its reason", async () => {
    await clerk.goto("/rounds?tab=watch");
    await clerk.getByRole("button", { name: "列入账号" }).click();
    const dialog = clerk.getByRole("dialog");
    await choose(clerk, dialog, "账号", /./);
    await dialog.getByLabel("原因").fill("群众多次反映更新不及时");
    await dialog.getByRole("button", { name: /^列\s?入$/ }).click();
    await dialog.waitFor({ state: "hidden" });
    await clerk.locator("td", { hasText: "群众多次反映" }).waitFor();
    none(await examine(clerk, "watch-list"));
    await clerk.goto("/rounds");
    await clerk.getByRole("link", { name: title }).waitFor();
    none(await examine(clerk, "rounds"));
  });
}

/** Goes to the item with this title: back to the first one, then forward. */
async function to_item(page, name) {
  const heading = page.getByRole("heading", { name: new RegExp(`^\\d+/\\d+ ${name}`) });
  const back = page.getByRole("button", { name: "上一项" });
  while (await back.isEnabled()) await back.click();
  for (let tries = 0; tries < 20 && (await heading.count()) === 0; tries += 1) await page.getByRole("button", { name: "下一项" }).click();
  await heading.waitFor();
}

/** Takes a step of the record that asks for nothing. */
async function step(page, name) {
  await settled(page);
  const button = new RegExp(`^${[...name].join("\\s?")}$`);
  await page.locator(".action-bar").getByRole("button", { name: button }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: button }).click();
  await dialog.waitFor({ state: "hidden" });
}
