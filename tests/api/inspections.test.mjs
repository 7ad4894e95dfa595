// 文稿检查: a draft is inspected by its day and for its account, read out of a file, and reported on.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, test } from "node:test";
import { makeCity } from "./lib/city.mjs";
import { hand_in } from "./lib/files.mjs";
import { png } from "./lib/picture.mjs";
import { can_make_videos, clip } from "./lib/video.mjs";
import { zip_of } from "./lib/zip.mjs";

let city, clerk, editor, other_editor, security, account;

before(async () => {
    city = await makeCity({ only: ["clerk", "editor", "other_editor", "security"] });
    ({ clerk, editor, other_editor, security } = city.people);
    const input = { name: "再接再励望潮", platform: "weibo", platform_account_id: "1000000001", kind: "publishing", host_unit_id: city.units.town_office.id };
    const answer = await clerk.post("/accounts", input);
    assert.equal(answer.status, 201, JSON.stringify(answer.body));
    account = answer.body.id;
});
after(async () => assert.deepEqual(await city.server.stop(), { code: 0, signal: null }));

const hits = async (who, body) => (await who.post("/inspections", body)).body.hits;
const excerpts = (found) => found.map((hit) => hit.excerpt).join();

test("3.1 a correction says whether it can stand in the place of the words, and whether it is certain", async () => {
    const text = "😀中华人民共合国，联系人手机13800138000，国家药监总局";
    const [wording, phone] = await hits(editor, { text });
    assert.deepEqual([wording.excerpt, wording.suggestion, wording.is_replacement, wording.is_certain], ["中华人民共合国", "中华人民共和国", true, true]);
    assert.equal(phone.kind, "personal_data");
    assert.ok(!phone.is_replacement && !phone.is_certain);
});

test("3.1 wording is judged by the day on which it appears", async () => {
    const text = "今日工商行政管理局发布通知";
    assert.equal(excerpts(await hits(editor, { text, published_at: "2018-01-10T12:00:00+08:00" })), "");
    assert.equal(excerpts(await hits(editor, { text, published_at: "2026-01-10T12:00:00+08:00" })), "工商行政管理局");
});

test("3.1 the registered names of the account's own unit are right; another unit's account is absent", async () => {
    const text = "请关注再接再励望潮，让我们再接再励。";
    assert.equal((await hits(editor, { text })).length, 2);
    const found = await hits(editor, { text, account_id: account });
    assert.deepEqual(found.map((hit) => hit.start), [13]);
    assert.equal((await other_editor.post("/inspections", { text, account_id: account })).status, 404);
    assert.equal((await editor.post("/inspections", { text, account_id: 999999999 })).status, 404);
    assert.equal((await editor.post("/inspections", { text, account_id: "x" })).status, 422);
});

test("3.2a 3.2b 3.2c an offer in new words is an advertisement; gossip and a writer's opinion are hints, and what others say is not", async () => {
    const kinds = async (text) => (await hits(editor, { text, account_id: account })).map((hit) => `${hit.kind} ${hit.severity}`);
    assert.deepEqual(await kinds("洗车只要39元，打蜡七折，小城汽车美容就在加油站对面。"), ["advertisement general"]);
    assert.deepEqual(await kinds("因供水管网改造，明日9时起停水，请提前储水。咨询电话：88000618。"), []);
    assert.deepEqual(await kinds("本周星座运势：水瓶座桃花运旺，天蝎座财运低迷。"), ["unrelated_content hint"]);
    assert.deepEqual(await kinds("这场比赛我觉得裁判不公。"), ["personal_opinion hint"]);
    assert.deepEqual(await kinds("“我觉得现在办事方便多了。”市民王先生说。"), []);
});

const file = (who, name, bytes) => who.ask("POST", `/inspections/text?file_name=${encodeURIComponent(name)}`, { raw: bytes });
const document_xml = (paragraphs) =>
    `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${paragraphs.map((p) => `<w:p><w:r><w:t>${p}</w:t></w:r></w:p>`).join("")}</w:body></w:document>`;
const docx = (paragraphs) =>
    zip_of([
        ["[Content_Types].xml", Buffer.from('<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>')],
        ["word/document.xml", Buffer.from(document_xml(paragraphs))],
    ]);

