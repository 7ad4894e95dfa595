// A clerk registers the first account: a pasted link is understood, a wrong field is refused, duty holders are named, the list is exported.
import { examine, settled } from "./browser.mjs";
import { check, expect, none } from "./checks.mjs";
import { choose } from "./forms.mjs";

export async function register({ page, faults }) {
  await check("a pasted link fills in the platform and the permanent id", async () => {
    await page.goto("/accounts/new");
    await page.getByLabel("粘贴账号主页").fill("https://weibo.com/u/1234567890?from=feed");
    await page.getByRole("button", { name: "识别" }).click();
    await page.locator(".problem").waitFor();
    expect((await page.locator("#platform_account_id").inputValue()) === "1234567890", "the permanent id was not taken from the link");
  });
  await check("an account is registered and opens on its own page", async () => {
    await page.getByLabel("账号名称").fill("云湾示范发布");
    await choose(page, page, "单位", "云湾市示范局");
    await page.getByLabel("认证主体").fill("云湾市示范局");
    await page.getByLabel("开设日期").fill("2022-05-01");
    await page.getByRole("button", { name: /^登\s?记$/ }).click();
    await page.getByRole("heading", { level: 1, name: "云湾示范发布" }).waitFor();
    none(await examine(page, "account-new"));
  });
  await check("the same account cannot be registered twice, and the refusal says so", async () => {
    await page.goto("/accounts/new");
    await page.getByLabel("粘贴账号主页").fill("https://weibo.com/u/1234567890");
    await page.getByRole("button", { name: "识别" }).click();
    await page.locator(".problem").waitFor();
    await page.getByLabel("账号名称").fill("云湾示范发布二");
    await choose(page, page, "单位", "云湾市示范局");
    await page.getByRole("button", { name: /^登\s?记$/ }).click();
    await page.locator(".problem", { hasText: "已经登记" }).waitFor();
    expect((await page.getByLabel("账号名称").inputValue()) === "云湾示范发布二", "what was typed is gone");
  });
  await check("duty holders are named, and the phone is shown masked", () => name_duty_holders(page));
  await check("the list holds the account and exports what the filter shows", () => export_list(page));
  await check("no fault in the clerk's console", async () => none(faults));
}

async function name_duty_holders(page) {
  await page.goto("/accounts");
  await page.getByRole("link", { name: "云湾示范发布" }).click();
  await page.locator(".action-bar").getByRole("button", { name: "设置责任人" }).click();
  const dialog = page.getByRole("dialog");
  const holders = [["第一责任人", "甲局长"], ["主要责任人", "乙副局长"], ["直接责任人（科室负责人）", "丙科长"]];
  for (const [index, [duty, name]] of holders.entries()) {
    await dialog.getByRole("button", { name: /增\s?加/ }).click();
    const row = dialog.locator(".holder-row").nth(index);
    await choose(page, row, "责任", duty);
    await row.getByLabel("姓名").fill(name);
    await row.getByLabel("职务").fill("负责人");
    await row.getByLabel("电话").fill("13800138000");
  }
  await dialog.getByRole("button", { name: /保\s?存/ }).click();
  await dialog.waitFor({ state: "hidden" });
  await page.getByText("乙副局长").waitFor();
  const text = await page.locator(".page").innerText();
  expect(!text.includes("13800138000"), "the phone is shown in full");
  none(await examine(page, "account-duty-holders"));
}

async function export_list(page) {
  await page.goto("/accounts?q=" + encodeURIComponent("示范"));
  await settled(page);
  expect((await page.locator(".table tbody tr").count()) === 1, "the list does not hold the one account");
  await page.getByRole("button", { name: /导出/ }).click();
  for (const [name, type] of [["xlsx", "spreadsheetml"], ["CSV", "text/csv"]]) {
    const address = await page.getByRole("link", { name: new RegExp(name) }).getAttribute("href");
    const answer = await page.request.get(address);
    expect(answer.status() === 200, `${name}: ${answer.status()}`);
    expect(answer.headers()["content-type"].includes(type), `${name}: ${answer.headers()["content-type"]}`);
    expect((answer.headers()["content-disposition"] ?? "").startsWith("attachment"), `${name} is not an attachment`);
  }
}
