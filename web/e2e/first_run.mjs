// From an empty database to a city with people: first-run code, administrator, units, a person with a post, first login.
import { check, expect, none } from "./checks.mjs";
import { examine, open_window, settled } from "./browser.mjs";
import { choose } from "./forms.mjs";
import { import_accounts } from "./imports.mjs";
import { register } from "./registry.mjs";
import { new_data_folder, remove_folder, serve } from "./server.mjs";

const admin = { login: "first-admin", password: "Demo-Admin-2026" };

export async function log_in(page, login, password) {
  await page.goto("/");
  await page.getByLabel("登录名").fill(login);
  await page.getByLabel("密码", { exact: true }).fill(password);
  await page.getByRole("button", { name: /登\s?录/ }).click();
}

export async function first_run(browser) {
  const data = new_data_folder();
  const server = await serve(data);
  const { page, faults, context } = await open_window(browser, server.base);
  await check("an empty system asks for the first-run code", async () => {
    await page.goto("/");
    await page.getByRole("heading", { name: "首次启用" }).waitFor();
    expect(server.code, "no first-run code was printed");
    none(await examine(page, "first-run"));
  });
  await check("a wrong code is refused in words and what was typed stays", async () => {
    await fill_setup(page, "AAAAA-BBBBB-CCCCC-DDDDD");
    await page.getByRole("button", { name: /启\s?用/ }).click();
    await page.locator(".problem").waitFor();
    expect((await page.getByLabel("登录名").inputValue()) === admin.login, "the login that was typed is gone");
  });
  await check("the right code makes the administrator", async () => {
    await page.getByLabel("启用码").fill(server.code);
    await page.getByRole("button", { name: /启\s?用/ }).click();
    await page.getByRole("heading", { name: "登录" }).waitFor();
    none(await examine(page, "login"));
  });
  await check("a wrong password is refused and the right one enters", async () => {
    await log_in(page, admin.login, "Wrong-Password-1");
    await page.locator(".problem").waitFor();
    await log_in(page, admin.login, admin.password);
    await page.locator(".shell").waitFor();
  });
  await check("the administrator sees no business content in the menu", async () => {
    const entries = await page.locator(".side .menu-entry").allInnerTexts();
    expect(entries.includes("人员与岗位"), `people are missing: ${entries}`);
    for (const hidden of ["发布内容", "问题整改", "待办"]) expect(!entries.includes(hidden), `${hidden} is shown to the administrator`);
  });
  let clerk;
  await check("a unit, a person and a post are made; the one-time password must be changed", async () => {
    clerk = await make_person(browser, page, server.base);
  });
  if (clerk) await register(clerk);
  if (clerk) await import_accounts(clerk);
  await check("no fault in the console on the first run", async () => none(faults));
  await context.close();
  await server.stop();
  remove_folder(data);
}

async function fill_setup(page, code) {
  await page.getByLabel("启用码").fill(code);
  await page.getByLabel("城市名称").fill("云湾市");
  await page.getByLabel("管理员姓名").fill("管理员甲");
  await page.getByLabel("登录名").fill(admin.login);
  await page.getByLabel("密码", { exact: true }).fill(admin.password);
  await page.getByLabel("再输一次密码").fill(admin.password);
}

async function make_person(browser, page, base) {
  await page.goto("/units");
  await page.getByRole("button", { name: "新增单位" }).click();
  const unit = page.getByRole("dialog");
  await unit.getByLabel("名称", { exact: true }).fill("云湾市示范局");
  await unit.getByLabel("简称").fill("市示范局");
  await choose(page, unit, "类别", "市直部门");
  await choose(page, unit, "层级", "市级");
  await choose(page, unit, "单位", "云湾市");
  await unit.getByLabel("设立日期").fill("2020-01-01");
  await unit.getByLabel("依据文件").fill("云府〔2020〕1号 关于机构设置的通知");
  await unit.getByRole("button", { name: /新\s?增/ }).click();
  await page.getByRole("heading", { name: "云湾市示范局" }).waitFor();

  await page.goto("/people");
  await page.getByRole("button", { name: "新增人员" }).click();
  const person = page.getByRole("dialog");
  await person.getByLabel("姓名").fill("经办人乙");
  await person.getByLabel("登录名").fill("office-clerk");
  await person.getByRole("button", { name: /新\s?增/ }).click();
  const password = await person.locator(".one-time code").nth(1).innerText();
  await person.getByRole("button", { name: "知道了" }).click();
  const row = page.locator("tr", { hasText: "经办人乙" });
  await row.getByRole("button", { name: "办理" }).click();
  await page.getByRole("menuitem", { name: "任岗" }).click();
  const post = page.getByRole("dialog");
  await choose(page, post, "单位", "云湾市人民政府办公室");
  await choose(page, post, "角色", "市府办经办人");
  await post.getByLabel("职务").fill("一级科员");
  await post.getByLabel("自哪天起").fill("2026-01-01");
  await post.getByRole("button", { name: /任\s?岗/ }).click();
  await row.getByText("市府办 · 市府办经办人").waitFor();

  const other = await open_window(browser, base);
  await log_in(other.page, "office-clerk", password);
  await other.page.getByRole("heading", { name: "修改密码" }).waitFor();
  await other.page.getByLabel("当前密码").fill(password);
  await other.page.getByLabel("新密码", { exact: true }).fill("Desk-Work-2026!");
  await other.page.getByLabel("再输一次新密码").fill("Desk-Work-2026!");
  await other.page.getByRole("button", { name: /修\s?改/ }).click();
  await other.page.locator(".shell").waitFor();
  await settled(other.page);
  const entries = await other.page.locator(".side .menu-entry").allInnerTexts();
  expect(entries.includes("单位"), `the clerk's menu: ${entries}`);
  return other;
}