test("3.1 the text of a file: docx, HTML, plain text in both encodings; the first line is the title where it looks like one", async () => {
    const nothing_else = { parts: [], hits: [], parts_left_out: 0 };
    const body = { title: "关于放假的通知", text: "各单位：\n今天放假。" };
    const answers = [
        await file(editor, "稿.docx", docx(["关于放假的通知", "各单位：", "今天放假。"])),
        await file(editor, "稿.txt", Buffer.from("\uFEFF关于放假的通知\r\n各单位：\r\n今天放假。\r\n")),
        await file(editor, "稿.html", Buffer.from("<html><script>x()</script><p>关于放假的通知</p><p>各单位：</p><p>今天放假。</p></html>")),
        await file(editor, "GB.txt", Buffer.from("b9d8d3dab7c5bcd9b5c4cda8d6aa0ab8f7b5a5cebba3ba0abdf1ccecb7c5bcd9a1a30a", "hex")),
    ];
    for (const answer of answers) {
        assert.equal(answer.status, 200, JSON.stringify(answer.body));
        assert.deepEqual({ ...answer.body, text: answer.body.text.replace(/\n+/g, "\n") }, { ...body, ...nothing_else });
    }
    assert.deepEqual((await file(editor, "一句.txt", Buffer.from("今天放假。\n明天上班。"))).body, { title: "", text: "今天放假。\n明天上班。", ...nothing_else });
});

test("3.1 a file that is no text is refused in words, whatever its name", async () => {
    for (const bytes of [Buffer.from("%PDF-1.4\0\x01"), Buffer.from("PK\x03\x04 no archive"), Buffer.from("  \n"), Buffer.from([0xff, 0xfe, 0xff, 0xff, 0x80]), docx([])]) {
        const answer = await file(editor, "稿.docx", bytes);
        assert.equal(answer.status, 422, bytes.toString("latin1").slice(0, 20));
        assert.ok(answer.body.detail && !/draft_unreadable$/.test(answer.body.detail), JSON.stringify(answer.body));
    }
    assert.equal((await file(editor, "长.txt", Buffer.from("长".repeat(200_001)))).body.code, "monitoring.too_long");
    assert.equal((await file(security, "稿.txt", Buffer.from("通知"))).status, 403);
});

const space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const relations = (...each) => Buffer.from(`<Relationships>${each.map(([type, target, mode]) => `<Relationship Id="r" Type="t/${type}" Target="${target}"${mode ? ' TargetMode="External"' : ""}/>`).join("")}</Relationships>`);
const hiding = (body, more = []) =>
    zip_of([
        ["[Content_Types].xml", Buffer.from('<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>')],
        ["word/document.xml", Buffer.from(`<w:document ${space}><w:body>${body}</w:body></w:document>`)],
        ...more.map(([name, text]) => [name, Buffer.from(text)]),
    ]);
const run = (text, look = "") => `<w:r><w:rPr>${look}</w:rPr><w:t>${text}</w:t></w:r>`;
const draft_with_everything = hiding(
    `<w:p>${run("关于防汛的通知")}</w:p><w:p>${run("请落实责任。")}<w:ins w:author="王某">${run("每日巡查。")}</w:ins><w:del w:author="王某"><w:r><w:delText>身份证110101199003077475，再接再励</w:delText></w:r></w:del>${run("内部资料，不得外传", "<w:vanish/>")}</w:p>`,
    [
        ["word/_rels/document.xml.rels", relations(["header", "header1.xml"], ["comments", "comments.xml"], ["hyperlink", "http://192.168.3.4/oa", true], ["hyperlink", "https://www.gov.cn/", true])],
        ["word/header1.xml", `<w:hdr ${space}><w:p>${run("机密★1年")}</w:p></w:hdr>`],
        ["word/comments.xml", `<w:comments ${space}><w:comment w:author="王某"><w:p>${run("数字待核")}</w:p></w:comment></w:comments>`],
        ["word/embeddings/a.xlsx", "PK"],
        ["docProps/core.xml", "<c><creator>王某</creator><lastModifiedBy>李某</lastModifiedBy></c>"],
    ],
);

test("3.1 4.2b what a docx carries besides its text is told: changes, hidden letters, headers, comments, properties, links, embedded files", async () => {
    const { status, body } = await file(editor, "稿.docx", draft_with_everything);
    assert.equal(status, 200, JSON.stringify(body));
    assert.deepEqual([body.title, body.text, body.parts_left_out], ["关于防汛的通知", "请落实责任。每日巡查。", 0]);
    const part = (kind) => body.parts.find((each) => each.kind === kind);
    assert.deepEqual(body.parts.map((each) => each.kind), ["header", "comment", "deleted", "hidden", "properties"]);
    assert.deepEqual(part("header").hits.map((hit) => [hit.rule, hit.severity]), [["secrecy_marking.classification", "serious"]]);
    // In what was deleted a slip matters to nobody; an identity card does.
    assert.deepEqual(part("deleted").hits.map((hit) => hit.rule), ["personal_data.id_card"]);
    assert.deepEqual([part("deleted").paragraph, part("deleted").place], [2, "第 2 段“请落实责任。每日巡查。”的已删除的文字"]);
    assert.deepEqual(part("hidden").hits.map((hit) => hit.rule), ["secrecy_marking.internal"]);
    assert.equal(part("properties").text, "作者：王某\n最后修改者：李某\n");
    const told = Object.fromEntries(body.hits.map((hit) => [hit.rule, hit]));
    assert.deepEqual(Object.keys(told).sort(), ["link.internal_target", "personal_data.file_properties", "secrecy_marking.comments", "secrecy_marking.embedded", "secrecy_marking.hidden_text", "secrecy_marking.tracked_changes"]);
    const changes = told["secrecy_marking.tracked_changes"];
    assert.match(changes.why, /插入 1 处、删除 1 处/);
    assert.match(changes.excerpt, /^身份证110101\*+7475/);
    assert.ok(!/王某/.test(JSON.stringify(changes)));
    assert.deepEqual([changes.field, changes.severity], ["file", "general"]);
    assert.equal(told["link.internal_target"].excerpt, "http://192.168.3.4/oa");
    assert.equal((await editor.get("/content-rules/secrecy_marking.tracked_changes")).body.severity, "general");
});

