// 文稿检查 by an editor: hits appear while a draft is typed, corrections are taken over and taken back, a file is opened, the report is kept.
import { readFileSync } from "node:fs";

import { examine, settled } from "./browser.mjs";
import { check, expect, none } from "./checks.mjs";
import { look_into_docx } from "./docx.mjs";
import { hits } from "./hits.mjs";
import { in_living_city } from "./living_city.mjs";
import { add_video_to_post, look_at_video } from "./videos.mjs";

const draft = "😀 各部门要按照攻府要求，再接再励，做好工作。联系人手机13800138000。";

export async function inspections(browser) {
  await in_living_city(browser, ["--seed", "5", "--accounts", "30", "--days", "30"], async (as, data) => {
    const editor = await as("town.editor");
    await check("hits are marked in place while a draft is typed", () => type_draft(editor));
    await check("one correction is taken over, and taken back", () => correct_one(editor));
    await check("what is certain is taken over at once; the rest stays", () => correct_all(editor));
    await check("what is no problem goes with its reason", () => dismiss(editor));
    await check("the report comes as a document", () => report(editor));
    await check("a file is opened: title and text", () => open_file(editor));
    await check("a docx tells what it hides", () => look_into_docx(editor));
    await check("a picture is read, its hits are boxes in place, its text can be copied", () => look_at_picture(editor));
    await check("a video is read in the background and shown by scenes", () => look_at_video(editor));
    await check("a file that is no text is refused in words", () => refuse_file(editor));
    const clerk = await as("office.clerk");
    await check("the clerk adds a word and sees what it would have hit", () => try_word(clerk));
    await check("the leader releases it from his inbox, and it holds at once", async () => release_word(await as("office.leader"), editor));
    await check("a picture of a post is read in the background and its hits are judged in place", () => judge_picture(clerk));
    await check("the live words are listed", () => look_at_words(clerk));
    await check("the clerk registers a person in office", () => register_holder(clerk));
    await check("once released, a slip in his name beside the title is marked", async () => release_holder(await as("office.leader"), editor));
    await check("persons in office and the units' own names are listed", () => look_at_names(clerk));
    await hits(as, data);
  });
}

const text_of = (page) => page.getByLabel("正文").inputValue();
const checked = (page, state) => page.locator(".inspection-state", { hasText: state }).waitFor();

async function type_draft(page) {
  await page.goto("/inspect");
  await page.getByLabel("标题").fill("关于做好工作的通知");
  await page.getByLabel("正文").click();
  await page.keyboard.insertText(draft);
  await checked(page, /检出 \d+ 处/);
  const marked = await page.locator(".marked-behind mark.hit").allInnerTexts();
  for (const words of ["攻府", "再接再励", "13800138000"]) expect(marked.includes(words), `${words} is not marked: ${marked.join(" | ")}`);
  none(await examine(page, "inspections-draft"));
}

async function correct_one(page) {
  const button = page.getByRole("button", { name: "改为“再接再厉”" });
  await button.click();
  await button.waitFor({ state: "detached" });
  expect((await text_of(page)) === draft.replace("再接再励", "再接再厉"), await text_of(page));
  await page.getByRole("button", { name: /^撤\s?销$/ }).click();
  await button.waitFor();
  expect((await text_of(page)) === draft, await text_of(page));
}

async function correct_all(page) {
  await page.getByRole("button", { name: /^全部采纳（[1-9]/ }).click();
  await page.getByRole("button", { name: "全部采纳（0）" }).waitFor();
  expect((await text_of(page)) === draft.replace("再接再励", "再接再厉").replace("攻府", "政府"), await text_of(page));
  await page.locator(".hit-card", { hasText: "手机" }).first().waitFor();
}

async function dismiss(page) {
  await page.locator(".hit-card", { hasText: "手机" }).first().getByRole("button", { name: "不是问题" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("理由").fill("单位公开的值班电话");
  none(await examine(page, "inspections-dismiss"));
  await dialog.getByRole("button", { name: /^排\s?除$/ }).click();
  await page.getByRole("button", { name: /恢复已排除的 1 项/ }).waitFor();
  await page.locator(".hit-card", { hasText: "手机" }).waitFor({ state: "detached" });
}

async function report(page) {
  const [file] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "检查报告" }).click()]);
  expect(file.suggestedFilename() === "文稿检查报告.docx", file.suggestedFilename());
}

async function open_file(page) {
  await page.locator("input[type=file]").first().setInputFiles({ name: "稿.txt", mimeType: "text/plain", buffer: Buffer.from("汛期安全提示\n请大家川流不息地检查，一如继往。\n") });
  await page.getByRole("button", { name: "改为“一如既往”" }).waitFor();
  expect((await page.getByLabel("标题").inputValue()) === "汛期安全提示", "the file's first line is not the title");
  await settled(page);
  none(await examine(page, "inspections-file"));
}

async function look_at_picture(page) {
  const poster = readFileSync(new URL("../../tests/fixtures/pictures/poster.png", import.meta.url));
  await page.locator("input[type=file][multiple]").setInputFiles([{ name: "海报.png", mimeType: "image/png", buffer: poster }, { name: "坏图.png", mimeType: "image/png", buffer: Buffer.from("no picture") }]);
  const part = page.getByRole("region", { name: "海报.png", exact: true });
  await part.locator(".picture-box-serious").first().waitFor();
  await page.getByRole("region", { name: "坏图.png", exact: true }).getByText("这不是图片文件").waitFor();
  await part.getByText("识别出的文字").click();
  expect(/中华人民共合国/.test(await part.locator(".picture-text").innerText()), "the text that was read is not shown");
  await part.locator(".picture-box").last().click();
  await part.locator(".hit-card-current").waitFor();
  none(await examine(page, "inspections-picture"));
  await page.getByRole("region", { name: "坏图.png", exact: true }).getByRole("button", { name: /^移\s?除$/ }).click();
  await page.getByRole("region", { name: "坏图.png", exact: true }).waitFor({ state: "detached" });
}

