// 约谈与问责 by those who have a part in it: the clerk enters notifications, the leader decides on the letter, the supervising unit answers, the
// account's page shows it; an admonition is proposed, postponed, held with commitments that the unit reports on.
import { join } from "node:path";

import { examine, open_window, settled } from "./browser.mjs";
import { check, expect, none } from "./checks.mjs";
import { log_in } from "./first_run.mjs";
import { choose } from "./forms.mjs";
import { password_of } from "./logins.mjs";
import { new_data_folder, remove_folder, run, serve } from "./server.mjs";

const town = "东门街道";
const today = new Date(Date.now() + 8 * 3600_000).toISOString().slice(0, 10);
const year = today.slice(0, 4);
const day = (days) => new Date(Date.parse(`${today}T04:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

export async function accountability(browser) {
  const given = process.env.YANLU_E2E_DATA;
  const data = given ?? join(new_data_folder(), "city");
  if (!given) run("simulate", "--seed", "5", "--accounts", "60", "--days", "20", "--data", data);
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
  const accounts = await two_accounts(await as("town.officer"));
  await letter(as, accounts.below);
  await admonish(as, accounts.own);
  await check("a withdrawn notification says what hangs on it", async () => withdraw(await as("office.chief"), accounts.below));
  await check("an accountability record is proposed with its evidence; a clerk does not see the part at all", async () => record(as, accounts.own));
  for (const [login, window] of people) await check(`no fault in the console of ${login}`, async () => none(window.faults));
  await server.stop();
  if (!given) remove_folder(join(data, ".."));
}

/** One that the town hosts itself, one of a unit beneath it. */
async function two_accounts(officer) {
  const page = await officer.evaluate(async () => (await fetch("/api/v1/accounts?limit=200")).json());
  const usable = page.items.filter((one) => ["normal", "opened_to_file", "amended_to_file", "to_be_completed"].includes(one.state));
  const own = usable.find((one) => one.host_unit.name.includes(town) && one.host_unit.kind === "town");
  const below = usable.find((one) => one.host_unit.kind === "subordinate_unit");
  if (!own || !below) throw new Error(`the demonstration city lacks an account of ${town} itself or beneath it`);
  return { own, below };
}

async function enter(page, account, level, number, name) {
  await page.goto("/accountability");
  await page.getByRole("link", { name: "登记通报" }).click();
  await page.getByRole("radio", { name: level, exact: true }).check();
  await page.getByLabel("文号").fill(`${level === "省" ? "粤" : "云"}府办函〔${year}〕${number}号`);
  await page.getByRole("combobox", { name: "账号", exact: true }).fill(account.name);
  await choose(page, page.locator("form"), "账号", account.name);
  await choose(page, page.locator("form"), "通报原因", "内容长期不更新");
  await page.getByLabel("突出问题").check();
  await page.getByLabel("问题描述").fill("监测时段内连续两周没有更新内容。");
  if (name) none(await examine(page, name));
  await page.getByRole("button", { name: /^登\s?记$/ }).click();
  await page.waitForURL(/\/accountability\/notifications\/\d+/);
  await page.locator(".record-head").waitFor();
}

async function letter(as, account) {
  const clerk = await as("office.clerk");
  let address;
  await check("two notifications of one account are entered; the letter is proposed, not sent", async () => {
    await enter(clerk, account, "省", 812, "notification-form");
    await enter(clerk, account, "市", 813);
    none(await examine(clerk, "notification"));
    await clerk.goto("/accountability");
    await clerk.locator(".table tbody tr", { hasText: account.name }).getByText("研定是否发建议函").waitFor();
    none(await examine(clerk, "ladder"));
    await clerk.goto("/accountability?tab=notifications");
    await settled(clerk);
    none(await examine(clerk, "notifications"));
  });
  await check("the leader finds the letter, sees what it counts, and sends it", async () => {
    const leader = await as("office.leader");
    await leader.goto("/accountability?tab=advices");
    await leader.locator(".table tbody").getByRole("link", { name: account.name, exact: true }).first().click();
    await leader.getByText("计入的通报（2 份").waitFor();
    address = new URL(leader.url()).pathname;
    none(await examine(leader, "closure-advice-proposed"));
    await step(leader, "发函", async (dialog) => dialog.getByLabel("文号").fill(`云府办函〔${year}〕855号`));
    await leader.getByText("已发函").first().waitFor();
  });
  await check("the supervising unit finds it in its inbox and adopts it; the account's page shows it", async () => {
    const officer = await as("town.officer");
    await officer.goto("/inbox");
    await officer.locator(".inbox-line", { hasText: account.name }).filter({ hasText: "建议函" }).first().getByRole("link").first().click();
    await officer.waitForURL(/\/accountability\/advices\/\d+/);
    expect(new URL(officer.url()).pathname === address, "the inbox leads to another letter");
    await step(officer, "采纳", async (dialog) => dialog.getByLabel("采纳意见").fill("同意，一个月内完成注销，内容并入街道账号。"));
    none(await examine(officer, "closure-advice-adopted"));
    await officer.goto(`/accounts/${account.id}?tab=ladder`);
    await officer.getByText("已采纳").first().waitFor();
    none(await examine(officer, "account-ladder"));
  });
}

async function admonish(as, account) {
  const clerk = await as("office.clerk");
  const chief = await as("office.chief");
  await check("an admonition is proposed, postponed and appointed with the duty holder of that day", async () => {
    await enter(clerk, account, "省", 820);
    await chief.goto("/accountability?tab=admonitions");
    await chief.locator(".table tbody").getByRole("link", { name: account.name, exact: true }).first().click();
    await step(chief, "延期", async (dialog) => {
      await dialog.getByLabel("延期至").fill(day(3));
      await dialog.getByLabel("延期理由").fill("单位主要领导外出学习");
    });
    await step(chief, "安排约谈", async (dialog) => {
      await dialog.getByLabel("分管领导").check();
      await dialog.getByLabel("约定日期").fill(today);
      await dialog.getByLabel("地点").fill("市府办会议室");
    });
    none(await examine(chief, "admonition-appointed"));
  });
  await check("it is held with commitments; the unit reports, the office confirms and closes", async () => {
    const path = new URL(chief.url()).pathname;
    await step(chief, "登记约谈", async (dialog) => {
      await dialog.getByLabel("约谈日期").fill(today);
      await dialog.getByLabel("约谈纪要").fill("指出长期不更新问题，要求限期恢复。");
      await dialog.getByRole("button", { name: "添加承诺事项" }).click();
      await dialog.getByLabel("承诺事项 1").fill("三日内恢复更新并安排专人值班");
      await dialog.getByLabel("期限").fill(day(3));
    });
    const head = await as("town.head");
    await head.goto(path);
    await head.getByRole("button", { name: "报告落实" }).click();
    const dialog = head.getByRole("dialog");
    await dialog.getByLabel("落实情况").fill("已恢复每日更新，值班表已建立。");
    await dialog.getByRole("button", { name: "报告落实", exact: true }).click();
    await dialog.waitFor({ state: "hidden" });
    await clerk.goto(path);
    await clerk.getByRole("button", { name: "确认落实" }).click();
    await clerk.getByRole("dialog").getByRole("button", { name: "确认落实", exact: true }).click();
    await clerk.getByRole("dialog").waitFor({ state: "hidden" });
    none(await examine(clerk, "admonition-held"));
    await step(clerk, "办结", async () => undefined);
    await clerk.getByText("已办结").first().waitFor();
  });
}

async function withdraw(page, account) {
  await page.goto(`/accountability?tab=notifications&account_id=${account.id}`);
  await page.locator(".table tbody a.row-title").first().click();
  await page.locator(".action-bar").getByRole("button", { name: "撤销", exact: true }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByText("将不再符合条件").waitFor();
  await dialog.getByLabel("理由").fill("原通报机关已更正");
  await dialog.getByRole("button", { name: /^撤\s?销$/ }).click();
  await dialog.waitFor({ state: "hidden" });
  await page.getByText("计入的通报已不足").waitFor();
  none(await examine(page, "notification-withdrawn"));
}

async function record(as, account) {
  const chief = await as("office.chief");
  await chief.goto("/accountability/records/new");
  await chief.getByRole("radio", { name: "泄密事故" }).check();
  await chief.getByRole("combobox", { name: "账号", exact: true }).fill(account.name);
  await choose(chief, chief.locator("form"), "账号", account.name);
  await chief.getByLabel("发生日期").fill(today);
  await chief.getByLabel("事实").fill("发布内容附图含内部资料。");
  await chief.getByRole("button", { name: "添加证据" }).click();
  await choose(chief, chief.locator("form"), "类别", "通报");
  await choose(chief, chief.locator("form"), "证据", "820号");
  none(await examine(chief, "accountability-form"));
  await chief.getByRole("button", { name: /^提\s?议$/ }).click();
  await chief.getByText("证据（1 项）").waitFor();
  none(await examine(chief, "accountability-record"));
  const clerk = await as("office.clerk");
  await clerk.goto("/accountability");
  await clerk.locator(".tabs").waitFor();
  expect((await clerk.locator(".tabs").getByText("问责", { exact: true }).count()) === 0, "a clerk is shown the accountability records");
}

async function step(page, name, fill) {
  await page.locator(".action-bar").getByRole("button", { name, exact: true }).click();
  const dialog = page.getByRole("dialog");
  await fill(dialog);
  await dialog.getByRole("button", { name, exact: true }).click();
  await dialog.waitFor({ state: "hidden" });
}
