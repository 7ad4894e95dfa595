// The demonstration city by its people: every page looked at, and one finding carried from verification to its close.
import { join } from "node:path";

import { examine, open_window, settled } from "./browser.mjs";
import { check, expect, none } from "./checks.mjs";
import { consolidate } from "./consolidation.mjs";
import { log_in } from "./first_run.mjs";
import { public_register } from "./public_register.mjs";
import { password_of } from "./logins.mjs";
import { reconciliation } from "./reconciliation.mjs";
import { new_data_folder, remove_folder, run, serve } from "./server.mjs";

const town = "东门街道";

export async function demonstration_city(browser) {
  const given = process.env.YANLU_E2E_DATA;
  const data = given ?? join(new_data_folder(), "city");
  if (!given) run("simulate", "--seed", "1", "--accounts", "310", "--days", "120", "--data", data);
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
  await look_at_pages(as);
  await carry_a_finding(as, data);
  await ask_the_register(browser, server.base, await as("office.clerk"));
  await reconciliation(as);
  await consolidate(as);
  await keep_to_scope(as);
  for (const [login, window] of people) await check(`no fault in the console of ${login}`, async () => none(window.faults));
  await server.stop();
  if (!given) remove_folder(join(data, ".."));
}

export async function read(page, path) {
  return page.evaluate(async (address) => (await fetch(`/api/v1${address}`)).json(), path);
}

async function look_at_pages(as) {
  const clerk = await as("office.clerk");
  const account = (await read(clerk, "/accounts?limit=1&flag=has_open_findings")).items[0];
  const post = (await read(clerk, "/posts?limit=1&has_hits=true")).items[0];
  const unit = (await read(clerk, `/units?limit=1&q=${encodeURIComponent(town)}`)).items[0];
  const finding = (await read(clerk, "/findings?limit=1&is_open=true")).items[0];
  const rule = (await read(clerk, "/rules")).items[0];
  const pages = {
    inbox: "/inbox",
    overview: "/overview",
    units: "/units",
    unit: `/units/${unit?.id}`,
    accounts: "/accounts",
    account: `/accounts/${account?.id}`,
    "new-account": "/accounts/new",
    imports: "/imports",
    posts: "/posts",
    post: `/posts/${post?.id}`,
    inspect: "/inspect",
    collection: "/collection",
    findings: "/findings?is_open=true",
    finding: `/findings/${finding?.id}`,
    rules: "/rules",
    rule: `/rules/${encodeURIComponent(rule?.id)}`,
    "what-if": "/rules/what-if",
    people: "/people",
    permissions: "/permissions",
    ledger: "/ledger",
  };
  for (const [name, path] of Object.entries(pages)) {
    await check(`page ${name} shows and has no serious axe finding at both widths`, async () => {
      await clerk.goto(path);
      await clerk.locator("h1").waitFor();
      none(await examine(clerk, name));
      none(await clerk.locator(".problem").allInnerTexts());
    });
  }
  await check("a pasted text is inspected and its hits are marked in place", () => inspect(clerk));
  await check("the filter is in the address and survives a reload", () => filter(clerk));
  await check("the search box finds an account by its name", () => search(clerk, account));
}

async function ask_the_register(browser, base, clerk) {
  const found = (await read(clerk, "/accounts?limit=1&platform=weibo&state=normal")).items[0];
  await public_register(browser, base, { ...found, link: `https://weibo.com/u/${found.platform_account_id}` }, clerk);
}

async function inspect(page) {
  await page.goto("/inspect");
  await page.getByLabel("正文").fill("😀 攻府各部门请注意，联系人手机13800138000。");
  await page.locator("mark.hit").first().waitFor();
  const marked = await page.locator("mark.hit").allInnerTexts();
  expect(marked.includes("攻府") && marked.includes("13800138000"), `marked: ${marked.join(" | ")}`);
  none(await examine(page, "inspect-hits"));
}