test("3.1 a clean docx hides nothing; old formats and broken ones are refused in words; scope and size hold", async () => {
    const clean = (await file(editor, "定稿.docx", docx(["关于放假的通知", "今天放假。"]))).body;
    assert.deepEqual([clean.parts, clean.hits], [[], []]);
    for (const name of ["旧.doc", "旧.wps"]) {
        const answer = await file(editor, name, Buffer.from("d0cf11e0a1b11ae10000", "hex"));
        assert.deepEqual([answer.status, answer.body.code], [422, "monitoring.draft_old_office"]);
    }
    const refused = async (bytes) => (await file(editor, "稿.docx", bytes)).status;
    assert.equal(await refused(hiding(`<w:p>${run("x")}`)), 422);
    assert.equal(await refused(hiding(`<w:p>${run("x")}</w:p>`, [["word/vbaProject.bin", "x"]])), 422);
    assert.equal(await refused(hiding(`<w:p>${run("x")}</w:p>`, [["word/_rels/document.xml.rels", relations(["header", "h.xml"])], ["word/h.xml", "<!DOCTYPE x><a/>"]])), 422);
    const asked = (who, query) => who.ask("POST", `/inspections/text?file_name=a.docx${query}`, { raw: draft_with_everything });
    assert.equal((await asked(editor, `&account_id=${account}`)).status, 200);
    assert.equal((await asked(other_editor, `&account_id=${account}`)).status, 404);
    assert.equal((await asked(editor, "&published_on=2026-02-30")).status, 422);
    const kept = `&attachment_id=${await hand_in(editor, "稿.docx", draft_with_everything)}`;
    assert.equal((await editor.ask("POST", `/inspections/text?file_name=a.docx${kept}`, { raw: Buffer.alloc(0) })).body.title, "关于防汛的通知");
});

test("3.1 the report is a docx; what it is asked for is held to the same rules as the inspection", async () => {
    const dismissed = [{ rule: "typo.idiom", excerpt: "再接再励", reason: "引用原文" }];
    const made = await editor.post("/inspections/report", { title: "通知", text: "再接再励，联系13800138000", dismissed });
    assert.equal(made.status, 200);
    assert.match(made.headers.get("content-type"), /wordprocessingml/);
    assert.match(made.headers.get("content-disposition"), /attachment/);
    assert.equal((await security.post("/inspections/report", { text: "x" })).status, 403);
    assert.equal((await other_editor.post("/inspections/report", { text: "x", account_id: account })).status, 404);
    for (const body of [{}, { text: "x", dismissed: [{}] }, { text: "x", dismissed: [{ ...dismissed[0], reason: "" }] }]) {
        assert.equal((await editor.post("/inspections/report", body)).status, 422, JSON.stringify(body));
    }
});

const poster = readFileSync(new URL("../fixtures/pictures/poster.png", import.meta.url));
const look = (who, name, bytes, query = "") => who.ask("POST", `/inspections/pictures?file_name=${encodeURIComponent(name)}${query}`, { raw: bytes });