async function refuse_file(page) {
  await page.locator("input[type=file]").first().setInputFiles({ name: "图.docx", mimeType: "application/octet-stream", buffer: Buffer.from([0, 1, 2, 3]) });
  await page.locator(".problem", { hasText: "读不出这个文件" }).waitFor();
}

const wrong = "工作";

async function try_word(page) {
  await page.goto("/word-lists");
  none(await examine(page, "word-lists-empty"));
  await page.getByRole("button", { name: "新增词语" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("词语", { exact: true }).fill(wrong);
  await dialog.getByLabel("建议写法").fill("任务");
  await dialog.getByLabel("变更名称").fill("时间用语");
  await dialog.getByLabel("依据或原因").fill("通知中应写明日期");
  none(await examine(page, "word-lists-add"));
  await dialog.getByRole("button", { name: "保存草稿" }).click();
  await page.waitForURL(/word-lists\/changes\/\d+/);
  await page.getByRole("button", { name: /^试\s?算$/ }).click();
  await page.getByText(/会命中 [1-9]/).waitFor();
  await page.locator(".ant-btn-loading").waitFor({ state: "detached" });
  await page.mouse.move(0, 0);
  none(await examine(page, "word-lists-trial"));
  await submit(page);
}

async function submit(page) {
  await take_step(page, "提交审定");
  await page.getByText("待审定").first().waitFor();
}

async function take_step(page, name) {
  await page.locator(".action-bar").getByRole("button", { name }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name }).click();
  await dialog.waitFor({ state: "hidden" });
}

async function release_word(leader, editor) {
  await release(leader);
  await editor.goto("/inspect");
  await editor.getByLabel("正文").fill(`${wrong}安排如下。`);
  await editor.getByRole("button", { name: "改为“任务”" }).waitFor();
}

async function release(leader) {
  await leader.goto("/inbox");
  await leader.getByRole("link", { name: /审定词库变更/ }).first().click();
  await leader.waitForURL(/word-lists\/changes\/\d+/);
  await take_step(leader, /^启\s?用$/);
  await leader.getByText("已启用").first().waitFor();
}

async function judge_picture(page) {
  await page.goto("/posts");
  await page.locator("a[href^='/posts/']").first().click();
  const card = page.locator(".card", { has: page.getByRole("heading", { name: "配图" }) });
  await card.locator("input[type=file]").setInputFiles({ name: "海报.png", mimeType: "image/png", buffer: readFileSync(new URL("../../tests/fixtures/pictures/poster.png", import.meta.url)) });
  await card.locator(".picture-box-serious").first().waitFor();
  await card.locator(".picture").first().scrollIntoViewIfNeeded();
  await page.locator(".record-marks", { hasText: "严重" }).waitFor();
  none(await examine(page, "post-pictures"));
  await card.locator(".hit-card", { hasText: "中华人民共合国" }).getByRole("button", { name: /^确\s?认$/ }).click();
  await card.getByText("处置：预警").waitFor();
  await add_video_to_post(page, card);
}

async function look_at_words(page) {
  await page.goto("/word-lists");
  await page.getByRole("cell", { name: wrong }).waitFor();
  none(await examine(page, "word-lists"));
  await page.goto("/word-lists?tab=changes");
  await page.getByRole("link", { name: "时间用语" }).waitFor();
  await page.goto("/word-lists?tab=exceptions");
  await page.getByText("没有误报例外").waitFor();
  none(await examine(page, "hit-exceptions"));
}

async function register_holder(page) {
  await page.goto("/word-lists?tab=holders");
  await page.getByText("没有在职人员").waitFor();
  await page.getByRole("button", { name: "新增人员" }).click();
  const dialog = page.getByRole("dialog");
  for (const [label, text] of [["姓名", "陈志远"], ["职务", "市委副书记、市长"], ["任职单位", "云湾市人民政府"], ["依据或原因", "任免文件"]]) await dialog.getByLabel(label, { exact: true }).fill(text);
  none(await examine(page, "office-holders-add"));
  await dialog.getByRole("button", { name: "保存草稿" }).click();
  await page.waitForURL(/word-lists\/changes\/\d+/);
  await page.getByRole("button", { name: /^试\s?算$/ }).click();
  await page.getByText(/会命中/).waitFor();
  await page.locator(".ant-btn-loading").waitFor({ state: "detached" });
  await page.mouse.move(0, 0);
  none(await examine(page, "office-holders-change"));
  await submit(page);
}

async function release_holder(leader, editor) {
  await release(leader);
  await editor.goto("/inspect");
  await editor.getByLabel("正文").fill("昨日，云湾市市长陈志元到企业调研。");
  await editor.getByRole("button", { name: "改为“陈志远”" }).waitFor();
  none(await examine(editor, "office-holders-hit"));
}

async function look_at_names(page) {
  await page.goto("/word-lists?tab=holders");
  await page.getByRole("cell", { name: "陈志远" }).waitFor();
  none(await examine(page, "office-holders"));
  await page.getByRole("button", { name: /^离\s?任$/ }).click();
  await page.getByRole("dialog").getByLabel("止（任职末日）").waitFor();
  none(await examine(page, "office-holders-leave"));
  await page.getByRole("dialog").getByRole("button", { name: /^取\s?消$/ }).click();
  await page.goto("/word-lists?tab=units&q=教育局");
  await page.getByRole("cell", { name: "云湾市教育局", exact: true }).waitFor();
  none(await examine(page, "unit-names"));
}
