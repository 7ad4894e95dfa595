// What anybody may ask without a login: the four answers, the feed, the signed files, reports of fakes; and that none of it names a person.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { Client } from "./lib/client.mjs";
import { makeCity, today } from "./lib/city.mjs";

const uid = (n) => String(6000000000 + n);
const person = "欧阳测试";
let city, clerk, editor, chief, guide, watcher, anybody, png;
const accounts = {};

const register = async (key, unit, more) => {
    const body = { name: key, platform: "weibo", kind: "publishing", host_unit_id: unit.id, link: "", ...more };
    const answer = await clerk.post("/accounts", body);
    assert.equal(answer.status, 201, JSON.stringify(answer.body));
    const holders = [{ duty: "principal", person_name: person, phone: "13712345678", title: "主任" }];
    assert.equal((await clerk.put(`/accounts/${answer.body.id}/duty-holders`, { valid_from: today, holders })).status, 200);
    accounts[key] = answer.body;
};
const ask = async (text, platform) => {
    const answer = await anybody.get(`/public/answer?text=${encodeURIComponent(text)}${platform ? `&platform=${platform}` : ""}`);
    assert.equal(answer.status, 200, JSON.stringify(answer.body));
    return answer.body;
};
// The register notices a change within a second.
const settled = () => new Promise((resolve) => setTimeout(resolve, 1000));

before(async () => {
    city = await makeCity({ only: ["clerk", "chief", "editor", "guide", "watcher"] });
    ({ clerk, chief, editor, guide, watcher } = city.people);
    anybody = new Client(city.server);
    await register("望潮发布", city.units.town, { platform_account_id: uid(1), link: `https://weibo.com/u/${uid(1)}`, opened_on: "2024-03-01" });
    await register("云湾教育", city.units.department, { platform_account_id: uid(2), purpose: `联系人${person}`, certified_host: person });
    await register("云湾教育", city.units.other_town, { platform: "douyin", platform_account_id: "MS4wLjABAAAAyunwanjiaoyu01" });
    await settled();
});
after(async () => assert.deepEqual(await city.server.stop(), { code: 0, signal: null }));

test("2.1d 2.2 a link, an id and a name are answered; look-alikes are never registered", async () => {
    const named = await ask(`看看 https://m.weibo.cn/u/${uid(1)}?from=x`);
    assert.deepEqual([named.verdict, named.account.id, named.account.host_unit, named.account.state_zh], ["registered", accounts["望潮发布"].id, "望潮镇", "在用"]);
    assert.equal((await ask("望潮发布")).verdict, "registered");
    assert.equal((await ask("云湾教育")).verdict, "cannot_tell");
    assert.equal((await ask("云湾教育", "douyin")).account.platform, "douyin");
    assert.equal((await ask(uid(1))).verdict, "cannot_tell");
    assert.equal((await ask(uid(1), "weibo")).verdict, "registered");
    for (const text of [`https://weibo.com/u/${uid(1)}0`, `https://weib0.com/u/${uid(1)}`, `https://weibo.com.example.com/u/${uid(1)}`, `https://weibo.com@example.com/u/${uid(1)}`, "望潮发布官方", "望潮发佈", "望潮發布", "望潮 发布"])
        assert.equal((await ask(text)).verdict, "not_registered", text);
    const imitation = await ask("望潮发布官方账号");
    assert.equal(imitation.similar[0].name, "望潮发布");
    for (const text of ["https://t.cn/A6abc", "https://v.douyin.com/iAbC/", "https://example.com/x", "https://mp.weixin.qq.com/s/AbCdEf", `https://weibo.com/u/${uid(1)} https://weibo.com/u/${uid(2)}`])
        assert.equal((await ask(text)).verdict, "cannot_tell", text);
});

test("the list pages by keyset, filters and never shows another's fields", async () => {
    const all = await anybody.all("/public/accounts?limit=1");
    assert.equal(all.length, 3);
    assert.equal((await anybody.all(`/public/accounts?q=${encodeURIComponent("教育局")}`)).length, 1);
    assert.equal((await anybody.all("/public/accounts?platform=douyin&state=in_use")).length, 1);
    assert.equal((await anybody.get(`/public/accounts/${accounts["望潮发布"].id}`)).body.opened_on, "2024-03-01");
    assert.equal((await anybody.get(`/public/accounts/${city.units.town.id}`)).status, 404);
    for (const query of ["platform=myspace", "state=alive", "cursor=abc", "colour=red"]) assert.equal((await anybody.get(`/public/accounts?${query}`)).status, 422, query);
    assert.equal((await anybody.get("/public/answer")).status, 422);
    assert.ok((await anybody.get("/public/platforms")).body.items.length >= 15);
});