test("3.2 a picture's text is read and judged, each hit with its place; the registered limits hold", async () => {
    const answer = await look(editor, "海报.png", poster, `&account_id=${account}&published_on=2026-03-01`);
    assert.equal(answer.status, 200, JSON.stringify(answer.body));
    const [picture] = answer.body.pictures;
    assert.match(picture.reading.text, /中华人民共合国/);
    const wording = picture.hits.find((hit) => hit.kind === "serious_wording");
    assert.deepEqual([wording.excerpt, wording.place, wording.is_replacement], ["中华人民共合国", "text", false]);
    assert.ok(wording.box.width > 150 && wording.box.left > 100 && wording.box.top < 80, JSON.stringify(wording.box));
    assert.ok(picture.hits.some((hit) => hit.kind === "personal_data" && hit.box.top > wording.box.top));
    assert.equal((await look(other_editor, "海报.png", poster, `&account_id=${account}`)).status, 404);
    assert.equal((await look(security, "海报.png", poster)).status, 403);
    assert.equal((await look(editor, "海报.png", poster, "&published_on=2026-02-30")).status, 422);
    assert.equal((await look(editor, "海报.png", poster, "&attachment_id=999999999")).status, 422);
    const kept = `&attachment_id=${await hand_in(editor, "海报.png", poster)}`;
    assert.equal((await look(editor, "海报.png", Buffer.alloc(0), kept)).body.pictures[0].reading.width, picture.reading.width);
    assert.equal((await look(other_editor, "海报.png", Buffer.alloc(0), kept)).status, 422);
});

test("3.2 what is no picture says so for itself alone; pictures of a docx are read where its text is", async () => {
    const problem = async (bytes) => (await look(editor, "图", bytes)).body.pictures[0].problem;
    assert.match(await problem(Buffer.from("%PDF-1.4")), /不是图片文件/);
    assert.match(await problem(poster.subarray(0, 2000)), /已损坏/);
    assert.match(await problem(Buffer.alloc(0)), /不是图片文件/);
    assert.match(await problem(png(128, 8200, 5000)), /40 百万像素/);
    const parts = (media) => zip_of([
        ["[Content_Types].xml", Buffer.from('<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>')],
        ["word/document.xml", Buffer.from(document_xml(["配图如下"]))],
        ...media,
    ]);
    const { body } = await look(editor, "稿.docx", parts([["word/media/image1.png", poster], ["word/media/image2.emf", Buffer.from("no picture")]]));
    assert.deepEqual(body.pictures.map((each) => [each.name, each.problem === null, each.hits.length > 0]), [["image1.png", true, true], ["image2.emf", false, false]]);
    assert.equal(body.pictures[0].image, `data:image/png;base64,${poster.toString("base64")}`);
    assert.deepEqual((await look(editor, "稿.docx", parts([]))).body.pictures, []);
    assert.equal((await look(editor, "稿.docx", Buffer.from("PK no archive"))).status, 422);
});

// Until the background job has read it.
async function video_read(who, id) {
    for (let i = 0; i < 600; ++i) {
        const { body } = await who.get(`/inspections/videos/${id}`);
        if (body.state !== "waiting") return body;
        await new Promise((then) => setTimeout(then, 200));
    }
    throw new Error("the video was not read within two minutes");
}

test("3.2 a video beside a draft is read in the background: scenes with their second, a hit that stays told once; for its owner alone", { skip: !can_make_videos }, async () => {
    const video = await hand_in(editor, "宣传片.mp4", clip([poster, png(100, 960, 540)]));
    const add = (who, body) => who.post("/inspections/videos", body);
    const { status, body } = await add(editor, { attachment_id: video, account_id: account });
    assert.equal(status, 201, JSON.stringify(body));
    const read = await video_read(editor, body.id);
    assert.deepEqual([read.state, read.problem, read.file_name], ["read", null, "宣传片.mp4"]);
    assert.deepEqual(read.scenes.map((scene) => scene.at_second), [0, 4]);
    assert.match(read.scenes[0].reading.text, /中华人民共合国/);
    const wording = read.hits.filter((hit) => hit.kind === "serious_wording");
    assert.deepEqual(wording.map((hit) => [hit.excerpt, hit.at_second, hit.scenes]), [["中华人民共合国", 0, 1]]);
    assert.ok(wording[0].box.width > 50);
    assert.ok(read.progress.seconds >= 8 && read.progress.seconds_seen >= 8, JSON.stringify(read.progress));
    const frame = await editor.ask("GET", `/inspections/videos/${body.id}/frame?second=4`);
    assert.equal(frame.status, 200);
    assert.equal((await editor.ask("GET", `/inspections/videos/${body.id}/frame?second=3`)).status, 404);
    for (const path of [`/inspections/videos/${body.id}`, `/inspections/videos/${body.id}/frame?second=4`]) assert.equal((await other_editor.get(path)).status, 404);
    assert.equal((await add(other_editor, { attachment_id: video })).status, 422, "another's file");
    assert.equal((await add(editor, { attachment_id: await hand_in(editor, "图.png", poster) })).status, 422);
    assert.equal((await add(security, { attachment_id: video })).status, 403);
    const broken = await add(editor, { attachment_id: await hand_in(editor, "坏.mp4", Buffer.concat([Buffer.from("\0\0\0\x18ftypmp42", "latin1"), Buffer.alloc(3000)])) });
    assert.equal((await video_read(editor, broken.body.id)).state, "refused");
});
