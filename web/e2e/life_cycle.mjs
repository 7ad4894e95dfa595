// The whole life of an account: applied for, approved, opened, filed twice, amended, shut down, cancelled through the freeze, audited; by the
// host's editor and leader, the office's clerk, section chief and leader. The freezing period passes by the server's test clock.
import { writeFileSync } from "node:fs";
import { join } from "node:path";

import { examine, settled } from "./browser.mjs";
import { check, expect, none } from "./checks.mjs";
import { password_of } from "./logins.mjs";
import { new_data_folder, remove_folder, run, serve } from "./server.mjs";
import { Staff } from "./staff.mjs";

const picture = { name: "平台截图.png", mimeType: "image/png", buffer: Buffer.from("89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489", "hex") };
const day_seconds = 24 * 3600;

export async function life_cycle(browser) {
  const given = process.env.YANLU_E2E_DATA;
  const folder = given ? join(given, "..") : new_data_folder();
  const data = given ?? join(folder, "city");
  if (!given) run("simulate", "--seed", "1", "--accounts", "60", "--days", "40", "--data", data);
  const clock = join(folder, "clock");
  writeFileSync(clock, "0");
  const server = await serve(data, ["--test-clock", clock]);
  const staff = new Staff(browser, server, password_of(data));
  await live(staff, (days) => writeFileSync(clock, String(days * day_seconds)));
  const faults = await staff.leave();
  await check("no fault in any console on the way", async () => none(faults));
  await server.stop();
  if (!given) remove_folder(folder);
}

async function live(staff, pass_days) {
  let id;
  await check("the town applies, its leader and the office sign, the opening is registered", async () => {
    id = await open_by_application(staff);
    expect(id, "no account came of the application");
  });
  if (!id) return;
  await check("it is to be filed within three days; with both receipts it is 正常", async () => {
    const page = await staff.as("town.editor");
    await open_account(page, id);
    await state(page, "已开待备案");
    none(await examine(page, "account-opened"));
    await file_all(page, id, 2);
    await open_account(page, id);
    await state(page, "正常");
  });
  await amend_and_shut_down(staff, id);
  await cancel(staff, id);
  await check("seven days pass", async () => {
    none(await staff.leave());
    pass_days(8);
  });
  await end(staff, id);
}

async function amend_and_shut_down(staff, id) {
  const editor = await staff.as("town.editor");
  const chief = await staff.as("office.chief");
  await check("a change of name is to be filed; with both receipts the account is 正常 again", async () => {
    await open_account(editor, id);
    await button(editor, "修改").click();
    const dialog = editor.getByRole("dialog");
    await dialog.getByLabel("账号名称").fill("东门街道微讯");
    await dialog.getByLabel("变更原因").fill("平台名称变更");
    await dialog.getByRole("button", { name: /保\s?存/ }).click();
    await dialog.waitFor({ state: "hidden" });
    await state(editor, "变更待备案");
    await file_all(editor, id, 2);
    await open_account(editor, id);
    await state(editor, "正常");
  });
  await check("the host cannot approve its own shut-down", async () => {
    await open_account(editor, id);
    expect((await button(editor, "批准关停").count()) === 0, "批准关停 is offered to the editor");
  });
  await check("the host asks for the shut-down, and the office finds the request in its inbox", async () => {
    await act(editor, id, "申请关停", { 原因: "功能与市级平台重复，拟并入" });
    await editor.getByText("等待批准").waitFor();
    // It has no deadline and stands behind all that has one, perhaps on a later page.
    expect(await lies_in_inbox(chief, id, "plan_shutdown"), "the request is not in the chief's inbox");
    await chief.goto(`/accounts/${id}`);
    await chief.getByText("功能与市级平台重复").first().waitFor();
    none(await examine(chief, "account-shut-down-asked"));
  });
  await check("the office approves the shut-down by a document", async () => {
    await act(chief, id, "批准关停", { 批准文号: "云府办批〔2026〕18号", 原因: "功能并入市级平台" });
    await state(chief, "拟关停");
  });
  await check("a shut-down without a link to the explanation is refused in the form, and what was typed stays", async () => {
    await open_account(editor, id);
    await button(editor, "登记关停").click();
    const dialog = editor.getByRole("dialog");
    await dialog.getByLabel("平台上说明的网址").fill("已发说明");
    await dialog.locator('input[type="file"]').setInputFiles(picture);
    await dialog.getByText("平台截图.png").waitFor();
    await confirm(dialog);
    await dialog.locator(".problem", { hasText: "不是网址" }).waitFor();
    none(await examine(editor, "account-shut-down-refused"));
    await dialog.getByLabel("平台上说明的网址").fill("https://mp.weixin.qq.com/s/guanting-shuoming");
    await confirm(dialog);
    await dialog.waitFor({ state: "hidden" });
    await state(editor, "已关停");
  });
  await check("the shut-down is filed in both systems", () => file_all(editor, id, 2));
  await check("the step stands on its page with its evidence, which can be read", async () => {
    await editor.goto(`/accounts/${id}?tab=life`);
    const link = editor.getByRole("link", { name: "平台截图.png" });
    await link.waitFor();
    const answer = await editor.request.get(await link.getAttribute("href"));
    expect(answer.status() === 200 && (answer.headers()["content-disposition"] ?? "").startsWith("attachment"), `the evidence: ${answer.status()}`);
    none(await examine(editor, "account-shut-down"));
  });
}