test("4.2b no answer names a person, a telephone or a purpose; no cookie is set", async () => {
    for (const path of ["/public/accounts", "/public/register.json", "/public/register.csv", "/public/feed.atom", `/public/accounts/${accounts["云湾教育"].id}`, `/public/answer?text=${encodeURIComponent("云湾教育")}`]) {
        const answer = await anybody.get(path);
        assert.equal(answer.status, 200, path);
        const text = JSON.stringify(answer.body);
        assert.ok(!text.includes(person) && !/1[3-9]\d{9}(?!\d)/.test(text.replaceAll(/"60000000\d\d"/g, "")), path);
        assert.equal(answer.headers.get("set-cookie"), null);
    }
});

test("answers may be kept by caches and are renewed by their ETag", async () => {
    const first = await anybody.get("/public/accounts");
    const etag = first.headers.get("etag");
    assert.match(first.headers.get("cache-control"), /public, max-age=\d+/);
    assert.equal((await anybody.get("/public/accounts", { headers: { "if-none-match": etag } })).status, 304);
    await register("松岗发布", city.units.other_town, { platform_account_id: uid(3) });
    await settled();
    const second = await anybody.get("/public/accounts", { headers: { "if-none-match": etag } });
    assert.equal(second.status, 200);
    assert.equal(second.body.total, first.body.total + 1);
    assert.equal((await ask("松岗发布")).verdict, "registered");
});

