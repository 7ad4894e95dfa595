// A quarterly notice: drafted from a closed round, a wrong number typed by hand is refused with its reason, the leader signs on a phone, it is issued, a town
// signs for it, the public page shows it.
import { join } from "node:path";

import { examine, open_window, settled } from "./browser.mjs";
import { check, expect, none } from "./checks.mjs";
import { log_in } from "./first_run.mjs";
import { choose } from "./forms.mjs";
import { password_of } from "./logins.mjs";
import { new_data_folder, remove_folder, run, serve } from "./server.mjs";

const phone = { width: 390, height: 844 };
const title = "通报所据的检查";
const day = (days) => new Date(Date.now() + 8 * 3600_000 + days * 86_400_000).toISOString().slice(0, 10);

export async function papers(browser) {
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
  const clerk = await as("office.clerk");
  await close_a_round(clerk, await as("office.chief"));
  const id = await draft(clerk);
  if (id) {
    await type_a_wrong_number(clerk, id);
    await sign_on_a_phone(await as("office.leader"), id);
    await issue(clerk, id);
    await sign_for(await as("town.officer"), id);
    await read_in_public(clerk, id);
    await look_around(clerk);
  }
  for (const [login, window] of people) await check(`no fault in the console of ${login}`, async () => none(window.faults));
  await server.stop();
  if (!given) remove_folder(join(data, ".."));
}

/** The round itself has a walk of its own: here it is made through the interface of programs, by the sessions of clerk and chief. */
async function close_a_round(clerk, chief) {
  await check("a round of the machine's items is held, confirmed by a second person and closed", async () => {
    const root = (await ask(clerk, "GET", "/units?limit=200")).items.find((unit) => unit.parent === null);
    const plan = { title, kind: "full", scope: "veto_only", period_from: day(-25), period_to: day(-1), scope_unit_id: root.id, items: ["2.4d-stale-update"] };
    const { id } = await ask(clerk, "POST", "/rounds", plan);
    const step = async (action) => ask(clerk, "POST", `/rounds/${id}/${action}`, {}, (await ask(clerk, "GET", `/rounds/${id}`)).version);
    await step("start");
    await step("check");
    for (const found of (await ask(chief, "GET", `/rounds/${id}/checks?limit=200`)).items) await ask(chief, "POST", `/round-checks/${found.id}/confirm`, {});
    await step("close");
  });
}

/** A request of the page's own session; throws what the server refused. */
export async function ask(page, method, path, body, version) {
  const answer = await page.evaluate(async ({ method, path, body, version }) => {
    const session = await (await fetch("/api/v1/session")).json();
    const headers = { "Content-Type": "application/json", "X-CSRF-Token": session.csrf_token, ...(version ? { "If-Match": `"${version}"` } : {}) };
    const got = await fetch(`/api/v1${path}`, { method, headers, ...(body ? { body: JSON.stringify(body) } : {}) });
    return { status: got.status, body: await got.json() };
  }, { method, path, body, version });
  expect(answer.status < 300, `${method} ${path}: ${JSON.stringify(answer.body)}`);
  return answer.body;
}

async function draft(clerk) {
  let id;
  await check("the office drafts the notice from the round", async () => {
    await clerk.goto("/papers");
    none(await examine(clerk, "papers-empty"));
    await clerk.getByRole("button", { name: "起草公文" }).click();
    const dialog = clerk.getByRole("dialog");
    await choose(clerk, dialog, "种类", /^检查情况通报$/);
    await choose(clerk, dialog, "检查轮次", new RegExp(title));
    none(await examine(clerk, "papers-new"));
    await dialog.getByRole("button", { name: /^起\s?草$/ }).click();
    await clerk.waitForURL(/\/papers\/\d+/);
    id = Number(/papers\/(\d+)/.exec(clerk.url())[1]);
    await clerk.getByRole("heading", { name: /一、总体情况/ }).waitFor();
    none(await examine(clerk, "papers-draft"));
  });
  return id;
}

async function type_a_wrong_number(clerk) {
  await check("a wrong number is told while it is typed, and the paper cannot be sent for signature with it", async () => {
    await settled(clerk);
    await clerk.locator(".action-bar").getByRole("button", { name: /^修\s?改$/ }).click();
    const field = clerk.getByRole("textbox", { name: "一、总体情况正文" });
    const right = await field.inputValue();
    await field.fill(right.replace(/，不合格(\d+)个/, (_, number) => `，不合格${Number(number) + 3}个`));
    await clerk.locator(".contradictions li", { hasText: "不符" }).first().waitFor();
    none(await examine(clerk, "papers-edit"));
    await clerk.getByRole("button", { name: /^保\s?存$/ }).click();
    await clerk.getByRole("heading", { name: /数据核对：\d+ 处矛盾/ }).waitFor();
    const greyed = clerk.locator(".action-bar").getByRole("button", { name: /^送\s?签$/ });
    expect((await greyed.getAttribute("aria-disabled")) === "true", "a paper that contradicts itself can be sent for signature");
    await greyed.focus();
    await clerk.locator(".refusal", { hasText: "矛盾" }).first().waitFor();
    await clerk.keyboard.press("Escape");
    await clerk.locator(".action-bar").getByRole("button", { name: /^修\s?改$/ }).click();
    await clerk.getByRole("textbox", { name: "一、总体情况正文" }).fill(right);
    await clerk.getByRole("button", { name: /^保\s?存$/ }).click();
    await clerk.getByRole("heading", { name: /数据核对/ }).waitFor({ state: "hidden" });
    await step(clerk, "送签");
    await clerk.locator(".record-marks", { hasText: "待签发" }).waitFor();
  });
}