async function cancel(staff, id) {
  const editor = await staff.as("town.editor");
  const chief = await staff.as("office.chief");
  const clerk = await staff.as("office.clerk");
  await check("the office approves the cancellation and names where people go from now on", async () => {
    await act(chief, id, "批准注销", { 批准文号: "云府办批〔2026〕19号", 替代渠道: "“云湾发布”公众号", 原因: "功能并入市级平台" });
    await state(chief, "拟注销");
  });
  await check("without an archive the platform's acceptance cannot be recorded, and the page says why", async () => {
    await open_account(editor, id);
    const greyed = button(editor, "登记平台受理（进入冻结期）");
    expect((await greyed.getAttribute("aria-disabled")) === "true", "it is open before the archive is taken");
    await greyed.focus();
    await editor.locator(".refusal", { hasText: "归档" }).first().waitFor();
  });
  await check("everything published is archived as one file with its digest", async () => {
    await button(editor, "归档发布内容").click();
    const dialog = editor.getByRole("dialog");
    await dialog.getByRole("button", { name: /保\s?存/ }).click();
    await dialog.waitFor({ state: "hidden" });
    await editor.goto(`/accounts/${id}?tab=life`);
    await editor.getByText(/SHA-256 [0-9a-f]{64}/).waitFor();
  });
  await check("the freeze begins, as long as the platform says for so many followers", async () => {
    await open_account(editor, id);
    await button(editor, "登记平台受理（进入冻结期）").click();
    const dialog = editor.getByRole("dialog");
    await dialog.getByLabel("关注人数").fill("860");
    await dialog.getByText("冻结 7 天").waitFor();
    await dialog.locator('input[type="file"]').setInputFiles(picture);
    await dialog.getByText("平台截图.png").waitFor();
    none(await examine(editor, "account-freeze-form"));
    await confirm(dialog);
    await dialog.waitFor({ state: "hidden" });
    await editor.getByText("冻结期还剩 7 天").waitFor();
    none(await examine(editor, "account-freezing"));
  });
  await check("both systems and the office are told of the freeze", () => file_all(editor, id, 3));
  await check("the office finds the audit in its inbox and audits during the freeze", async () => {
    await clerk.goto("/inbox");
    await clerk.locator(".inbox-line", { hasText: "注销审核：东门街道微讯" }).first().getByRole("link").first().click();
    await clerk.waitForURL(new RegExp(`/accounts/${id}`));
    await act(clerk, id, "注销审核", { 审核意见: "归档完整，替代渠道明确，两个系统均已提交注销申请" }, "通过");
    await clerk.getByText("注销审核已通过").waitFor();
  });
  await check("before the freeze is over the cancellation cannot be completed", async () => {
    await open_account(editor, id);
    const greyed = button(editor, "登记注销完成");
    expect((await greyed.getAttribute("aria-disabled")) === "true", "it is open before the freeze is over");
  });
}

async function end(staff, id) {
  const editor = await staff.as("town.editor");
  const clerk = await staff.as("office.clerk");
  await check("after the freeze the host records that the platform has deleted it", async () => {
    await open_account(editor, id);
    await editor.getByText("冻结期已满").waitFor();
    await button(editor, "登记注销完成").click();
    const dialog = editor.getByRole("dialog");
    await dialog.locator('input[type="file"]').setInputFiles(picture);
    await dialog.getByText("平台截图.png").waitFor();
    await confirm(dialog);
    await dialog.waitFor({ state: "hidden" });
    await state(editor, "已注销待核");
  });
  await check("the office confirms that nobody reaches it any more: it is cancelled", async () => {
    await open_account(clerk, id);
    await button(clerk, "确认注销").click();
    const dialog = clerk.getByRole("dialog");
    await dialog.locator('input[type="file"]').setInputFiles(picture);
    await dialog.getByText("平台截图.png").waitFor();
    await confirm(dialog);
    await dialog.waitFor({ state: "hidden" });
    await state(clerk, "已注销");
    await clerk.goto(`/accounts/${id}?tab=life`);
    await clerk.locator(".timeline > li").first().waitFor();
    expect((await clerk.locator(".timeline > li").count()) >= 7, "steps are missing in its history");
    none(await examine(clerk, "account-cancelled"));
  });
}

