// The same notice on two platforms with one fact that differs: each post's page shows the other one and the fact.
import { examine } from "./browser.mjs";
import { check, expect, none } from "./checks.mjs";
import { read } from "./city.mjs";
import { in_living_city } from "./living_city.mjs";

const notice = "因供水管网改造，8月5日22时起，东湖路一带暂停供水，预计8月6日6时恢复。受影响用户约1200户，请提前储水。咨询电话：0769-22221111。";

export async function comparisons(browser) {
  await in_living_city(browser, ["--seed", "5", "--accounts", "30", "--days", "30"], async (as) => {
    const clerk = await as("office.clerk");
    await check("two accounts publish one notice, one of them with another day", () => hand_in_two(clerk));
    await check("a post's page shows the other platform's version and the fact that differs", () => see_difference(clerk));
    await check("the other version names the same fact from its side", () => see_other_side(clerk));
  });
}

async function hand_in_two(page) {
  const accounts = (await read(page, "/accounts?limit=50")).items.filter((account) => account.state === "normal");
  const at = Date.now() - 60_000;
  const lines = [notice, notice.replace("8月5日", "8月8日").replace("1200户", "一千二百户")].map((text, number) => {
    const { platform, platform_account_id } = accounts[number];
    return JSON.stringify({ platform, account: platform_account_id, id: `comparison-${number}`, title: "停水通知", text, published_at: at });
  });
  await page.goto("/imports?kind=posts");
  await page.locator('input[type="file"]').setInputFiles({ name: "发布内容.jsonl", mimeType: "application/json", buffer: Buffer.from(`${lines.join("\n")}\n`) });
  await page.getByRole("button", { name: /^导入 2 行$/ }).click();
  await page.getByText(/已于 .* 导入/).waitFor();
}

const card_of = (page) => page.locator(".card", { has: page.getByRole("heading", { name: "其他平台的同一信息" }) });

async function see_difference(page) {
  const posts = (await read(page, `/posts?limit=10&q=${encodeURIComponent("东湖路一带暂停供水")}`)).items;
  const first = posts.find((post) => post.platform_post_id === "comparison-0");
  expect(first, `the posts did not come in: ${posts.length}`);
  await page.goto(`/posts/${first.id}`);
  await card_of(page).getByText("1 处不一致").waitFor();
  const words = await card_of(page).locator(".differing-facts").innerText();
  for (const part of ["日期", "8月5日", "8月8日"]) expect(words.includes(part), `${part} is not told: ${words}`);
  none(await examine(page, "comparisons-post"));
}

async function see_other_side(page) {
  await card_of(page).getByRole("link", { name: "停水通知" }).click();
  await card_of(page).locator(".differing-facts", { hasText: /本条“8月8日”，对方“8月5日”/ }).waitFor();
}
