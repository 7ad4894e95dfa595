// The typo model through the contract: a pasted text gets the model's hit with place and suggestion; a right text gets none.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { makeCity } from "./lib/city.mjs";

let city;
before(async () => { city = await makeCity({ only: ["editor"] }); });
after(async () => assert.deepEqual(await city.server.stop(), { code: 0, signal: null }));

test("R3.2b: a slip in a pasted text is marked in place with what was meant", async () => {
    const text = "各有关单位：\n要坚持问题导向，及时整改存在问体。";
    const answer = await city.people.editor.post("/inspections", { title: "关于做好整改工作的通知", text });
    assert.equal(answer.status, 200);
    assert.deepEqual(answer.body.hits.map(({ rule, kind, field, start, end, suggestion }) => ({ rule, kind, field, start, end, suggestion })),
        [{ rule: "typo.model", kind: "typo", field: "text", start: 22, end: 23, suggestion: "题" }]);
    assert.ok(answer.body.hits[0].confidence >= 800 && answer.body.hits[0].confidence <= 1000);
});

test("R3.2b: a right text is left alone", async () => {
    const answer = await city.people.editor.post("/inspections", { text: "要坚持问题导向，及时整改存在问题。" });
    assert.equal(answer.status, 200);
    assert.deepEqual(answer.body.hits, []);
});
