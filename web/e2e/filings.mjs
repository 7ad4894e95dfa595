// A change is filed twice: the duty comes by itself, its form is copied field by field, a receipt for another account is refused, and the account
// is 正常 again once both systems have it. By the host's editor, looked at by the office.
import { join } from "node:path";

import { examine, open_window, settled } from "./browser.mjs";
import { check, expect, none } from "./checks.mjs";
import { log_in } from "./first_run.mjs";
import { password_of } from "./logins.mjs";
import { new_data_folder, remove_folder, run, serve } from "./server.mjs";

export async function filings(browser) {
  const given = process.env.YANLU_E2E_DATA;
  const data = given ?? join(new_data_folder(), "city");
  if (!given) run("simulate", "--seed", "1", "--accounts", "60", "--days", "40", "--data", data);
  const server = await serve(data);
  const windows = [];
  const as = async (login) => {
    const window = await open_window(browser, server.base);
    await log_in(window.page, login, password_of(data));
    await window.page.locator(".shell").waitFor();
    windows.push(window);
    return window.page;
  };
  const editor = await as("town.editor");
  const clerk = await as("office.clerk");
  const account = await find_account(editor);
  if (account) {
    await rename(editor, account);
    await file_first(editor, account);
    await file_second(editor, account);
    await look(clerk, account);
  }
  for (const window of windows) await check("no fault in any console on the way", async () => none(window.faults));
  await server.stop();
  if (!given) remove_folder(join(data, ".."));
}

async function find_account(page) {
  let found;
  await check("the town has an account that is 正常", async () => {
    found = (await read(page, "/accounts?state=normal&limit=50")).items.find((item) => ["wechat_subscription", "weibo", "wechat_service"].includes(item.platform));
    expect(found, "the town has no such account");
  });
  return found;
}

async function rename(page, account) {
  await check("a change of name makes a duty in both systems, found in the inbox", async () => {
    account.name = `${account.name}新`;
    const status = await send(page, "PATCH", `/accounts/${account.id}`, { name: account.name, reason: "平台已更名" });
    expect(status === 200, `the change answered ${status}`);
    await until(page, async () => (await open_filings(page, account)).length === 2);
    await page.goto("/inbox");
    await page.locator(".inbox-line", { hasText: `「${account.name}」变更备案` }).first().getByRole("link").first().click();
    await page.waitForURL(/\/filings\/\d+/);
    await page.locator(".form-sheet").waitFor();
  });
}

async function file_first(page, account) {
  const [filing] = await open_filings(page, account);
  await check("the form is filled in from the registry and copied field by field", async () => {
    await page.goto(`/filings/${filing.id}`);
    await page.locator(".form-sheet", { hasText: account.name }).waitFor();
    await page.locator(".form-sheet li", { hasText: account.name }).first().getByRole("button", { name: /复\s?制/ }).click();
    await page.getByText(/已复制/).waitFor();
    none(await examine(page, "filing"));
  });
  await check("a receipt with another account's id is refused, and what was typed stays", async () => {
    await step(page, "登记回执");
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("备案编号", { exact: true }).fill(`GB-${filing.id}`);
    await dialog.getByLabel("回执上的账号标识").fill("someone-else");
    await confirm(dialog, "登记回执");
    await dialog.locator(".problem", { hasText: "不是本账号" }).waitFor();
    none(await examine(page, "filing-refused"));
    await dialog.getByLabel("回执上的账号标识").fill(account.platform_account_id);
    await confirm(dialog, "登记回执");
    await dialog.waitFor({ state: "hidden" });
    await page.locator(".record-marks", { hasText: "已备案" }).waitFor();
  });
}

async function file_second(page, account) {
  const [filing] = await open_filings(page, account);
  await check("what the registry lacks is typed in before the form is marked as sent", async () => {
    await page.goto(`/filings/${filing.id}`);
    await page.getByRole("button", { name: "修改填报内容" }).click();
    for (const input of await page.locator(".form-sheet input").all()) if ((await input.inputValue()) === "") await input.fill("手工填写");
    await page.getByRole("button", { name: /^保\s?存$/ }).click();
    await page.getByRole("button", { name: "修改填报内容" }).waitFor();
    await step(page, "标记已提交");
    const dialog = page.getByRole("dialog");
    await confirm(dialog, "标记已提交");
    await dialog.waitFor({ state: "hidden" });
    await page.locator(".record-marks", { hasText: "等待回执" }).waitFor();
  });
  await check("a receipt with another name is asked about; confirmed, both filings are done and the account is 正常", async () => {
    await step(page, "登记回执");
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("备案编号", { exact: true }).fill(`KP-${filing.id}`);
    await dialog.getByLabel("回执上的账号名称").fill("另一种写法");
    await confirm(dialog, "登记回执");
    await dialog.getByLabel("名称虽不一致，确认是本账号").check();
    await confirm(dialog, "登记回执");
    await dialog.waitFor({ state: "hidden" });
    await page.locator(".record-notes", { hasText: "正常" }).waitFor();
    none(await examine(page, "filing-filed"));
  });
}

async function look(page, account) {
  await check("the office sees where the account stands and what still differs", async () => {
    await page.goto(`/accounts/${account.id}?tab=filings`);
    await page.getByText("还有哪些不一致").waitFor();
    await settled(page);
    none(await examine(page, "account-filings"));
  });
  await check("the list is filtered, exported as one form a system, and receipts come in from a sheet", async () => {
    await page.goto("/filings");
    await page.locator(".table tbody tr").first().waitFor();
    none(await examine(page, "filings"));
    await page.getByRole("button", { name: /导出填报表/ }).click();
    const link = page.getByRole("menuitem").first().getByRole("link");
    await link.waitFor();
    const sheet = await page.request.get(await link.getAttribute("href"));
    expect(sheet.status() === 200 && (sheet.headers()["content-disposition"] ?? "").startsWith("attachment"), `the sheet: ${sheet.status()}`);
    await page.keyboard.press("Escape");
    await page.getByRole("link", { name: "批量登记回执" }).click();
    await page.waitForURL(/kind=filing_receipts/);
    await page.getByText("每行一份").first().waitFor();
  });
}

async function open_filings(page, account) {
  return (await read(page, `/accounts/${account.id}/filings`)).items.filter((item) => item.state === "due" || item.state === "submitted");
}

async function until(page, is_met) {
  for (let tries = 0; tries < 120; ++tries) {
    if (await is_met()) return;
    await page.waitForTimeout(500);
  }
  throw new Error("it did not come within a minute");
}

async function step(page, name) {
  await page.locator(".action-bar").getByRole("button", { name, exact: true }).click();
}

async function confirm(dialog, name) {
  // The mark of a button that was busy may still be fading from its name.
  await dialog.locator(".ant-modal-footer").getByRole("button", { name: new RegExp(`${name}$`) }).click();
}

async function read(page, path) {
  return page.evaluate(async (address) => (await fetch(`/api/v1${address}`)).json(), path);
}

/** One request as the page sends it; its status. */
export async function send(page, method, path, body) {
  return page.evaluate(
    async ([verb, address, sent]) => {
      const { csrf_token } = await (await fetch("/api/v1/session")).json();
      const headers = { "Content-Type": "application/json", "X-CSRF-Token": csrf_token };
      return (await fetch(`/api/v1${address}`, { method: verb, headers, body: JSON.stringify(sent) })).status;
    },
    [method, path, body],
  );
}
