// 通稿: the office enters a release, two accounts use it, one of them with another day; the page shows what differs; then it is withdrawn.
import { examine } from "./browser.mjs";
import { check, expect, none } from "./checks.mjs";
import { read } from "./city.mjs";
import { in_living_city } from "./living_city.mjs";

const title = "关于东湖路一带暂停供水的通告";
const text = "因供水管网改造，8月5日22时起，东湖路一带暂停供水，预计8月6日6时恢复。受影响用户约1200户，请提前储水。咨询电话：0769-22221111。";

export async function releases(browser) {
  await in_living_city(browser, ["--seed", "5", "--accounts", "30", "--days", "30"], async (as) => {
    const clerk = await as("office.clerk");
    await check("the office enters a release", () => enter(clerk));
    await check("two accounts publish it, one of them with another day", () => hand_in_two(clerk));
    await check("its page shows both, and which fact differs", () => see_matches(clerk));
    await check("the post's page names the release", () => see_post(clerk));
    await check("withdrawn with a reason, it is no longer in force", () => withdraw(clerk));
  });
}

async function enter(page) {
  await page.goto("/releases");
  await page.getByRole("button", { name: "登记通稿" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.locator('input[type="file"]').setInputFiles({ name: "通稿.txt", mimeType: "text/plain", buffer: Buffer.from(`${title}\n${text}\n`) });
  await dialog.getByLabel("正文").filter({ hasText: "东湖路一带" }).waitFor();
  expect((await dialog.getByLabel("标题").inputValue()) === title, "the title was not read from the file");
  await dialog.getByLabel("发布单位").fill("云湾市政府办公室");
  await dialog.getByLabel("生效日期").fill(new Date(Date.now() + 8 * 3600_000).toISOString().slice(0, 10));
  none(await examine(page, "releases-enter"));
  await dialog.getByRole("button", { name: /^登\s?记$/ }).click();
  await page.getByRole("heading", { name: title }).waitFor();
}

async function hand_in_two(page) {
  const accounts = (await read(page, "/accounts?limit=50")).items.filter((account) => account.state === "normal");
  const at = Date.now() - 60_000;
  const lines = [text, text.replace("8月5日", "8月8日")].map((words, number) => {
    const { platform, platform_account_id } = accounts[number];
    return JSON.stringify({ platform, account: platform_account_id, id: `release-${number}`, title, text: words, published_at: at });
  });
  await page.goto("/imports?kind=posts");
  await page.locator('input[type="file"]').setInputFiles({ name: "发布内容.jsonl", mimeType: "application/json", buffer: Buffer.from(`${lines.join("\n")}\n`) });
  await page.getByRole("button", { name: /^导入 2 行$/ }).click();
  await page.getByText(/已于 .* 导入/).waitFor();
}

const release_of = async (page) => (await read(page, "/releases?limit=1")).items[0];

// The posts are held against it behind the import.
async function matched(page) {
  for (let turn = 0; turn < 300; ++turn) {
    const release = await release_of(page);
    if (release.counts.total === 2) return release;
    await page.waitForTimeout(200);
  }
  throw new Error("the posts were not matched");
}

async function see_matches(page) {
  const release = await matched(page);
  await page.goto("/releases");
  await page.getByText("2 条：有出入 1，一致 1").waitFor();
  none(await examine(page, "releases"));
  await page.goto(`/releases/${release.id}`);
  await page.getByRole("button", { name: "事实 1 处" }).waitFor();
  none(await examine(page, "release"));
  await page.getByRole("button", { name: "事实 1 处" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.locator(".differing-facts", { hasText: /通稿“8月5日”，本条“8月8日”/ }).waitFor();
  none(await examine(page, "release-match"));
}

async function see_post(page) {
  await page.getByRole("dialog").getByRole("link", { name: "查看发布内容" }).click();
  await page.locator(".card", { has: page.getByRole("heading", { name: "通稿比对" }) }).getByText("有出入").waitFor();
  none(await examine(page, "release-post"));
}

async function withdraw(page) {
  await page.goto(`/releases/${(await release_of(page)).id}`);
  await page.getByRole("button", { name: /^撤\s?回$/ }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("撤回原因").fill("改由供水公司发布");
  await dialog.getByRole("button", { name: /^撤\s?回$/ }).click();
  await page.getByRole("heading", { name: "已撤回" }).waitFor();
  await page.getByText("改由供水公司发布").first().waitFor();
}
