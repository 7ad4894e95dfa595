// The import wizard: template, a sheet with good and bad rows, the dry run names row and column, the good rows are taken, the bad ones come back.
import { examine, settled } from "./browser.mjs";
import { check, expect, none } from "./checks.mjs";

const head = "账号名称,平台,账号标识,类型,主办单位,认证主体,链接,功能定位,开设日期";
const rows = [
  "示范微博二,新浪微博,2234567890,发布类,云湾市示范局,云湾市示范局,,,2022-05-01",
  "示范抖音,抖音,shifan_douyin,发布类,云湾市示范局,云湾市示范局,,,2022-05-01",
  "无此单位发布,新浪微博,3234567890,发布类,云湾市不存在局,,,,2022-05-01",
  "日期有误发布,新浪微博,4234567890,发布类,云湾市示范局,,,,2022-02-30",
];

export async function import_accounts({ page, faults }) {
  await check("the template is handed out as a workbook", async () => {
    await page.goto("/imports?kind=accounts_baseline");
    await settled(page);
    none(await examine(page, "imports"));
    const address = await page.getByRole("link", { name: "下载 Excel 模板" }).getAttribute("href");
    const answer = await page.request.get(address);
    expect(answer.status() === 200 && (await answer.body()).subarray(0, 2).toString() === "PK", `the template is no workbook: ${answer.status()}`);
  });
  await check("a dry run names row, column and reason of every bad row and writes nothing", async () => {
    await upload(page, "台账.csv", "\uFEFF" + [head, ...rows].join("\r\n"));
    await page.getByRole("heading", { name: /试运行结果/ }).waitFor();
    await settled(page);
    const problems = await page.locator(".table tbody tr").allInnerTexts();
    expect(problems.some((text) => text.includes("云湾市不存在局")), `no word of the missing unit: ${problems}`);
    expect(problems.some((text) => text.includes("2022-02-30")), `no word of the day that does not exist: ${problems}`);
    none(await examine(page, "import-report"));
    expect((await accounts(page)) === 1, "the dry run wrote accounts");
  });
  await check("the bad rows come back as a workbook and the good ones are taken", async () => {
    const address = await page.getByRole("link", { name: "下载有问题的行" }).getAttribute("href");
    const answer = await page.request.get(address);
    expect(answer.status() === 200 && (await answer.body()).subarray(0, 2).toString() === "PK", `no workbook: ${answer.status()}`);
    const before = await accounts(page);
    await page.getByRole("button", { name: /只导入合格的/ }).click();
    await page.getByText(/已于 .* 导入/).waitFor();
    expect((await accounts(page)) > before, "no account was taken in");
  });
  await check("a file that is no table is refused in words", async () => {
    await page.goto("/imports");
    await upload(page, "图片.xlsx", "this is no workbook");
    await page.locator(".problem").waitFor();
    expect((await page.locator(".problem").innerText()).length > 10, "the refusal says nothing");
  });
  await check("a file above 1 MiB goes in chunks", async () => {
    const filler = Array.from({ length: 14_000 }, (_, index) => `示范账号${index},新浪微博,${5_000_000_000 + index},发布类,云湾市不存在局,,,${"说明".repeat(6)},2022-05-01`);
    await page.goto("/imports?kind=accounts_baseline");
    await upload(page, "大台账.csv", "\uFEFF" + [head, ...filler].join("\r\n"));
    await page.getByRole("heading", { name: /试运行结果/ }).waitFor({ timeout: 60_000 });
    expect((await page.locator(".figure").first().innerText()).includes("14,000"), "not every row arrived");
  });
  await check("no fault in the console while importing", async () => none(faults));
}

async function upload(page, name, text) {
  await page.locator('input[type="file"]').setInputFiles({ name, mimeType: "text/csv", buffer: Buffer.from(text, "utf8") });
}

async function accounts(page) {
  return page.evaluate(async () => (await (await fetch("/api/v1/accounts?limit=1")).json()).total);
}
