// 考核: the office starts the annual assessment, a town hands in its self-score and appeals one item, another person decides, the result is
// final; what-if lists who would fail. The deadline of the self-scores passes by the server's test clock.
import { writeFileSync } from "node:fs";
import { join } from "node:path";

import { examine, settled } from "./browser.mjs";
import { check, expect, none } from "./checks.mjs";
import { choose } from "./forms.mjs";
import { password_of } from "./logins.mjs";
import { new_data_folder, remove_folder, run, serve } from "./server.mjs";
import { Staff } from "./staff.mjs";

const day_seconds = 24 * 3600;

export async function assessment(browser) {
  const folder = new_data_folder();
  const data = join(folder, "city");
  run("simulate", "--seed", "1", "--accounts", "60", "--days", "40", "--data", data);
  const clock = join(folder, "clock");
  writeFileSync(clock, "0");
  const server = await serve(data, ["--test-clock", clock]);
  const staff = new Staff(browser, server, password_of(data));
  await check("the indicator sets are shown with their articles, and a faulty text with its lines", async () => look_at_sets(await staff.as("office.clerk")));
  await check("the office makes an assessment and starts it", async () => start(await staff.as("office.clerk")));
  await check("a unit is placed in no class and put back", async () => place_a_unit(await staff.as("office.clerk")));
  await check("a town hands in its self-score from the inbox", async () => hand_in(await staff.as("town.officer")));
  const faults = await staff.leave();
  writeFileSync(clock, String(2 * day_seconds));
  await check("the office verifies, enters what no rule sees and computes", async () => compute(await staff.as("office.clerk")));
  await check("somebody else announces the result; ranking, chart and matrix are shown", async () => announce(await staff.as("office.chief")));
  await check("the town sees every point with its record and appeals one", async () => appeal(await staff.as("town.officer")));
  await check("who did not score decides; a new version is made", async () => decide(await staff.as("office.leader")));
  await check("what-if lists who would fail; the difference of two versions names the record; a replay is equal", async () => compare(await staff.as("office.leader")));
  await check("the result is made final", async () => take_step(await staff.as("office.leader"), "定档", "已定档"));
  faults.push(...(await staff.leave()));
  await check("no fault in any console on the way", async () => none(faults));
  await server.stop();
  remove_folder(folder);
}

const tab = (page, name) => page.locator(".tabs button", { hasText: name }).click();

async function open_first(page) {
  await page.goto("/assessments");
  await page.locator(".table tbody a.row-title").first().click();
  await page.locator(".record-head").waitFor();
}

async function take_step(page, name, done) {
  await page.getByRole("toolbar").getByRole("button", { name: new RegExp(`^${[...name].join("\\s?")}$`) }).click();
  await page.getByRole("dialog").getByRole("button", { name: new RegExp(`^${[...name].join("\\s?")}$`) }).click();
  await page.getByText(`${done}，当前环节`).waitFor({ timeout: 60_000 });
}

async function look_at_sets(page) {
  await page.goto("/assessments?tab=sets");
  await page.getByLabel("指标体系文本").fill("id: x\ntitel: y\n");
  await page.getByRole("button", { name: /^校\s?验$/ }).click();
  await page.getByText("不认识的项“titel”").waitFor();
  await page.mouse.move(0, 0); // a link under the pointer has the colour of one
  none(await examine(page, "assessment-sets"));
  await page.getByRole("link", { name: /示例一/ }).click();
  await page.getByRole("heading", { name: "计分办法" }).waitFor();
  await settled(page);
  none(await examine(page, "indicator-set"));
}

async function start(page) {
  await page.goto("/assessments");
  await page.getByRole("button", { name: "新建考核" }).click();
  const dialog = page.getByRole("dialog");
  await choose(page, dialog, "指标体系", "示例一");
  await dialog.getByRole("button", { name: /^新\s?建$/ }).click();
  await page.locator(".record-head").waitFor();
  await take_step(page, "启动", "已启动自评");
  none(await examine(page, "assessment-started"));
}

async function place_a_unit(page) {
  await open_first(page);
  await tab(page, "类别");
  await page.getByRole("combobox", { name: "单位" }).fill("东门");
  await page.locator(".ant-select-item-option", { hasText: "东门街道" }).first().click();
  await choose(page, page.locator(".page"), "类别", "不参加考核");
  await page.getByRole("button", { name: /^保\s?存$/ }).click();
  const placed = page.locator(".table tbody tr", { hasText: "东门街道" });
  await placed.getByText("不参加考核").waitFor();
  none(await examine(page, "assessment-classes"));
  await placed.getByRole("button", { name: /^恢\s?复$/ }).click();
  await placed.waitFor({ state: "detached" });
}