test("2.3a the whole register can be taken along and its signature checked by openssl; the key is the owner's alone", async () => {
    const folder = mkdtempSync(join(tmpdir(), "yanlu-register-"));
    const fetched = async (name) => {
        const answer = await fetch(`${city.server.base}/api/v1/public/${name}`);
        assert.equal(answer.status, 200, name);
        writeFileSync(join(folder, name), Buffer.from(await answer.arrayBuffer()));
        return join(folder, name);
    };
    try {
        const key = await fetched("register.pub");
        for (const name of ["register.json", "register.csv"]) {
            const [file, signature] = [await fetched(name), await fetched(`${name}.sig`)];
            const verify = () => execFileSync("openssl", ["pkeyutl", "-verify", "-pubin", "-inkey", key, "-rawin", "-in", file, "-sigfile", signature], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
            assert.match(verify(), /Verified Successfully/);
            writeFileSync(file, "x", { flag: "a" });
            assert.throws(verify);
        }
    } finally {
        rmSync(folder, { recursive: true });
    }
    assert.equal(statSync(join(city.server.data, "public_register.key")).mode & 0o777, 0o600);
    const before = (await anybody.get("/public/register.pub")).body;
    await city.server.restart();
    assert.equal((await anybody.get("/public/register.pub")).body, before);
});

test("2.1d 2.1e what happened stands in the feed", async () => {
    const change = { name: "望潮微讯", valid_from: today, reason: "更名" };
    assert.equal((await clerk.patch(`/accounts/${accounts["望潮发布"].id}`, change)).status, 200);
    await settled();
    const feed = (await anybody.get("/public/feed.atom")).body;
    assert.match(feed, /<title>变更：望潮微讯（新浪微博）<\/title>/);
    assert.match(feed, /原名“望潮发布”/);
    assert.match(feed, /urn:yanlu:public-register:\d+:opened:2024-03-01/);
});

test("2.1d a QR code leads to the account's page, and the code in a picture is answered", async () => {
    png = Buffer.from(await (await fetch(`${city.server.base}/api/v1/public/accounts/${accounts["云湾教育"].id}/qr.png`)).arrayBuffer());
    const read = await anybody.ask("POST", "/public/answer/picture", { raw: png });
    assert.equal(read.body.text, `${city.server.base}/register/accounts/${accounts["云湾教育"].id}`);
    assert.equal(read.body.verdict, "registered");
    assert.equal((await anybody.ask("POST", "/public/answer/picture", { raw: "GIF89a" })).status, 422);
    assert.equal((await anybody.ask("POST", "/public/answer/picture", { raw: png.subarray(0, 60) })).status, 422);
});

test("2.3a a suspected fake is reported without a name, comes to the clerk, and is settled", async () => {
    const link = "https://weibo.com/u/9999999999";
    const report = { link, description: "冒用望潮镇名义募捐", contact: "13600001111", picture: png.toString("base64") };
    const sent = await anybody.post("/public/reports", report);
    assert.equal(sent.status, 201, JSON.stringify(sent.body));
    assert.match(sent.body.receipt, /^[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}$/);
    const again = await anybody.post("/public/reports", { link: `${link}?from=share` });
    assert.equal(again.status, 201);
    const item = (await clerk.get("/inbox")).body.items.find((i) => i.subject_kind === "fake_report");
    assert.ok(item.due_at && item.title.includes(link));
    const path = `/fake-reports/${item.subject_id}`;
    const shown = (await clerk.get(path)).body;
    assert.deepEqual([shown.state, shown.contact, shown.has_picture, shown.verdict, shown.times_reported], ["received", "13****11", true, "not_registered", 2]);
    assert.equal((await clerk.get(`${path}/picture`)).status, 200);
    assert.equal((await editor.get(path)).status, 403);
    assert.equal((await guide.get(path)).status, 200);
    assert.equal((await guide.post(`${path}/find_fake`, { reason: "x" })).status, 403);
    assert.equal((await watcher.get("/fake-reports")).status, 403);
    assert.equal((await clerk.post(`${path}/find_fake`, {})).body.field, "reason");
    assert.equal((await clerk.post(`${path}/forward`, { reason: "请处置" })).body.field, "forwarded_to");
    const forwarded = await clerk.post(`${path}/forward`, { reason: "请依法处置", forwarded_to: "云湾市网信办" });
    assert.equal(forwarded.body.state, "forwarded");
    assert.equal((await clerk.post(`${path}/forward`, { reason: "再转", forwarded_to: "云湾市公安局" })).status, 409);
    assert.equal((await chief.post(`${path}/reveal-contact`, {})).status, 422);
    assert.equal((await guide.post(`${path}/reveal-contact`, { reason: "回访" })).status, 403);
    assert.equal((await chief.post(`${path}/reveal-contact`, { reason: "回访核实" })).body.contact, "13600001111");
    const settled_one = await clerk.post(`${path}/find_fake`, { reason: "平台已核实为仿冒" });
    assert.deepEqual([settled_one.body.state, settled_one.body.allowed_actions.length], ["fake", 0]);
    assert.equal((await clerk.post(`${path}/find_genuine`, { reason: "改判" })).status, 409);
    const progress = (await anybody.get(`/public/reports/${sent.body.receipt}`)).body;
    assert.deepEqual([progress.state_zh, progress.settled_on], ["仿冒属实", today]);
    assert.equal((await anybody.get("/public/reports/AAAA-BBBB-CCCC")).status, 404);
    assert.ok(!(await clerk.get("/inbox")).body.items.some((i) => i.subject_kind === "fake_report"));
    assert.ok((await clerk.all("/fake-reports?limit=1")).length >= 1);
    assert.ok(!city.server.log.includes("13600001111") && !city.server.run("ledger", "verify").includes("13600001111"));
});

test("bad reports are refused; too many from one address are told to wait", async () => {
    assert.equal((await anybody.post("/public/reports", {})).status, 422);
    assert.equal((await anybody.post("/public/reports", { link: "x", picture: "bm8=" })).status, 422);
    assert.equal((await anybody.post("/public/reports", { link: "x", picture: "!" })).status, 422);
    assert.equal((await anybody.post("/public/reports", { link: "x".repeat(2001) })).status, 422);
    assert.equal((await anybody.post("/public/reports", { link: "x" }, { headers: { origin: "https://example.com" } })).status, 403);
    let answer;
    for (let n = 0; n < 7 && answer?.status !== 429; ++n) answer = await anybody.post("/public/reports", { link: `https://weibo.com/u/${uid(700 + n)}` });
    assert.equal(answer.status, 429);
    assert.equal(answer.body.code, "public_register.too_many");
    const wait = Number(answer.headers.get("retry-after"));
    assert.ok(wait > 0 && wait <= 3600, String(wait));
    let asked;
    for (let n = 0; n < 300 && asked?.status !== 429; ++n) asked = await anybody.get("/public/platforms");
    assert.equal(asked.status, 429);
    assert.ok(Number(asked.headers.get("retry-after")) <= 60);
});
