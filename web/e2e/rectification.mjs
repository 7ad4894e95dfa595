// A rectification order in full: found, verified by two, dispatched, signed for, extended, answered with pictures, signed by the leader, still
// there for the machine, reworked, closed by another; an appeal decided by another; a batch of reminders refused within four hours.
import { join } from "node:path";

import { examine, open_window, settled } from "./browser.mjs";
import { check, expect, none } from "./checks.mjs";
import { read, take_step } from "./city.mjs";
import { log_in } from "./first_run.mjs";
import { send } from "./filings.mjs";
import { password_of } from "./logins.mjs";
import { new_data_folder, remove_folder, run, serve } from "./server.mjs";

const town = "东门街道";
const pixel = Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==", "base64");
const picture = (name) => ({ name, mimeType: "image/png", buffer: pixel });

export async function rectification(browser) {
  const given = process.env.YANLU_E2E_DATA;
  const data = given ?? join(new_data_folder(), "city");
  if (!given) run("simulate", "--seed", "1", "--accounts", "60", "--days", "40", "--data", data);
  const server = await serve(data);
  const windows = new Map();
  const as = async (login) => {
    if (!windows.has(login)) {
      const window = await open_window(browser, server.base);
      await log_in(window.page, login, password_of(data));
      await window.page.locator(".shell").waitFor();
      windows.set(login, window);
    }
    return windows.get(login).page;
  };
  const found = await unauthorised(as, data);
  if (found) await main_road(as, found);
  await registered_and_appealed(as);
  await reminded(as);
  await look_at_statistics(as);
  for (const { faults } of windows.values()) await check("no fault in any console on the way", async () => none(faults));
  await server.stop();
  if (!given) remove_folder(join(data, ".."));
}

/** An account that nobody approved: a serious problem that the rule goes on seeing until the account is gone. */
async function unauthorised(as, data) {
  const clerk = await as("office.clerk");
  let finding;
  await check("an account opened without approval becomes a serious finding", async () => {
    const unit = (await read(clerk, `/units?limit=1&q=${encodeURIComponent(town)}`)).items[0];
    const name = `东门潮生活${Date.now() % 10_000}`;
    const status = await send(clerk, "POST", "/accounts/unauthorised", { name, platform: "weibo", platform_account_id: String(Date.now()).slice(-10), host_unit_id: unit.id, reason: "市民举报，经核未经批准。" });
    expect(status === 201, `the account was answered ${status}`);
    const account = (await read(clerk, `/accounts?limit=1&q=${encodeURIComponent(name)}`)).items[0].id;
    run("evaluate", "--apply", "--data", data);
    finding = (await read(clerk, `/findings?account_id=${account}&severity=serious`)).items[0];
    expect(finding, "no serious finding");
  });
  return finding;
}

const attach = (field, name) => async (dialog) => {
  const item = dialog.locator(".ant-form-item", { hasText: field });
  await item.locator('input[type="file"]').setInputFiles(picture(name));
  await item.getByText(name).waitFor();
};

async function main_road(as, found) {
  let finding = found;
  const go = (login, button, more = {}) =>
    check(`${login}: ${button}`, async () => {
      finding = await take_step(await as(login), finding, { login, button, ...more });
    });
  await go("office.clerk", "核实");
  await check("who verified cannot be the second: greyed with the reason", async () => greyed(await as("office.clerk"), finding, "二次核实"));
  await go("office.chief", "二次核实");
  await go("office.chief", "派发");
  await check("the order has its number, and the leader was told", async () => {
    expect(/^整改〔\d{4}〕\d+号$/.test(finding.order_number), `number ${finding.order_number}`);
    expect(finding.alerts.some((alert) => alert.kind === "copy"), "no copy for the leader");
  });
  await go("town.editor", "签收");
  await go("town.head", "申请延期", { answer: "等待平台处理。", also: async (dialog) => dialog.locator('input[type="date"]').fill(finding.rectify_due_at.slice(0, 10)) });
  await go("office.clerk", "审批延期", { also: async (dialog) => dialog.getByText("同意", { exact: true }).click() });
  await answer(as, go, "已停止更新该账号，并张贴说明。");
  await check("the machine's own look says that it is still there, before any person judges", async () => {
    expect(finding.rechecks.at(-1).outcome === "still_there", `it says ${finding.rechecks.at(-1).outcome}`);
    const page = await as("office.clerk");
    await page.goto(`/findings/${finding.id}`);
    await page.getByText("机器复核：问题仍在").first().waitFor();
    none(await examine(page, "rectification-to-recheck"));
  });
  await go("office.clerk", "退回重改", { answer: "账号仍在，请注销。" });
  await answer(as, go, "已向平台提交注销申请。");
  await check("who dispatched cannot close", async () => greyed(await as("office.chief"), finding, "办结"));
  await close_with_reason(as, finding);
}

