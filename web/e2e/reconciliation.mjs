// 备案比对 by the clerk: a list of an odd layout is mapped, compared with the registry, its differences and doubtful pairs are dealt with.
import { examine, settled } from "./browser.mjs";
import { check, expect, none } from "./checks.mjs";

const head = ["序号,基本信息,,,备案信息,", ",新媒体名称,新媒体类型,唯一标识,填报单位,备案状态"];

async function read(page, path) {
  return page.evaluate(async (address) => (await fetch(`/api/v1${address}`)).json(), path);
}

/** The registry as the filing system would export it: the first account renamed, the second misspelt twice and without its id, the third left out, a stranger added. */
function exported(accounts) {
  const line = (account, index, more = {}) => {
    const row = { ...account, ...more };
    return [index + 1, row.name, row.platform_zh, row.platform_account_id, row.host_unit.name, "正常"].join(",");
  };
  const [renamed, misspelt, , ...rest] = accounts;
  const swapped = Array.from(misspelt.name);
  [swapped[0], swapped[1]] = [swapped[1], swapped[0]];
  const lines = [
    line(renamed, 0, { name: `魅力${renamed.name}` }),
    line(misspelt, 1, { name: swapped.join(""), platform_account_id: "" }),
    line(misspelt, 2, { name: `${swapped.join("")}二`, platform_account_id: "" }),
    ...rest.map((account, index) => line(account, index + 3)),
    `${accounts.length},走查民生微讯,其他平台,walk-stranger-1,${renamed.host_unit.name},正常`,
    "合计,,,,,",
  ];
  return "\uFEFF" + [...head, ...lines].join("\r\n");
}

async function all_accounts(page) {
  const items = [];
  for (let cursor = ""; cursor !== null; ) {
    const answer = await read(page, `/accounts?limit=200${cursor ? `&cursor=${encodeURIComponent(cursor)}` : ""}`);
    items.push(...answer.items);
    cursor = answer.next_cursor;
  }
  return items.filter((account) => !["cancelled", "shut_down", "cancelled_to_audit", "freezing"].includes(account.state));
}

async function take_in(page, source, name, text) {
  await page.goto(`/reconciliations/lists/new?source=${source}`);
  await page.locator('input[type="file"]').setInputFiles({ name, mimeType: "text/csv", buffer: Buffer.from(text, "utf8") });
  await page.getByRole("heading", { name: /确认各栏对应什么/ }).waitFor();
}

export async function reconciliation(as) {
  const clerk = await as("office.clerk");
  const sources = (await read(clerk, "/reconciliation-sources")).items;
  const system = sources.find((item) => item.kind === "filing_system");
  const accounts = await all_accounts(clerk);
  await check("a table with a head of two rows is understood and its columns are suggested", async () => {
    await take_in(clerk, system.source, "备案导出.csv", exported(accounts));
    await clerk.getByText("表头在第 2 行").waitFor();
    none(await examine(clerk, "reconciliation-mapping"));
    await clerk.getByRole("button", { name: /^导\s?入$/ }).click();
    await clerk.getByRole("heading", { name: "备案导出.csv" }).waitFor();
    await clerk.getByText("该行没有账号名称").first().waitFor();
    none(await examine(clerk, "reconciliation-list"));
  });
  await check("what the monitor has seen is taken in as well", async () => {
    const seen = "账号名称,平台,认证主体,监测状态\r\n走查生活圈,其他平台,某某文化传媒有限公司,可访问\r\n";
    await take_in(clerk, "monitor", "监测发现.csv", seen);
    await clerk.getByRole("button", { name: /^导\s?入$/ }).click();
    await clerk.getByRole("heading", { name: "监测发现.csv" }).waitFor();
  });
  await check("the chosen lists are compared with the registry", async () => {
    await clerk.goto("/reconciliations");
    await clerk.getByRole("button", { name: "与登记比对" }).waitFor();
    none(await examine(clerk, "reconciliations"));
    await clerk.getByRole("button", { name: "与登记比对" }).click();
    await clerk.getByRole("heading", { name: /^备案比对 \d/ }).waitFor({ timeout: 60_000 });
    await settled(clerk);
    none(await examine(clerk, "reconciliation-run"));
  });
  const run = (await read(clerk, "/reconciliations?limit=1")).items[0];
  const counts = Object.fromEntries(run.counts.map((item) => [item.kind, item.total]));
  await check("it finds what was planted: one left out, one stranger, one renamed, one suspicion, one doubtful pair", async () => {
    expect(counts.omitted >= 2 && counts.suspected_concealed === 1, `omitted ${counts.omitted}, suspected ${counts.suspected_concealed}`);
    const renamed = (await read(clerk, `/reconciliation-differences?run_id=${run.id}&kind=misreported&field=name`)).items;
    expect(renamed.some((item) => item.name === accounts[0].name), `renamed: ${renamed.map((item) => item.name)}`);
    expect(run.doubts_open > 0, "the misspelt account is not doubted");
  });
  await check("a suspicion is decided with its unit and reason", async () => {
    await clerk.goto(`/reconciliations/${run.id}?kind=suspected_concealed`);
    await clerk.locator(".row-title", { hasText: "走查生活圈" }).click();
    await clerk.getByRole("heading", { level: 1, name: "走查生活圈" }).waitFor();
    none(await examine(clerk, "reconciliation-difference"));
    await clerk.locator(".action-bar").getByRole("button", { name: /^认\s?定$/ }).click();
    const dialog = clerk.getByRole("dialog");
    await dialog.getByText("不属瞒报（").click();
    await dialog.getByRole("textbox").fill("经核为企业账号，与政府无关。");
    await dialog.getByRole("button", { name: /^认\s?定$/ }).click();
    await dialog.waitFor({ state: "hidden" });
    await clerk.getByText("经核为企业账号").waitFor();
  });
  await check("a doubtful pair is settled by one key and the queue goes on", async () => {
    await clerk.goto(`/reconciliations/${run.id}?tab=doubts`);
    await clerk.getByRole("heading", { name: /是不是同一个账号/ }).waitFor();
    none(await examine(clerk, "reconciliation-doubts"));
    await clerk.locator("h1").click();
    await clerk.keyboard.press("1");
    await clerk.waitForFunction(async ([id, before]) => (await (await fetch(`/api/v1/reconciliations/${id}`)).json()).doubts_open < before, [run.id, run.doubts_open]);
  });
  await check("two lists of one source are compared in time", async () => {
    const lists = (await read(clerk, `/reconciliation-lists?source=${system.source}&limit=1`)).items;
    await take_in(clerk, system.source, "备案导出二.csv", exported(accounts.slice(1)));
    await clerk.getByText("按上次的对应关系").waitFor();
    await clerk.getByRole("button", { name: /^导\s?入$/ }).click();
    await clerk.getByRole("heading", { name: "备案导出二.csv" }).waitFor();
    await clerk.waitForURL(/\/reconciliations\/lists\/\d+$/);
    await clerk.goto(`${new URL(clerk.url()).pathname}?with=${lists[0].id}`);
    await clerk.locator(".changes-line").waitFor();
    none(await examine(clerk, "reconciliation-changes"));
  });
  await check("a unit sees its own differences alone and cannot run a comparison", async () => {
    const editor = await as("town.editor");
    await editor.goto("/reconciliations");
    await editor.getByRole("heading", { name: "备案比对" }).waitFor();
    await settled(editor);
    expect((await editor.getByRole("button", { name: "与登记比对" }).count()) === 0, "the editor may run");
    none(await examine(editor, "reconciliations-editor"));
  });
}
