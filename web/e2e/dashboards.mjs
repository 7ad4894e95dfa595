// Dashboards: city → town → unit → account, each number's page holds as many records as the number says; a leader signs an answer on a phone from his
// own page; the monthly report as docx and xlsx, a chart as a picture.
import { readFileSync } from "node:fs";
import { join } from "node:path";

import { examine, open_window, settled } from "./browser.mjs";
import { check, expect, none } from "./checks.mjs";
import { read } from "./city.mjs";
import { log_in } from "./first_run.mjs";
import { password_of } from "./logins.mjs";
import { ask } from "./papers.mjs";
import { new_data_folder, remove_folder, run, serve } from "./server.mjs";

const phone = { width: 390, height: 844 };
const town = "东门街道";

export async function dashboards(browser) {
  const given = process.env.YANLU_E2E_DATA;
  const data = given ?? join(new_data_folder(), "city");
  if (!given) run("simulate", "--seed", "3", "--accounts", "60", "--days", "60", "--data", data);
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
  const clerk = await as("office.clerk");
  await down_the_levels(clerk);
  await monthly_report(clerk);
  await decide_on_a_phone(as);
  for (const [login, window] of people) await check(`no fault in the console of ${login}`, async () => none(window.faults));
  await server.stop();
  if (!given) remove_folder(join(data, ".."));
}

async function down_the_levels(clerk) {
  await check("the city's dashboard: five numbers, streams, months, rows, map; each of the five opens as many records", async () => {
    await clerk.goto("/dashboard");
    await clerk.locator(".chart canvas").nth(1).waitFor();
    expect((await clerk.locator(".numbers .figure").count()) === 5, "not five numbers");
    none(await examine(clerk, "dashboard-city"));
    for (const name of ["停更账号", "未办结问题", "整改逾期", "按期办结率"]) await same_total(clerk, name);
    const { value, link } = (await read(clerk, "/dashboard")).numbers[0];
    expect((await read(clerk, `${link}&limit=1`)).total === value, `${link} is not ${value}`);
  });
  const busy = (await read(clerk, "/findings?is_open=true&limit=200")).items.find((each) => each.account);
  const line = (await read(clerk, `/dashboard?account_id=${busy.account.id}`)).place.line;
  for (const unit of line.slice(1)) {
    await check(`down to ${unit.short_name}: its numbers open as many records`, async () => {
      await clerk.goto(`/dashboard?under=${line[line.indexOf(unit) - 1].id}`);
      await clerk.locator(".table tbody").getByRole("link", { name: unit.short_name, exact: true }).first().click();
      await clerk.getByRole("heading", { level: 1, name: `${unit.name} · 数据看板` }).waitFor();
      await same_total(clerk, "未办结问题");
    });
  }
  await check("and to the account", async () => {
    await clerk.goto(`/dashboard?under=${line.at(-1).id}`);
    await clerk.locator(".table tbody").getByRole("link", { name: busy.account.name, exact: true }).first().click();
    await clerk.getByRole("heading", { level: 1, name: `${busy.account.name} · 数据看板` }).waitFor();
    none(await examine(clerk, "dashboard-account"));
    await same_total(clerk, "未办结问题");
  });
}

/** A number's own page says how many records there are, and it is the number (of a rate: what it is a rate of). */
async function same_total(clerk, name) {
  const at = clerk.url();
  const figure = clerk.locator(".numbers .figure", { hasText: name });
  const [shown, link] = [await figure.locator(".figure-value").innerText(), await figure.locator(".figure-link").getAttribute("href")];
  const { total } = await read(clerk, `${link}&limit=1`);
  expect(shown.endsWith("%") || shown === "—" || Number.parseInt(shown.replaceAll(",", ""), 10) === total, `${name}: ${shown} on the page, ${total} in the list`);
  await figure.locator(".figure-link").click();
  await clerk.getByText(`共 ${total} 条`).first().waitFor();
  await clerk.goto(at);
  await figure.waitFor();
}

async function monthly_report(clerk) {
  await check("the monthly report is read, taken as docx and xlsx, a chart kept as a picture", async () => {
    await clerk.goto("/monthly-report");
    await clerk.locator(".report-part").first().waitFor();
    await clerk.locator(".chart canvas").first().waitFor();
    none(await examine(clerk, "monthly-report"));
    for (const [button, beginning] of [["下载 Word", "PK"], ["下载 Excel", "PK"], ["存为图片", "\x89PNG"]]) {
      const download = clerk.waitForEvent("download");
      await clerk.getByText(button, { exact: true }).first().click();
      const bytes = readFileSync(await (await download).path());
      expect(bytes.length > 1000 && bytes.toString("latin1").startsWith(beginning), `${button} gave ${bytes.length} bytes`);
    }
  });
}

async function decide_on_a_phone(as) {
  let finding;
  await check("an answer waits for the leader's signature", async () => {
    const [clerk, chief, editor] = [await as("office.clerk"), await as("office.chief"), await as("town.editor")];
    const unit = (await read(editor, "/session")).unit;
    const account = (await read(editor, "/accounts?limit=1")).items[0];
    expect(account, `${town} (${unit?.name}) hosts no account`);
    finding = await ask(clerk, "POST", "/findings", { item: "m-3.4-no-reply", subject_kind: "account", subject_id: account.id, what: "三条留言逾期没有答复" });
    const step = async (page, action, input = {}) => ask(page, "POST", `/findings/${finding.id}/${action}`, input, (await read(page, `/findings/${finding.id}`)).version);
    await step(clerk, "verify");
    await step(chief, "dispatch", { reason: "请按期整改" });
    await step(editor, "sign_for");
    const after = await step(editor, "answer", { answer: "三条留言已全部答复，并已向留言人致歉。", cause: "值班交接遗漏", prevention: "每日下班前核对留言" });
    expect(after.state === "to_sign_answer", `the answer is ${after.state}`);
  });
  await check("the leader reads and signs it on a phone without leaving his page", async () => {
    const leader = await as("town.leader");
    await leader.setViewportSize(phone);
    await leader.goto("/desk");
    const item = leader.locator(".decision", { hasText: finding.title });
    await item.getByRole("button", { name: "审阅" }).click();
    await item.getByText("三条留言已全部答复").waitFor();
    await settled(leader);
    none(await examine(leader, "leader"));
    await leader.setViewportSize(phone);
    await item.getByRole("toolbar").getByRole("button", { name: "签发反馈" }).click();
    await leader.getByRole("dialog").getByRole("button", { name: "签发反馈" }).click();
    await item.waitFor({ state: "detached" });
    expect((await read(leader, `/findings/${finding.id}`)).state === "to_recheck", "the answer was not signed");
    expect(leader.url().endsWith("/desk"), "he was led away");
  });
  await check("the office's leader sees the three figures and the month", async () => {
    const leader = await as("office.leader");
    await leader.setViewportSize(phone);
    await leader.goto("/desk");
    await leader.locator(".three-figures .figure").nth(2).waitFor();
    await leader.locator(".report-part").first().waitFor();
    none(await examine(leader, "leader-office"));
  });
}
