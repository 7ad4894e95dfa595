// 检查规则 by those who answer for it: the chief tries ten days in place of fourteen on a past day, sees who would be new, proposes it; the leader
// releases it; the rule's history shows both. Then a rule of the office's own, from draft to release.
import { examine, settled } from "./browser.mjs";
import { check, expect, none } from "./checks.mjs";
import { in_living_city } from "./living_city.mjs";

const rule = "/rules/2.4d-stale-update";
const ago = (days) => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);

export async function rules(browser) {
  await in_living_city(browser, ["--seed", "4", "--accounts", "60", "--days", "60"], async (as) => {
    const chief = await as("office.chief");
    await check("the rules are listed by row, severity and false alarms", () => look_at_list(chief));
    await check("the chief tries ten days on a past day and sees who would be new", () => try_ten_days(chief));
    await check("what proved right is proposed from the trial", () => propose(chief));
    const leader = await as("office.leader");
    await check("the leader finds it in his inbox and releases it", () => release(leader));
    await check("the rule's history shows who changed what from when and why", () => look_at_history(chief));
    await check("a typed rule that reads a base table is refused in words", () => refuse_typed(chief));
    await check("an office's own rule goes from draft to release", () => own_rule(chief, leader));
    await check("a switched-off rule says so and keeps its findings", () => switch_off(chief, leader));
    const editor = await as("town.editor");
    await check("an editor reads the rules and changes none", () => only_read(editor));
  });
}

async function look_at_list(page) {
  await page.goto("/rules?row=2.4d");
  await page.getByText("两周内无更新").waitFor();
  expect((await page.getByText("责任人缺失").count()) === 0, "the filter lets another row through");
  none(await examine(page, "rules-filtered"));
}

async function try_ten_days(page) {
  await page.goto(rule);
  await page.getByRole("link", { name: "试算" }).last().click();
  await page.getByLabel("截至日期").fill(ago(1));
  await page.getByLabel("自（可不填）").fill(ago(45));
  await page.getByLabel(/最长未更新天数/).fill("10");
  await page.locator("form button[type=submit]").click();
  await page.getByRole("heading", { name: /会检出 \d+ 个问题/ }).waitFor();
  expect((await page.getByRole("cell", { name: /新增/ }).count()) > 0, "nobody would be new by ten days in six weeks");
  none(await examine(page, "rules-trial"));
}

async function propose(page) {
  await page.getByRole("button", { name: /^提出：/ }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("依据或原因").fill("本市从严要求");
  await dialog.getByRole("button", { name: /^提\s?出$/ }).click();
  await page.waitForURL(/rules\/changes\/\d+/);
  await page.getByText("待审定").first().waitFor();
  none(await examine(page, "rules-change"));
}

async function release(page) {
  await page.goto("/inbox");
  await page.getByRole("link", { name: /审定规则调整/ }).first().click();
  await page.waitForURL(/rules\/changes\/\d+/);
  await take_step(page, "审定");
  await page.getByText("已审定").first().waitFor();
}

async function take_step(page, name) {
  await page.locator(".action-bar").getByRole("button", { name, exact: true }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name, exact: true }).click();
  await dialog.waitFor({ state: "hidden" });
}

async function look_at_history(page) {
  await page.goto(rule);
  await page.getByText("调整记录").first().waitFor();
  await settled(page);
  const text = await page.locator(".page").innerText();
  for (const word of ["最长未更新天数：14 → 10", "本市从严要求", "已审定", "检出情况", "文本版本"]) expect(text.includes(word), `the page lacks “${word}”`);
  none(await examine(page, "rules-rule"));
  await page.goto("/rules/changes");
  await page.locator(".table tbody a.row-title").first().waitFor();
  none(await examine(page, "rules-changes"));
}

async function refuse_typed(page) {
  await page.goto("/rules/what-if?own");
  const field = page.getByLabel("规则全文");
  const sound = await field.inputValue();
  await field.fill(sound.replace(/SELECT[\s\S]*/, "SELECT person_id AS subject_id, password_hash AS key, 1 AS evidence_idle_days FROM logins WHERE 1 < $max_idle_days"));
  await page.locator("form button[type=submit]").click();
  await page.getByText("没有名为“logins”的数据表").waitFor();
  await field.fill(sound);
  await page.locator("form button[type=submit]").click();
  await page.getByRole("heading", { name: /会检出 \d+ 个问题/ }).waitFor();
  none(await examine(page, "rules-own"));
}

async function own_rule(chief, leader) {
  await chief.getByRole("button", { name: "保存草稿" }).click();
  const dialog = chief.getByRole("dialog");
  await dialog.getByLabel("依据或原因").fill("节前加密检查");
  await dialog.getByRole("button", { name: "保存草稿" }).click();
  await chief.waitForURL(/rules\/changes\/\d+/);
  await take_step(chief, "提交审定");
  none(await examine(chief, "rules-own-change"));
  await release(leader);
  await chief.goto("/rules?is_on=own");
  await chief.getByText("office-example").waitFor();
}

async function switch_off(chief, leader) {
  await chief.goto(rule);
  await chief.getByRole("button", { name: /^停\s?用$/ }).click();
  const dialog = chief.getByRole("dialog");
  await dialog.getByLabel("依据或原因").fill("改用新规则");
  await dialog.getByRole("button", { name: /^提\s?出$/ }).click();
  await chief.waitForURL(/rules\/changes\/\d+/);
  await release(leader);
  await chief.goto(rule);
  await chief.getByText(/本规则已停用（改用新规则）/).waitFor();
  none(await examine(chief, "rules-switched-off"));
}

async function only_read(page) {
  await page.goto(rule);
  await page.getByText("条款原文").waitFor();
  await settled(page);
  expect((await page.getByRole("button", { name: "调整" }).count()) === 0, "an editor may change a parameter");
  expect((await page.getByRole("button", { name: /停\s?用|启\s?用/ }).count()) === 0, "an editor may switch a rule");
}