async function hand_in(page) {
  await page.goto("/inbox");
  await page.getByText(/^提交自评：/).first().click();
  await page.waitForURL(/assessments\/\d+/);
  await tab(page, "自评");
  await page.getByText("本单位自评").waitFor();
  await page.locator(".self-score", { hasText: "备案及时" }).getByLabel("说明").fill("均已按期备案");
  none(await examine(page, "assessment-self-score"));
  await page.getByRole("button", { name: /^提\s?交$/ }).click();
  await page.getByRole("dialog").getByRole("button", { name: /^提\s?交$/ }).click();
  await page.getByText("自评已提交").waitFor();
}

async function compute(page) {
  await open_first(page);
  await take_step(page, "转入核查", "已转入核查");
  await tab(page, "录入");
  await choose(page, page.locator(".page"), "指标", "创新做法");
  await page.getByRole("combobox", { name: "单位" }).fill("东门");
  await page.locator(".ant-select-item-option", { hasText: "东门街道" }).first().click();
  await page.getByLabel("加分").fill("5");
  await page.getByLabel("事由").fill("便民服务做法被推广");
  await page.locator("form").getByRole("button", { name: /^录\s?入$/ }).click();
  await page.getByText("便民服务做法被推广").first().waitFor();
  none(await examine(page, "assessment-entries"));
  await take_step(page, "核算", "已核算");
}

async function announce(page) {
  await open_first(page);
  await take_step(page, "公布", "已公布");
  await page.locator(".table tbody tr").first().waitFor();
  await page.locator(".chart canvas").waitFor();
  none(await examine(page, "assessment-ranking"));
  await page.getByRole("switch", { name: "显示各指标" }).click();
  await page.getByRole("columnheader", { name: "备案及时" }).waitFor();
  none(await examine(page, "assessment-matrix"));
}

async function appeal(page) {
  await open_first(page);
  await page.locator(".table tbody a.row-title").first().click();
  await page.getByRole("heading", { name: "单位指标" }).waitFor();
  expect((await page.locator(".page").innerText()).includes("期内应检查而未检查"), "the missing rounds are not listed");
  none(await examine(page, "assessment-sheet"));
  await page.getByRole("row", { name: /第 1 次/ }).getByRole("button", { name: /^申\s?诉$/ }).click();
  const send = async (reason) => {
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("申诉理由").fill(reason);
    await dialog.getByLabel("证明材料").setInputFiles({ name: "检查记录.png", mimeType: "image/png", buffer: Buffer.from("\x89PNG\r\n\x1a\n0000", "latin1") });
    await dialog.getByText("检查记录.png").waitFor();
    await dialog.getByRole("button", { name: /^提\s?交$/ }).click();
    await dialog.waitFor({ state: "hidden" });
  };
  await send("一季度已检查");
  await open_first(page);
  await tab(page, "申诉");
  await page.getByRole("link", { name: "检查记录.png" }).waitFor();
  await page.getByRole("button", { name: "撤回申诉" }).click();
  await page.getByRole("dialog").getByRole("button", { name: /^撤\s?回$/ }).click();
  await page.locator(".card", { hasText: "已撤回" }).waitFor();
  await page.getByRole("link", { name: "得分表" }).click();
  await page.getByRole("row", { name: /第 1 次/ }).getByRole("button", { name: /^申\s?诉$/ }).click();
  await send("一季度已检查，记录见附件");
}

async function decide(page) {
  await open_first(page);
  await tab(page, "申诉");
  await page.getByRole("button", { name: /^裁\s?定$/ }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("radio", { name: "成立", exact: true }).check();
  await dialog.getByLabel("理由").fill("检查记录属实");
  await dialog.getByRole("button", { name: /^裁\s?定$/ }).click();
  await page.getByText("已更正").first().waitFor();
  none(await examine(page, "assessment-appeals"));
}

async function compare(page) {
  await tab(page, "试算");
  await page.getByLabel("改为", { exact: true }).fill("100");
  await page.getByRole("button", { name: /^加\s?入$/ }).first().click();
  await page.locator(".form-foot").getByRole("button", { name: /^试\s?算$/ }).click();
  await page.getByRole("heading", { name: /个单位的得分、结果或名次改变/ }).waitFor();
  expect((await page.locator(".page").innerText()).includes("不合格"), "nobody would fail at a line of 100");
  none(await examine(page, "assessment-what-if"));
  await tab(page, "差异与重算");
  await page.getByRole("button", { name: "按当时已知重算" }).click();
  await page.getByText("与现结果完全一致").waitFor({ timeout: 60_000 });
  await choose(page, page.locator(".page"), "与哪一个结果比较", "第 1 版");
  await page.getByText("missing_round:1").waitFor();
  none(await examine(page, "assessment-difference"));
}
