// Official papers over the real binary: drafted, held to their numbers, signed by digest, numbered, issued, signed for, public; templates and numbers.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { makeCity, today } from "./lib/city.mjs";

let city, clerk, chief, boss, officer, editor, other_editor, security;
let paper;

const good = (answer, status = 200) => {
    assert.equal(answer.status, status, JSON.stringify(answer.body));
    return answer.body;
};
const refused = (answer, status, code, field) => {
    assert.equal(answer.status, status, JSON.stringify(answer.body));
    assert.equal(answer.body.code, code);
    if (field) assert.equal(answer.body.field, field);
    assert.match(answer.body.detail, /[。！]$|请/);
};
const year = Number(today.slice(0, 4));
const values = { unit: "望潮镇人民政府", account: "望潮文化", cause: "内容不更新", persons: "主要负责人" };
const draft = (more) => clerk.post("/papers", { template: "admonition_notice", addressee_ids: [city.units.town.id, city.units.other_town.id], values, ...more });
const keep = async (who, name, bytes) => {
    const upload = good(await who.post("/uploads", { file_name: name, size_bytes: bytes.length }), 201);
    good(await who.ask("PUT", `/uploads/${upload.id}/chunks/0`, { raw: bytes }));
    return good(await who.post("/attachments", { upload_id: upload.id }), 201).id;
};
const bytes_of = async (who, path) => {
    const answer = await fetch(`${city.server.base}/api/v1${path}`, { headers: { cookie: who.cookie } });
    assert.equal(answer.status, 200);
    return Buffer.from(await answer.arrayBuffer());
};
const edited = (detail, from, to) => ({ title: detail.title, addressee: detail.addressee, sections: detail.sections.map(({ heading, text }) => ({ heading, text: text.replace(from, to) })) });

before(async () => {
    city = await makeCity({ only: ["clerk", "chief", "boss", "officer", "editor", "other_editor", "security"] });
    ({ clerk, chief, boss, officer, editor, other_editor, security } = city.people);
});
after(async () => assert.deepEqual(await city.server.stop(), { code: 0, signal: null }));

test("4.3b a paper is drafted by those who may, from what is given", async () => {
    refused(await editor.post("/papers", { template: "admonition_notice", addressee_ids: [city.units.town.id], values }), 403, "organisation.verb_not_granted");
    refused(await security.get("/papers"), 403, "organisation.verb_not_granted");
    refused(await clerk.post("/papers", { template: "moon" }), 422, "papers.no_such_template", "template");
    refused(await clerk.post("/papers", { template: "admonition_notice", values }), 422, "papers.no_addressee", "addressee_ids");
    refused(await clerk.post("/papers", { template: "admonition_notice", addressee_ids: [999999], values }), 422, "papers.no_such_unit");
    refused(await clerk.post("/papers", { template: "filing_notice", from: today, to: today }), 422, "papers.no_filing_findings");
    refused(await clerk.post("/papers", { template: "rectification_notice", subject_id: 999999 }), 404, "api.no_such_record");
    paper = good(await draft({}), 201);
    assert.equal(paper.title, "关于约谈望潮镇人民政府有关负责人的通知");
    assert.equal(paper.state, "draft");
    assert.equal((await officer.get(`/papers/${paper.id}`)).status, 404);
    assert.equal(good(await clerk.get("/papers?kind=admonition_notice")).total, 1);
});

test("4.3b contradictions are told while typing, saved, and keep the paper from being signed", async () => {
    const wrong = edited(paper, "按时参加", "按时参加。共检查政务新媒体10个，合格8个，不合格1个");
    const found = good(await clerk.post(`/papers/${paper.id}/text/check`, wrong)).contradictions;
    assert.equal(found[0].code, "not_the_sum");
    paper = good(await clerk.put(`/papers/${paper.id}/text`, wrong));
    assert.equal(paper.text_number, 2);
    refused(await clerk.post(`/papers/${paper.id}/submit`, {}), 422, "papers.guard.numbers_agree");
    const submit = paper.allowed_actions.find((a) => a.action === "submit");
    assert.equal(submit.is_allowed, false);
    assert.match(submit.refusal.detail, /矛盾/);
    paper = good(await clerk.put(`/papers/${paper.id}/text`, edited(paper, "合格8个", "合格9个")));
    refused(await clerk.put(`/papers/${paper.id}/text`, { title: "", sections: [] }), 422, "api.missing", "title");
    refused(await clerk.put(`/papers/${paper.id}/text`, { title: "x", sections: [{ heading: "", text: "x", note: 1 }] }), 422, "api.unknown_field");
});

