// What a docx hides, told on the page 文稿检查: tracked changes, hidden letters, a marking in the header, comments, properties.
import { examine } from "./browser.mjs";
import { expect, none } from "./checks.mjs";
import { zip_of } from "../../tests/api/lib/zip.mjs";

const space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const run = (text, look = "") => `<w:r><w:rPr>${look}</w:rPr><w:t>${text}</w:t></w:r>`;
const paragraph = (runs) => `<w:p>${runs}</w:p>`;
const relation = ([type, target, mode]) => `<Relationship Id="r" Type="t/${type}" Target="${target}"${mode ? ' TargetMode="External"' : ""}/>`;
const body = [
  run("关于做好汛期安全巡查的通知"),
  run("各镇人民政府、各有关单位："),
  `${run("各单位要落实责任，")}<w:ins>${run("每日巡查，")}</w:ins><w:del><w:r><w:delText>由李某负责（身份证110101199003077475），</w:delText></w:r></w:del>${run("确保安全。")}`,
  `${run("请于3月10日前报送。")}${run("内部资料，不得外传。", "<w:vanish/>")}`,
];
const parts = {
  "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
  "word/document.xml": `<w:document ${space}><w:body>${body.map(paragraph).join("")}</w:body></w:document>`,
  "word/_rels/document.xml.rels": `<Relationships>${[["header", "header1.xml"], ["footer", "footer1.xml"], ["comments", "comments.xml"], ["hyperlink", "http://oa.yunwan.local/gw/12", true]].map(relation).join("")}</Relationships>`,
  "word/header1.xml": `<w:hdr ${space}>${paragraph(run("机密★1年"))}</w:hdr>`,
  "word/footer1.xml": `<w:ftr ${space}>${paragraph(run("云湾市应急管理局"))}</w:ftr>`,
  "word/comments.xml": `<w:comments ${space}><w:comment>${paragraph(run("报送时间再核一下"))}</w:comment></w:comments>`,
  "word/embeddings/Sheet1.xlsx": "PK",
  "docProps/core.xml": "<c><creator>综合科李某</creator><lastModifiedBy>王某</lastModifiedBy></c>",
};
const bytes = zip_of(Object.entries(parts).map(([name, text]) => [name, Buffer.from(text)]));

export async function look_into_docx(page) {
  await page.locator("input[type=file]").first().setInputFiles({ name: "汛期通知.docx", mimeType: "application/octet-stream", buffer: bytes });
  const whole = page.getByRole("region", { name: "整个文件" });
  await whole.locator(".hit-card", { hasText: "插入 1 处、删除 1 处" }).waitFor();
  expect((await page.getByLabel("正文").inputValue()).includes("每日巡查，确保安全。"), "the text is not the accepted one");
  for (const words of ["1 条批注", "1 处看不见的文字", "Sheet1.xlsx", "综合科李某", "oa.yunwan.local"]) await whole.locator(".hit-card", { hasText: words }).first().waitFor();
  await page.locator(".file-part[open]", { hasText: "页眉" }).locator("mark.hit-serious", { hasText: "机密★1年" }).waitFor();
  await page.locator(".file-part[open]", { hasText: "已删除的文字" }).locator("mark.hit", { hasText: "110101199003077475" }).waitFor();
  await page.locator(".file-part:not([open])", { hasText: "页脚" }).waitFor();
  await page.locator(".file-notice", { hasText: /检出 \d+ 处（严重 [1-9]/ }).getByRole("link").click();
  none(await examine(page, "inspections-docx"));
  await page.getByRole("button", { name: /^收\s?起$/ }).click();
  await whole.waitFor({ state: "detached" });
}