async function sign_on_a_phone(leader, id) {
  await check("the leader reads and signs on a phone", async () => {
    await leader.setViewportSize(phone);
    await leader.goto("/inbox");
    await leader.locator(".inbox-line", { hasText: "通报" }).first().waitFor();
    await leader.goto(`/papers/${id}`);
    await leader.getByRole("heading", { name: /一、总体情况/ }).waitFor();
    none(await examine(leader, "papers-sign"));
    await leader.setViewportSize(phone);
    await step(leader, "签发");
    await leader.locator(".record-marks", { hasText: "已签发待印发" }).waitFor();
  });
}

async function issue(clerk, id) {
  await check("the office opens its series of numbers and issues the notice to the whole city", async () => {
    await clerk.goto("/papers?tab=numbers");
    await clerk.getByRole("button", { name: "登记发文字号" }).click();
    const dialog = clerk.getByRole("dialog");
    await dialog.getByLabel("机关代字").fill("云府办函");
    await dialog.getByRole("button", { name: /^登\s?记$/ }).click();
    await dialog.waitFor({ state: "hidden" });
    await clerk.goto(`/papers/${id}`);
    await settled(clerk);
    await clerk.locator(".action-bar").getByRole("button", { name: /^印\s?发$/ }).click();
    const issuing = clerk.getByRole("dialog");
    await issuing.getByLabel("同时在公开页面上公开").check();
    none(await examine(clerk, "papers-issue"));
    await issuing.getByRole("button", { name: /^印\s?发$/ }).click();
    await issuing.waitFor({ state: "hidden" });
    await clerk.locator(".record-marks", { hasText: /云府办函〔\d{4}〕1号/ }).waitFor();
    none(await examine(clerk, "papers-issued"));
    const docx = await clerk.request.get(`/api/v1/papers/${id}/docx`);
    expect(docx.status() === 200 && docx.headers()["content-type"].includes("wordprocessingml"), `docx: ${docx.status()}`);
  });
}

async function sign_for(officer, id) {
  await check("a town finds the notice in its inbox and signs for it", async () => {
    await officer.goto("/inbox");
    await officer.locator(".inbox-line", { hasText: "通报" }).first().waitFor();
    await officer.goto(`/papers/${id}`);
    await settled(officer);
    await officer.locator(".action-bar").getByRole("button", { name: /^签\s?收$/ }).click();
    const dialog = officer.getByRole("dialog");
    await dialog.getByLabel("备注").fill("已转各部门整改");
    await dialog.getByRole("button", { name: /^签\s?收$/ }).click();
    await dialog.waitFor({ state: "hidden" });
    await officer.getByText("✓ 已签收").waitFor();
    none(await examine(officer, "papers-received"));
  });
}

async function read_in_public(clerk, id) {
  await check("anybody reads the notice without login", async () => {
    await clerk.goto("/register/notices");
    await clerk.getByRole("link", { name: /政务新媒体检查情况的通报/ }).first().click();
    await clerk.waitForURL(new RegExp(`/register/notices/${id}`));
    await clerk.getByRole("heading", { name: /一、总体情况/ }).waitFor();
    none(await examine(clerk, "papers-public"));
    const feed = await clerk.request.get("/api/v1/public/notices.atom");
    expect((await feed.text()).includes("政务新媒体检查情况的通报"), "the feed does not name the notice");
  });
}

async function look_around(clerk) {
  await check("the register of numbers, the templates and the check of a foreign notice are there", async () => {
    await clerk.goto("/papers?tab=numbers");
    await clerk.getByText(/云府办函〔\d{4}〕1号/).first().waitFor();
    none(await examine(clerk, "papers-numbers"));
    await clerk.goto("/papers?tab=templates");
    await clerk.getByRole("button", { name: "占位符说明" }).first().click();
    none(await examine(clerk, "papers-templates"));
    await clerk.goto("/papers?tab=check");
    await clerk.getByRole("textbox", { name: "通报全文" }).fill("通报\n共检查政务新媒体461个，24个不合格，合格率95.0%。");
    await clerk.getByRole("button", { name: /^核\s?对$/ }).click();
    await clerk.locator(".contradictions li", { hasText: "94.8%" }).waitFor();
    none(await examine(clerk, "papers-check"));
    await clerk.goto("/papers");
    none(await examine(clerk, "papers"));
  });
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