async function filter(page) {
  await page.goto("/accounts");
  await settled(page);
  const all = await page.locator(".table-bar .soft").innerText();
  await page.getByLabel("名称、标识或链接").fill(town);
  await page.getByLabel("名称、标识或链接").press("Enter");
  await page.waitForURL(/q=/);
  await settled(page);
  const some = await page.locator(".table-bar .soft").innerText();
  expect(some !== all && some !== "共 0 条", `before “${all}”, after “${some}”`);
  await page.reload();
  await settled(page);
  expect((await page.locator(".table-bar .soft").innerText()) === some, "the reloaded page shows something else");
}

async function search(page, account) {
  await page.goto("/inbox");
  await settled(page);
  await page.keyboard.press("/");
  await page.keyboard.type(account.name);
  const accounts = page.locator(".found", { has: page.locator(".found-kind", { hasText: "账号" }) });
  await accounts.filter({ hasText: account.name }).first().click();
  await page.getByRole("heading", { level: 1, name: account.name }).waitFor();
}

/** Which desk takes which step from a state. */
const steps = {
  to_verify: { login: "office.clerk", button: "核实" },
  to_confirm: { login: "office.chief", button: "二次核实" },
  to_dispatch: { login: "office.chief", button: "派发" },
  to_sign_for: { login: "town.editor", button: "签收" },
  rectifying: { login: "town.head", button: "反馈", answer: "已停止转载该内容并更新栏目，安排专人每周检查。" },
  rework: { login: "town.head", button: "反馈", answer: "已按复核意见重新整改。" },
  to_sign_answer: { login: "town.leader", button: "签发反馈" },
  to_recheck: { login: "office.clerk", button: "办结" },
};

/** A post of the town, as a collector would hand it in: an advertisement with a price and a way to buy. */
async function import_a_post(page) {
  const query = `/accounts?limit=1&platform=weibo&q=${encodeURIComponent(town)}`;
  const account = (await read(page, query)).items[0];
  const now = Date.now();
  const post = {
    platform: account.platform,
    account: account.platform_account_id,
    id: `walk-${now}`,
    title: "周末好去处",
    text: `😀 本周末${town}文化广场举办茶香节。老字号茶饼原价258元，现在下单立减20元，订购请加微信 chaxiang88，先到先得。`,
    published_at: now - 60_000,
  };
  await hand_in(page, post);
  return { account, post };
}

async function hand_in(page, post) {
  await page.goto("/imports?kind=posts");
  await page.locator('input[type="file"]').setInputFiles({ name: "发布内容.jsonl", mimeType: "application/json", buffer: Buffer.from(`${JSON.stringify(post)}\n`) });
  await page.getByRole("button", { name: /^导入 1 行$/ }).click();
  await page.getByText(/已于 .* 导入/).waitFor();
}

async function carry_a_finding(as, data) {
  const clerk = await as("office.clerk");
  let finding;
  let post;
  await check("a post of the town comes in, the rules judge it, and the finding lies before the clerk", async () => {
    const handed_in = await import_a_post(clerk);
    const account = handed_in.account;
    post = handed_in.post;
    run("evaluate", "--apply", "--data", data);
    const found = await read(clerk, `/findings?state=to_verify&account_id=${account.id}`);
    finding = found.items.find((item) => /广告/.test(item.title + item.rule_title));
    expect(finding, `no finding on the advertisement: ${found.items.map((item) => item.title)}`);
    await clerk.goto("/inbox");
    await clerk.locator(".inbox-line", { hasText: finding.title }).first().waitFor();
  });
  if (!finding) return;
  await check("the evidence shows the text with the hit marked", async () => {
    await clerk.goto(`/findings/${finding.id}`);
    await clerk.locator("mark.hit").first().waitFor();
    none(await examine(clerk, "finding-evidence"));
  });
  for (let count = 0; finding && steps[finding.state] && count < 8; count++) {
    const step = steps[finding.state];
    if (finding.state === "to_recheck") await check("who dispatched cannot close: the action is greyed and says why", async () => cannot_close(await as("office.chief"), finding));
    if (finding.state === "rectifying") {
      await check("the town takes the advertisement out, and the rules see it gone", async () => {
        await hand_in(clerk, { ...post, text: `本周末${town}文化广场举办茶香节，欢迎市民朋友参加。` });
        run("evaluate", "--apply", "--data", data);
        expect((await read(clerk, `/findings/${finding.id}`)).last_day !== null, "the rule still reports the violation");
      });
    }
    await check(`${step.login}: ${step.button} (${finding.state_zh})`, async () => {
      const page = await as(step.login);
      finding = await take_step(page, finding, step);
    });
  }
  await check("the finding is closed and its history names every step and ledger entry", async () => {
    expect(finding.state === "closed", `it is ${finding.state_zh}`);
    await clerk.goto(`/findings/${finding.id}`);
    await settled(clerk);
    expect((await clerk.locator(".timeline > li").count()) >= 4, "the history is too short");
    expect((await clerk.locator(".timeline a", { hasText: "留痕" }).count()) >= 4, "ledger entries are not linked");
    none(await examine(clerk, "finding-closed"));
    await clerk.locator(".timeline a", { hasText: "留痕" }).last().click();
    await clerk.getByRole("heading", { name: /^留痕/ }).waitFor();
    none(await examine(clerk, "ledger-entry"));
  });
}