async function answer(as, go, words) {
  await go("town.editor", "反馈", {
    answer: words,
    also: async (dialog) => {
      await attach("整改前的截图", "整改前.png")(dialog);
      await attach("整改后的截图", "整改后.png")(dialog);
    },
  });
  await go("town.leader", "签发反馈");
}

/** The machine still sees the violation: the dialog asks for the reason that counts. */
async function close_with_reason(as, finding) {
  await check("closed by another person, with the reason the machine asked for", async () => {
    const page = await as("office.clerk");
    await page.goto(`/findings/${finding.id}`);
    await page.locator(".action-bar").getByRole("button", { name: "办结", exact: true }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("button", { name: "办结", exact: true }).click();
    await dialog.getByRole("textbox").fill("注销申请已由平台受理，截图已核。");
    await dialog.getByRole("button", { name: "办结", exact: true }).click();
    await dialog.waitFor({ state: "hidden" });
    const closed = await read(page, `/findings/${finding.id}`);
    expect(closed.state === "closed" && closed.look_back.outcome === "waiting", `it is ${closed.state_zh}`);
    await page.locator(".before-after").first().waitFor();
    none(await examine(page, "rectification-closed"));
  });
}

async function greyed(page, finding, button) {
  await page.goto(`/findings/${finding.id}`);
  const found = page.locator(".action-bar").getByRole("button", { name: button, exact: true });
  await found.waitFor();
  expect((await found.getAttribute("aria-disabled")) === "true", `${button} is open`);
}

async function registered_and_appealed(as) {
  const clerk = await as("office.clerk");
  let finding;
  await check("a person registers a problem with a picture", async () => {
    await clerk.goto("/findings/new");
    await clerk.getByLabel("问题类别").fill("公众留言");
    await clerk.locator(".ant-select-item-option", { hasText: "公众留言处理不及时" }).first().click();
    await clerk.getByLabel("账号", { exact: true }).fill(town);
    await clerk.locator(".ant-select-item-option", { hasText: town }).first().click();
    await clerk.getByLabel("问题说明").fill("三条咨询留言超过一周无人回复。");
    await clerk.locator('input[type="file"]').setInputFiles(picture("留言截图.png"));
    await clerk.getByText("留言截图.png").waitFor();
    none(await examine(clerk, "rectification-register"));
    await clerk.getByRole("button", { name: /登\s?记/ }).last().click();
    await clerk.waitForURL(/\/findings\/\d+$/);
    finding = await read(clerk, `/findings/${clerk.url().split("/").pop()}`);
    expect(finding.source === "person" && finding.files.length === 1, "source or picture is missing");
  });
  if (!finding) return;
  await check("an appeal is decided by somebody who neither verified nor dispatched", async () => {
    finding = await take_step(clerk, finding, { button: "核实" });
    finding = await take_step(clerk, finding, { button: "派发" });
    finding = await take_step(await as("town.head"), finding, { button: "申诉", answer: "留言已在当日电话答复。" });
    const leader = await as("office.leader");
    finding = await take_step(leader, finding, { button: "裁决申诉", also: async (dialog) => dialog.getByText("维持原认定").click() });
    expect(finding.state === "rectifying", `it is ${finding.state_zh}`);
  });
}

async function reminded(as) {
  const clerk = await as("office.clerk");
  await check("a batch of reminders goes out once, and again within four hours is refused with the reason", async () => {
    for (const expected of [/已办理 1 条/, /距上次催办时间太短/]) {
      await clerk.goto(`/findings?state=rectifying&source=person`);
      await settled(clerk);
      await clerk.locator(".table tbody input[type=checkbox]").first().check();
      await clerk.locator(".batch").getByRole("button", { name: /催\s?办/ }).click();
      await clerk.getByRole("dialog").getByRole("button", { name: /催\s?办/ }).click();
      await clerk.getByText(expected).first().waitFor();
    }
  });
}

async function look_at_statistics(as) {
  await check("statistics: a number opens the orders behind it", async () => {
    const page = await as("office.chief");
    await page.goto("/rectification-statistics");
    await page.locator(".statistics-table").waitFor();
    none(await examine(page, "rectification-statistics"));
    await page.locator(".statistics-table a.number").first().click();
    await page.waitForURL(/\/rectification-statistics\/records/);
    await page.locator(".row-title").first().waitFor();
    none(await examine(page, "rectification-records"));
  });
}
