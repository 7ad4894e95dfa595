// Problems that people register, and the rectification order in full, over the real binary.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { makeCity } from "./lib/city.mjs";
import { hand_in } from "./lib/files.mjs";

let city, clerk, chief, officer, editor, other_editor, watcher, account;

const fine = (answer, status = 200) => {
    assert.equal(answer.status, status, JSON.stringify(answer.body));
    return answer.body;
};
let pasts = 0;
const problem = (more = {}) => ({ item: "m-3.4-no-reply", subject_kind: "account", subject_id: account, what: `留言无人回复（第 ${++pasts} 次）`, ...more });

before(async () => {
    city = await makeCity();
    ({ clerk, chief, officer, editor, other_editor, watcher } = city.people);
    const input = { name: "望潮发布", platform: "weibo", platform_account_id: "1000000001", kind: "publishing", host_unit_id: city.units.town_office.id, certified_host: "望潮镇文化站" };
    account = fine(await clerk.post("/accounts", input), 201).id;
});
after(async () => assert.deepEqual(await city.server.stop(), { code: 0, signal: null }));

test("4.1 a person registers a problem with a picture; it starts at 待核实 with article, source and evidence", async () => {
    const items = fine(await clerk.get("/manual-items")).items;
    assert.ok(items.every((item) => item.article.text && item.severity_zh));
    const picture = await hand_in(clerk);
    const made = fine(await clerk.post("/findings", problem({ link: "https://example.cn/1", attachment_ids: [picture] })), 201);
    assert.equal(made.state, "to_verify");
    assert.equal(made.source, "person");
    assert.match(made.title, /^「望潮发布」公众留言处理反馈不及时/);
    assert.equal(made.files.length, 1);
    assert.ok(made.evidence.some((field) => field.zh === "链接" && field.value === "https://example.cn/1"));
    assert.equal((await editor.get(`/findings/${made.id}/files/${picture}`)).status, 200);
    assert.equal((await other_editor.get(`/findings/${made.id}/files/${picture}`)).status, 404);
    assert.equal((await clerk.get(`/findings/${made.id}/files/99999`)).status, 404);
    assert.equal(fine(await clerk.get("/findings?source=person")).total, 1);
    assert.equal(fine(await clerk.get("/findings?source=round")).total, 0);
});

test("4.1 what is not the person's to register is refused: item, subject, scope, day, another's file", async () => {
    const refused = async (who, more, code, status = 422) => {
        const answer = await who.post("/findings", problem(more));
        assert.equal(answer.status, status, JSON.stringify(answer.body));
        assert.equal(answer.body.code, code);
    };
    await refused(clerk, { item: "m-none" }, "supervision.unknown_item");
    await refused(clerk, { subject_id: 99999999 }, "supervision.no_such_subject");
    await refused(clerk, { item: "m-1-duty-not-clear" }, "supervision.subject_of_another_kind");
    await refused(clerk, { first_day: "2039-01-01" }, "supervision.day_to_come");
    await refused(editor, {}, "organisation.verb_not_granted", 403);
    await refused(watcher, {}, "organisation.verb_not_granted", 403);
    assert.equal((await chief.post("/findings", problem({ attachment_ids: [await hand_in(clerk)] }))).status, 422);
    assert.equal((await clerk.post("/findings", problem({ what: "" }))).status, 422);
    assert.equal((await officer.post("/findings", problem({ item: "m-1-duty-not-clear", subject_kind: "unit", subject_id: city.units.other_town.id }))).body.code, "supervision.no_such_subject");
    assert.equal(fine(await officer.post("/findings", problem()), 201).source, "person");
});