test("4.3b nobody signs what he wrote or has not read; the second of two signers is told", async () => {
    paper = good(await clerk.post(`/papers/${paper.id}/submit`, {}));
    refused(await boss.post(`/papers/${paper.id}/sign`, { digest: "0" }), 409, "papers.text_changed");
    refused(await chief.post(`/papers/${paper.id}/sign`, { digest: paper.digest }), 403, "papers.guard.may_sign_kind");
    refused(await boss.post(`/papers/${paper.id}/send_back`, {}), 422, "api.missing", "reason");
    refused(await clerk.post(`/papers/${paper.id}/issue`, {}), 409, "flow.not_from_this_state");
    const both = await Promise.all([boss.post(`/papers/${paper.id}/sign`, { digest: paper.digest }), boss.post(`/papers/${paper.id}/sign`, { digest: paper.digest })]);
    assert.deepEqual(both.map((a) => a.status).sort(), [200, 409]);
    assert.equal(good(await clerk.get(`/papers/${paper.id}`)).written_on, today);
});

test("document numbers: a series is opened once, the next number is taken, gaps are shown, another year's number is refused", async () => {
    refused(await clerk.post(`/papers/${paper.id}/issue`, {}), 422, "papers.no_series", "word");
    good(await clerk.post("/document-series", { word: "云府办函", unit_id: city.units.city_office.id }));
    refused(await clerk.post("/document-series", { word: "云府办函" }), 409, "papers.series_exists");
    refused(await clerk.post("/document-series", { word: "云府（办）" }), 422, "papers.word_malformed");
    refused(await clerk.post("/document-numbers", { word: "云府办函", year, number: 3, state: "elsewhere", reason: "" }), 422, "papers.number_needs_reason");
    const register = good(await clerk.post("/document-numbers", { word: "云府办函", year, number: 3, state: "elsewhere", reason: "关于会议的通知" }));
    assert.deepEqual(register.gaps, [1, 2]);
    refused(await clerk.get(`/document-numbers/check?text=${encodeURIComponent(`云府办函〔${year - 1}〕4号`)}&written_on=${today}`), 422, "papers.number_of_another_year");
    refused(await clerk.get(`/document-numbers/check?text=${encodeURIComponent(`云府办函〔${year}〕3号`)}`), 409, "papers.number_is_taken");
    refused(await editor.get("/document-numbers?word=云府办函"), 404, "organisation.no_such_record");
});

test("4.3b an issued paper has its number and is signed for by every unit it went to, by nobody else", async () => {
    refused(await clerk.post(`/papers/${paper.id}/issue`, { is_public: true }), 422, "papers.not_for_the_public");
    paper = good(await clerk.post(`/papers/${paper.id}/issue`, {}));
    assert.equal(paper.document_number, `云府办函〔${year}〕4号`);
    assert.equal(paper.receipts.length, 2);
    const seen = good(await officer.get(`/papers/${paper.id}`));
    assert.equal(seen.receipts.length, 1);
    assert.equal(seen.notes, undefined);
    assert.ok(good(await officer.get("/inbox")).items.some((i) => i.subject_kind === "paper" && i.subject_id === paper.id));
    good(await officer.post(`/papers/${paper.id}/sign_for`, { note: "已阅" }));
    refused(await officer.post(`/papers/${paper.id}/sign_for`, {}), 409, "papers.already_signed_for");
    refused(await editor.post(`/papers/${paper.id}/sign_for`, {}), 404, "api.no_such_record");
    good(await clerk.post(`/papers/${paper.id}/remind`, {}));
    refused(await clerk.post(`/papers/${paper.id}/remind`, {}), 429, "papers.guard.reminded_long_ago");
    assert.equal(good(await other_editor.get("/papers?waits_for_me=true")).total, 1);
});