async function cannot_close(page, finding) {
  await page.goto(`/findings/${finding.id}`);
  const button = page.locator(".action-bar").getByRole("button", { name: "办结", exact: true });
  await button.waitFor();
  expect((await button.getAttribute("aria-disabled")) === "true", "办结 is open to the dispatcher");
  await button.focus();
  await page.locator(".refusal").first().waitFor();
  expect((await page.locator(".refusal").first().innerText()).length > 5, "the refusal says nothing");
}

/** One step by its button; `also` fills what is no text. */
export async function take_step(page, finding, step) {
  await page.goto(`/findings/${finding.id}`);
  const button = page.locator(".action-bar").getByRole("button", { name: step.button, exact: true });
  await button.waitFor();
  expect((await button.getAttribute("aria-disabled")) !== "true", `${step.button} is greyed for ${step.login}`);
  await button.click();
  const dialog = page.getByRole("dialog");
  for (const box of await dialog.getByRole("textbox").all()) await box.fill(step.answer ?? "经核属实，请按期办理。");
  await step.also?.(dialog);
  await dialog.getByRole("button", { name: step.button, exact: true }).click();
  await dialog.waitFor({ state: "hidden" });
  await settled(page);
  const after = await read(page, `/findings/${finding.id}`);
  expect(after.state !== finding.state, `it is still ${after.state_zh}: ${await page.locator(".problem").allInnerTexts()}`);
  return after;
}

async function keep_to_scope(as) {
  await check("the editor of a town sees the town's accounts only, and no administration", async () => {
    const page = await as("town.editor");
    await page.goto("/accounts");
    await settled(page);
    const units = await page.locator('td[data-title="主办单位"]').allInnerTexts();
    expect(units.length > 0 && units.every((unit) => unit === town), `hosts shown: ${[...new Set(units)].join("，")}`);
    const entries = await page.locator(".side .menu-entry").allInnerTexts();
    expect(!entries.includes("操作留痕"), "the ledger is in the editor's menu");
    none(await examine(page, "editor-accounts"));
  });
  await check("the office's leader opens on the work and reads the overview", async () => {
    const page = await as("office.leader");
    await page.goto("/overview");
    await page.locator(".figure").first().waitFor();
    await page.locator(".tile").first().waitFor();
    const to = await page.locator("a.figure").nth(2).getAttribute("href");
    await page.locator("a.figure").nth(2).click();
    await page.waitForURL((url) => url.pathname + url.search === to);
  });
  await check("the auditor sees the record and no business content", async () => {
    const page = await as("auditor");
    const entries = await page.locator(".side .menu-entry").allInnerTexts();
    expect(entries.includes("操作留痕") && !entries.includes("发布内容"), `the auditor's menu: ${entries}`);
  });
}
