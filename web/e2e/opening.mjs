// An account is applied for, refused in words, endorsed on a phone, approved in three steps by the office and registered as opened.
import { examine, open_window, settled } from "./browser.mjs";
import { check, expect, none } from "./checks.mjs";
import { log_in } from "./first_run.mjs";
import { choose } from "./forms.mjs";
import { password_of } from "./logins.mjs";
import { new_data_folder, remove_folder, run, serve } from "./server.mjs";

const picture = { name: "知乎认证截图.png", mimeType: "image/png", buffer: Buffer.from("89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489", "hex") };
const phone = { width: 390, height: 844 };
const name = "东门街道问答";

export async function opening(browser) {
  const given = process.env.YANLU_E2E_OPENING_DATA;
  const data = given ?? new_data_folder();
  if (!given) run("simulate", "--seed", "1", "--accounts", "60", "--days", "40", "--data", data);
  const password = password_of(data);
  const server = await serve(data);
  const people = new Map();
  const as = async (login) => {
    if (!people.has(login)) {
      const window = await open_window(browser, server.base);
      await log_in(window.page, login, password);
      await window.page.locator(".shell").waitFor();
      people.set(login, window);
    }
    return people.get(login).page;
  };
  const address = await apply(await as("town.editor"));
  if (address) {
    await sign(as, address);
    await open(await as("town.editor"), address);
  }
  await look(as);
  for (const [login, window] of people) await check(`no fault in the console of ${login}`, async () => none(window.faults));
  await server.stop();
  if (!given) remove_folder(data);
}

const button = (page, label) => page.locator(".action-bar").getByRole("button", { name: label, exact: true });
const state = (page, text) => page.locator(".record-marks", { hasText: text }).waitFor();

async function apply(page) {
  await page.goto("/applications/new");
  await page.locator("h1").waitFor();
  await check("a second account on the platform is refused in words, with its article, while typing and when submitted", async () => {
    const there = await page.evaluate(async () => (await (await fetch("/api/v1/accounts?limit=1&state=normal")).json()).items[0]);
    await choose(page, page.locator("form"), "平台", there.platform_zh);
    await page.getByLabel("账号名称").fill(`${there.name}二`);
    await page.locator(".column-side", { hasText: "原则上在同一平台只开设一个账号" }).waitFor();
    await page.locator(".column-side", { hasText: "名称相近" }).waitFor();
    none(await examine(page, "application-form"));
    await page.getByRole("button", { name: /报\s?送/ }).click();
    await page.locator(".problem", { hasText: "责任人" }).waitFor();
  });
  await check("what was typed survives a closed window", async () => {
    await page.waitForURL(/\/applications\/\d+\/edit/);
    await page.getByLabel("功能定位").fill("解答群众办事疑问");
    await page.reload();
    await page.getByLabel("功能定位").waitFor();
    expect((await page.getByLabel("功能定位").inputValue()) === "解答群众办事疑问", "the draft was lost");
  });
  await check("completed, it is submitted to the unit's own leader first", async () => {
    const platform = page.getByRole("combobox", { name: "平台", exact: true });
    await platform.click();
    await platform.fill("知乎"); // the list is long: typing brings the option into sight
    await choose(page, page.locator("form"), "平台", "知乎");
    await page.getByLabel("账号名称").fill(name);
    const people = page.getByLabel("姓名");
    for (let i = 0; i < (await people.count()); ++i) await people.nth(i).fill(`责任人${"甲乙丙丁"[i]}`);
    await page.getByText("可以报送").waitFor();
    await page.getByRole("button", { name: /报\s?送/ }).click();
    await state(page, "申请中");
    await page.locator(".steps-list [aria-current='step']", { hasText: "本单位领导审签" }).waitFor();
  });
  return new URL(page.url()).pathname;
}

async function take_step(page, address, label, fill = async () => undefined) {
  await page.goto(address);
  await button(page, label).click();
  const dialog = page.getByRole("dialog");
  await fill(dialog);
  await dialog.getByRole("button", { name: new RegExp([...label].join("\\s?")) }).click();
  await dialog.waitFor({ state: "hidden" });
}

const say = (label, text) => (dialog) => dialog.getByLabel(label).fill(text);

async function sign(as, address) {
  await check("the leader finds it in the inbox and signs on a phone", async () => {
    const page = await as("town.leader");
    await page.setViewportSize(phone);
    await page.goto("/inbox");
    await page.getByRole("link", { name: new RegExp(name) }).first().click();
    await page.waitForURL(new RegExp(`${address}$`));
    await button(page, "同意").waitFor();
    await take_step(page, address, "同意", say("审批意见", "同意上报"));
    await page.locator(".steps-list [aria-current='step']", { hasText: "经办人初审" }).waitFor();
  });
  await check("the office sends it back a step, signs anew and approves; who already acted sees why he cannot", async () => {
    const clerk = await as("office.clerk");
    await take_step(clerk, address, "同意", say("审批意见", "材料齐全，拟同意"));
    const chief = await as("office.chief");
    await take_step(chief, address, "退回", async (dialog) => {
      await choose(chief, dialog, "退回到", "经办人初审");
      await dialog.getByLabel("退回理由").fill("请核对功能定位");
    });
    await take_step(clerk, address, "同意");
    await settled(clerk);
    await clerk.locator(".action-bar .greyed", { hasText: "同意" }).focus();
    await clerk.getByText("不由您现在的岗位办理").first().waitFor();
    none(await examine(clerk, "application"));
    await take_step(chief, address, "同意");
    const leader = await as("office.leader");
    await take_step(leader, address, "批准", say("审批意见", "同意开设"));
    await state(leader, "已批待开");
    await leader.locator(".record-notes", { hasText: "新媒批〔" }).waitFor();
  });
}

async function open(page, address) {
  await check("the opening is refused for a foreign certified entity, then registered; the account waits for its filings", async () => {
    await page.goto(address);
    const host = await page.locator(".record-notes a").first().innerText();
    await button(page, "登记开设").click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("平台永久标识").fill("dongmen-wenda");
    await dialog.getByLabel("认证主体").fill("东门文化传播公司");
    await dialog.locator("input[type=file]").setInputFiles(picture);
    await dialog.getByText(picture.name).waitFor();
    await dialog.getByRole("button", { name: "登记开设" }).click();
    await dialog.locator(".problem", { hasText: "不一致" }).waitFor();
    await dialog.getByLabel("认证主体").fill(host);
    await dialog.getByRole("button", { name: "登记开设" }).click();
    await dialog.waitFor({ state: "hidden" });
    await state(page, "已开设");
    await page.getByRole("link", { name: "账号页面" }).click();
    await page.getByText("已开待备案").first().waitFor();
  });
}

async function look(as) {
  const pages = { applications: ["office.clerk", "/applications"], delegations: ["office.leader", "/delegations"] };
  for (const [page_name, [login, path]] of Object.entries(pages)) {
    await check(`page ${page_name} shows and has no serious axe finding at both widths`, async () => {
      const page = await as(login);
      await page.goto(path);
      await page.locator("h1").waitFor();
      none(await examine(page, page_name));
      none(await page.locator(".problem").allInnerTexts());
    });
  }
}