test("a leader's instruction is followed to its result", async () => {
    const later = new Date(Date.now() + 8 * 3600_000 + 7 * 86400_000).toISOString().slice(0, 10);
    const given = { given_by: "分管副市长", body: "请认真整改。", given_on: today, unit_id: city.units.town.id, due_on: later };
    const instruction = good(await clerk.post(`/papers/${paper.id}/instructions`, given));
    refused(await clerk.post(`/papers/${paper.id}/instructions`, { ...given, due_on: "2020-01-01" }), 422, "papers.instruction_days");
    good(await officer.post(`/paper-instructions/${instruction.id}/report`, { result: "已整改" }));
    refused(await officer.post(`/paper-instructions/${instruction.id}/close`, { is_accepted: true }), 404, "organisation.no_such_record");
    assert.equal(good(await clerk.post(`/paper-instructions/${instruction.id}/close`, { is_accepted: true })).state, "closed");
    assert.equal(good(await officer.get("/paper-instructions?state=closed")).total, 1);
});

test("4.3b the paper goes out as docx and comes back; what is no docx or more than text is refused in words", async () => {
    const other = good(await draft({}), 201);
    const bytes = await bytes_of(clerk, `/papers/${other.id}/docx`);
    assert.equal(bytes.subarray(0, 2).toString(), "PK");
    const same = good(await clerk.post(`/papers/${other.id}/text/docx`, { attachment_id: await keep(clerk, "约谈.docx", bytes) }));
    assert.equal(same.digest, other.digest);
    refused(await clerk.post(`/papers/${other.id}/text/docx`, { attachment_id: await keep(clerk, "假.docx", Buffer.from("PK\u0003\u0004 broken")) }), 422, "documents.docx_broken");
    const pdf = await clerk.get(`/papers/${other.id}/pdf`);
    assert.ok(pdf.status === 200 || pdf.body.code === "papers.no_converter", String(pdf.status));
    const template = await bytes_of(clerk, "/paper-templates/admonition_notice/docx");
    const made = good(await clerk.post("/paper-templates/admonition_notice/versions", { attachment_id: await keep(clerk, "模板.docx", template), note: "不变" }));
    assert.equal(made.number, 1);
    refused(await clerk.post("/paper-templates/round_notice/versions", { attachment_id: await keep(clerk, "模板.docx", template), note: "错" }), 422, "papers.template_unknown");
    refused(await officer.post("/paper-templates/admonition_notice/versions", { attachment_id: 1, note: "x" }), 403, "organisation.verb_not_granted");
});

test("4.3b any text can be checked", async () => {
    const { contradictions } = good(await officer.post("/paper-check", { text: "通报\n共检查政务新媒体461个，24个不合格，合格率95.0%。" }));
    assert.equal(contradictions[0].code, "rate_does_not_follow");
    assert.match(contradictions[0].message, /94\.8%/);
    assert.deepEqual(good(await officer.post("/paper-check", { text: "通报\n共检查100个，合格98个，合格率98.0%。" })).contradictions, []);
    refused(await officer.post("/paper-check", {}), 422, "api.missing", "text");
});

test("what is not public is not shown to the public", async () => {
    const answer = await fetch(`${city.server.base}/api/v1/public/notices`);
    assert.equal(answer.status, 200);
    assert.ok(answer.headers.get("etag"));
    assert.deepEqual((await answer.json()).items, []);
    assert.equal((await fetch(`${city.server.base}/api/v1/public/notices/${paper.id}`)).status, 404);
    const feed = await fetch(`${city.server.base}/api/v1/public/notices.atom`);
    assert.match(feed.headers.get("content-type"), /atom/);
});