/** The application's own pages have a walk of their own: here its steps are sent as those pages send them, each by who has it. */
async function open_by_application(staff) {
  const editor = await staff.as("town.editor");
  const host = (await read(editor, "/accounts?limit=1")).items[0].host_unit;
  const duty_holders = ["principal", "leader_in_charge", "section_head", "editor"].map((duty, index) => ({ duty, person_name: `责任人${index + 1}`, title: "负责人", phone: "13800138000" }));
  const form = { host_unit_id: host.id, platform: "wechat_service", name: "东门街道服务", kind: "publishing", certified_host: host.name, purpose: "办事预约与政策咨询", exception_reason: "服务事项需要单独的服务号", duty_holders };
  const draft = await send(editor, "POST", "/applications", form);
  await send(editor, "POST", `/applications/${draft.id}/submit`, { content_digest: draft.content_digest });
  for (const login of ["town.leader", "office.clerk", "office.chief", "office.leader"]) {
    const page = await staff.as(login);
    const seen = await read(page, `/applications/${draft.id}`);
    if (seen.state !== "submitted" || !seen.allowed_actions.some((each) => each.action === "approve" && each.is_allowed)) continue;
    await send(page, "POST", `/applications/${draft.id}/approve`, { content_digest: seen.content_digest, reason: "同意" });
  }
  const screenshot_id = await upload(editor);
  await send(editor, "POST", `/applications/${draft.id}/register_opening`, { opened_on: today(), platform_account_id: "gh_0a1b2c3d4e5f", certified_host: host.name, screenshot_id });
  return (await read(editor, "/accounts?state=opened_to_file&platform=wechat_service&limit=1")).items[0]?.id;
}

function today() {
  return new Date(Date.now() + 8 * 3600_000).toISOString().slice(0, 10);
}

async function upload(page) {
  const bytes = [...picture.buffer];
  const begun = await send(page, "POST", "/uploads", { file_name: picture.name, size_bytes: bytes.length });
  await page.evaluate(
    async ([id, content]) => {
      const { csrf_token } = await (await fetch("/api/v1/session")).json();
      await fetch(`/api/v1/uploads/${id}/chunks/0`, { method: "PUT", headers: { "Content-Type": "application/octet-stream", "X-CSRF-Token": csrf_token }, body: new Uint8Array(content) });
    },
    [begun.id, bytes],
  );
  return (await send(page, "POST", "/attachments", { upload_id: begun.id })).id;
}

async function send(page, method, path, body) {
  const answer = await page.evaluate(
    async ([verb, address, sent]) => {
      const { csrf_token } = await (await fetch("/api/v1/session")).json();
      const headers = { "Content-Type": "application/json", "X-CSRF-Token": csrf_token };
      const response = await fetch(`/api/v1${address}`, { method: verb, headers, body: JSON.stringify(sent) });
      return { status: response.status, body: await response.json() };
    },
    [method, path, body],
  );
  expect(answer.status < 300, `${method} ${path}: ${JSON.stringify(answer.body)}`);
  return answer.body;
}

/** Records what each system and the office were told, in the order of their pages; `count` duties are waited for. */
async function file_all(page, id, count) {
  const open = async () => (await read(page, `/accounts/${id}/filings`)).items.filter((item) => ["due", "submitted"].includes(item.state));
  let duties = [];
  for (let tries = 0; tries < 120 && duties.length < count; ++tries) {
    duties = await open();
    if (duties.length < count) await page.waitForTimeout(500);
  }
  expect(duties.length === count, `${duties.length} duties came, ${count} were expected`);
  for (const duty of duties) {
    await page.goto(`/filings/${duty.id}`);
    await page.locator(".action-bar").waitFor();
    const name = duty.kind === "word" ? "登记知会" : "登记回执";
    await button(page, name).click();
    const dialog = page.getByRole("dialog");
    if (duty.kind !== "word") await dialog.getByLabel("备案编号", { exact: true }).fill(`HZ-${duty.id}`);
    await dialog.locator(".ant-modal-footer").getByRole("button", { name: new RegExp(`${name}$`) }).click();
    await dialog.waitFor({ state: "hidden" });
  }
  expect((await open()).length === 0, "a duty is still open");
}

async function lies_in_inbox(page, id, task) {
  for (let cursor = ""; cursor !== null; ) {
    const box = await read(page, `/inbox?limit=100${cursor && `&cursor=${encodeURIComponent(cursor)}`}`);
    if (box.items.some((item) => item.subject_id === id && item.task === task)) return true;
    cursor = box.next_cursor;
  }
  return false;
}

async function read(page, path) {
  return page.evaluate(async (address) => (await fetch(`/api/v1${address}`)).json(), path);
}

function button(page, name) {
  return page.locator(".action-bar").getByRole("button", { name, exact: true });
}

async function open_account(page, id) {
  await page.goto(`/accounts/${id}`);
  await page.locator(".action-bar").waitFor();
  await settled(page);
}

async function state(page, word) {
  await page.locator(".record-marks", { hasText: word }).waitFor();
}

async function confirm(dialog) {
  await dialog.getByRole("button", { name: /^确\s?定$/ }).click();
}

/** Takes a step that asks for texts, and for one choice. */
async function act(page, id, name, texts, choice) {
  await open_account(page, id);
  await button(page, name).click();
  const dialog = page.getByRole("dialog");
  if (choice) await dialog.getByText(choice, { exact: true }).click();
  for (const [label, text] of Object.entries(texts)) await dialog.getByLabel(label).fill(text);
  await confirm(dialog);
  await dialog.waitFor({ state: "hidden" });
}
