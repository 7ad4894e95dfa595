// Anybody asks the register without a login, by text, by keyboard and by picture; a suspected fake goes to the clerk, who settles it.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { examine, open_window } from "./browser.mjs";
import { check, expect, none } from "./checks.mjs";

const fake = "https://weibo.com/u/9999999999";

async function answer_to(page, text) {
  await page.goto("/register");
  await page.getByLabel("账号主页的链接、账号名称或标识").fill(text);
  await page.getByRole("button", { name: "查询" }).click();
  await page.locator(".verdict h2").waitFor();
  return (await page.locator(".verdict h2").innerText()).replace(/\s/g, "").slice(1);
}

/** `account`: {id, name, platform_account_id, link} of a registered one; `clerk`: the city office's window. */
export async function public_register(browser, base, account, clerk) {
  const { context, page, faults } = await open_window(browser, base);
  await check("the public page opens without a login and sets no cookie", async () => {
    await page.goto("/register");
    await page.getByRole("heading", { level: 1 }).waitFor();
    none(await examine(page, "register"));
    expect((await context.cookies()).length === 0, "a cookie was set");
  });
  await check("a registered account, an unknown one and an unclear link are told apart", async () => {
    expect((await answer_to(page, account.link)) === "在册", "the registered account is not answered");
    none(await examine(page, "register-registered"));
    expect((await answer_to(page, fake)) === "不在册", "the unknown account is not answered");
    expect((await answer_to(page, "https://v.douyin.com/iAbCdEf/")) === "无法判断", "the short link is not answered");
    expect((await answer_to(page, `${account.name}官方`)) === "不在册", "an imitation is not answered");
    await page.locator(".verdict .lines a", { hasText: account.name }).first().waitFor();
    none(await examine(page, "register-look-alike"));
  });
  await check("the page is worked by keyboard alone", async () => {
    await page.goto("/register");
    await page.getByLabel("账号主页的链接、账号名称或标识").focus();
    await page.keyboard.type(account.link);
    await page.keyboard.press("Enter");
    await page.locator(".verdict-registered").waitFor();
  });
  await check("the printed QR code is answered from a picture", () => by_picture(page, account));
  await check("large letters stay after a reload", async () => {
    await page.goto("/register");
    await page.getByRole("button", { name: "大字版" }).click();
    await page.reload();
    await page.getByRole("button", { name: "标准字号" }).waitFor();
    none(await examine(page, "register-large"));
    await page.getByRole("button", { name: "标准字号" }).click();
  });
  await check("accounts are found by a part of their name and have a page", async () => {
    await page.goto("/register/list");
    await page.getByLabel("账号名称或主办单位").fill(account.name);
    await page.getByRole("button", { name: "查找" }).click();
    await page.locator(".lines a", { hasText: account.name }).first().click();
    await page.getByRole("heading", { level: 1, name: account.name }).waitFor();
    none(await examine(page, "register-account"));
  });
  await check("a suspected fake is reported and the clerk finds it in his inbox", () => report(page, clerk));
  await check("no fault in the public pages' console", async () => none(faults));
  await context.close();
}

async function by_picture(page, account) {
  const folder = mkdtempSync(join(tmpdir(), "yanlu-qr-"));
  const file = join(folder, "code.png");
  writeFileSync(file, await (await page.request.get(`/api/v1/public/accounts/${account.id}/qr.png`)).body());
  await page.goto("/register");
  await page.getByLabel("二维码图片").setInputFiles(file);
  await page.locator(".verdict-registered", { hasText: account.name }).waitFor();
  rmSync(folder, { recursive: true });
}

async function report(page, clerk) {
  await page.goto("/register/report");
  await page.getByLabel("疑似仿冒账号的链接、名称或标识").fill(fake);
  await page.getByLabel("情况说明（可不填；请不要写个人信息）").fill("冒用本地政府名义");
  await page.getByRole("button", { name: "提交举报" }).click();
  const receipt = await page.locator(".receipt").innerText();
  none(await examine(page, "register-report"));
  await clerk.goto("/inbox");
  await clerk.locator(".row-title", { hasText: fake }).first().click();
  await clerk.getByRole("heading", { level: 1, name: fake }).waitFor();
  none(await examine(clerk, "fake-report"));
  await clerk.locator(".action-bar").getByRole("button", { name: "认定仿冒" }).click();
  const dialog = clerk.getByRole("dialog");
  await dialog.getByLabel("办理意见").fill("平台已核实为仿冒");
  await dialog.getByRole("button", { name: /确\s?定/ }).click();
  await dialog.waitFor({ state: "hidden" });
  await clerk.locator(".record-head, .page", { hasText: "仿冒属实" }).first().waitFor();
  await clerk.goto("/fake-reports");
  await clerk.locator(".table tbody tr", { hasText: fake }).waitFor();
  none(await examine(clerk, "fake-reports"));
  await page.getByLabel("查询办理情况：回执编号").fill(receipt);
  await page.getByRole("button", { name: "查询", exact: true }).click();
  await page.getByText("仿冒属实").waitFor();
}
