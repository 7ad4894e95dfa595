// The life of an account over the real binary. Every (state, event, role) cell of rulebook/machines/account.yaml is tried through the API; the
// events of the table also through the command line and the import, where there is no role to refuse.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { parse } from "yaml";
import { makeCity, staff, today } from "./lib/city.mjs";
import { binary } from "./lib/server.mjs";

const machine = parse(readFileSync(new URL("../../rulebook/machines/account.yaml", import.meta.url), "utf8"));
const permissions = parse(readFileSync(new URL("../../rulebook/permissions.yaml", import.meta.url), "utf8"));
const actions = ["request_shutdown", "request_cancellation", "decline_request", "plan_shutdown", "record_shutdown", "reopen", "plan_cancellation", "enter_freezing", "record_cancellation", "complete_cancellation", "audit_cancellation", "confirm_cancellation", "return_cancellation", "take_back", "find_unauthorised", "revive", "advise_closure", "answer_advice"];
const png = Buffer.from("89504e470d0a1a0a0000000d49484452", "hex");

let city, clerk, chief, editor, number = 0;
before(async () => {
    city = await makeCity();
    ({ clerk, chief, editor } = city.people);
});
after(async () => assert.deepEqual(await city.server.stop(), { code: 0, signal: null }));

const fine = (answer, status = 200) => {
    assert.equal(answer.status, status, JSON.stringify(answer.body));
    return answer.body;
};
const evidence = async (who, name = "截图.png", bytes = png) => {
    const upload = fine(await who.post("/uploads", { file_name: name, size_bytes: bytes.length }), 201);
    fine(await who.ask("PUT", `/uploads/${upload.id}/chunks/0`, { raw: bytes }));
    return fine(await who.post("/attachments", { upload_id: upload.id }), 201).id;
};
const full = async (who, more = {}) => ({ decision: "云府办〔2026〕8号", reason: "机构调整", notice_url: "https://example.cn/a", replacement: "云湾发布", effective_on: today, followers: 800, evidence_id: await evidence(who), ...more });
const step = async (who, account, action, more) => fine(await who.post(`/accounts/${account.id}/steps/${action}`, await full(who, more)));

const wechat = () => ({ platform: "wechat_subscription", platform_account_id: `gh_${String(++number).padStart(12, "0")}` });
const weibo = () => ({ platform: "weibo", platform_account_id: String(1000000000 + ++number) });
const register = async (identity) => fine(await clerk.post("/accounts", { name: `账号${number}`, kind: "publishing", host_unit_id: city.units.town_office.id, exception_reason: "试验", ...identity }), 201);
const unauthorised = async () => fine(await clerk.post("/accounts/unauthorised", { name: `账号${number + 1}`, host_unit_id: city.units.town_office.id, reason: "监测发现", ...weibo() }), 201);

const duties = ["principal", "leader_in_charge", "section_head", "editor"].map((duty) => ({ duty, person_name: `人员${duty}`, phone: "13800000000" }));
// Both systems' receipts; the duties come through the outbox.
const file_both = async (account) => {
    let open = [];
    for (let tries = 0; tries < 150 && open.length < 2; ++tries) {
        open = (await editor.get(`/accounts/${account.id}/filings`)).body.items.filter((item) => item.state === "due");
        if (open.length < 2) await new Promise((wake) => setTimeout(wake, 100));
    }
    assert.equal(open.length, 2, JSON.stringify(open));
    for (const each of open) fine(await editor.post(`/filings/${each.id}/record-receipt`, { number: `HZ-${each.id}`, filed_on: today }));
    return fine(await clerk.get(`/accounts/${account.id}`));
};

// An application through all its signatures; whoever may approve next does.
const approved = async (form) => {
    let application = fine(await editor.post("/applications", form), 201);
    application = fine(await editor.post(`/applications/${application.id}/submit`, { content_digest: application.content_digest }));
    for (let steps = 0; application.state === "submitted" && steps < 6; ++steps) {
        for (const login of ["leader", "officer", "clerk", "chief", "boss"]) {
            const seen = await city.people[login].get(`/applications/${application.id}`);
            if (seen.status !== 200 || !seen.body.allowed_actions.some((each) => each.action === "approve" && each.is_allowed)) continue;
            application = fine(await city.people[login].post(`/applications/${application.id}/approve`, { content_digest: seen.body.content_digest, reason: "同意" }));
            break;
        }
    }
    assert.equal(application.state, "approved");
    return application;
};
const opened = async () => {
    const { platform, platform_account_id } = wechat();
    const unit = city.units.town_office;
    const form = { host_unit_id: unit.id, platform, name: `申请号${number}`, kind: "publishing", certified_host: unit.name, purpose: "发布文化活动信息", exception_reason: "试验", duty_holders: duties };
    const application = await approved(form);
    const known = new Set((await clerk.all("/accounts?state=opened_to_file")).map((each) => each.id));
    fine(await editor.post(`/applications/${application.id}/register_opening`, { opened_on: today, platform_account_id, certified_host: unit.name, screenshot_id: await evidence(editor) }));
    const [made] = (await clerk.all("/accounts?state=opened_to_file")).filter((each) => !known.has(each.id));
    return fine(await clerk.get(`/accounts/${made.id}`));
};

// How an account comes into each state, by the interface alone.
const into = {
    opened_to_file: () => opened(),
    normal: async () => {
        const account = await register(wechat());
        fine(await clerk.put(`/accounts/${account.id}/duty-holders`, { valid_from: today, holders: duties }));
        return file_both(account);
    },
    to_be_completed: () => register(wechat()),
    unauthorised,
    shutdown_planned: async () => step(chief, await register(wechat()), "plan_shutdown"),
    shut_down: async () => step(editor, await into.shutdown_planned(), "record_shutdown"),
    amended_to_file: async () => step(chief, await into.shut_down(), "reopen"),
    cancellation_planned: async () => step(chief, await register(wechat()), "plan_cancellation"),
    freezing: async () => {
        const account = await into.cancellation_planned();
        fine(await editor.post(`/accounts/${account.id}/archive`));
        return step(editor, account, "enter_freezing");
    },
    cancelled_to_audit: async () => {
        const account = await step(chief, await register(weibo()), "plan_cancellation");
        fine(await editor.post(`/accounts/${account.id}/archive`));
        return step(editor, account, "record_cancellation");
    },
    cancelled: async () => {
        const account = await step(clerk, await into.cancelled_to_audit(), "audit_cancellation", { outcome: "passed" });
        return step(clerk, account, "confirm_cancellation");
    },
};

// The table's own answer for a cell: nothing if the step may be taken (it is then refused for its empty form), else the class of the refusal.
const holders_of = (verb) => {
    const [module, name] = verb.split(".");
    return Object.keys(permissions.verbs[module][name].holders).flatMap((group) => permissions.groups[group] ?? [group]);
};
const events_of = (action, state) => (action === "take_back" ? { to_be_completed: "take_back_to_complete", shut_down: "take_back_shut_down", unauthorised: "take_back" }[state] : action);
// What stood before the plan, for the accounts as they are made above.
const before_plan = { shutdown_planned: "to_be_completed", cancellation_planned: "to_be_completed", freezing: "to_be_completed" };
const guards_that_hold = {
    enter_freezing: () => false, // no archive was taken
    record_cancellation: () => false,
    complete_cancellation: () => false,
    confirm_cancellation: () => false, // not audited
    answer_advice: () => false,
    decline_request: () => false, // nobody asked
};
function expected(state, action, login) {
    const [role, unit] = staff[login];
    const sees_all = ["city_office", "publicity", "monitor"].includes(unit);
    if (!sees_all && unit !== "town" && unit !== "town_office") return 404;
    if (!holders_of(`life_cycle.${action}`).includes(role)) return 403;
    const event = action === "take_back" ? events_of(action, before_plan[state]) : action;
    const transition = machine.transitions.find((t) => t.event === event && [t.from].flat().includes(state));
    if (!transition) return 409;
    if (!transition.roles.includes(role)) return 403;
    return guards_that_hold[action]?.() === false ? 409 : 422;
}

test("2.1e 2.3b every state, event and role: what the table says is what the interface answers, and nothing moves", async () => {
    let cells = 0;
    for (const [state, make] of Object.entries(into)) {
        const account = await make();
        assert.equal((await clerk.get(`/accounts/${account.id}`)).body.state, state);
        for (const login of Object.keys(staff)) {
            for (const action of actions) {
                const answer = await city.people[login].post(`/accounts/${account.id}/steps/${action}`, {});
                assert.equal(answer.status, expected(state, action, login), `${state} ${action} ${login}: ${JSON.stringify(answer.body)}`);
                if (answer.status === 422) assert.equal(answer.body.code, "api.missing", `${state} ${action} ${login}`);
                if (answer.status !== 404) assert.ok(answer.body.detail.length > 5, "a refusal without words");
                cells += 1;
            }
        }
        assert.equal((await clerk.get(`/accounts/${account.id}`)).body.state, state, "a refused step moved the account");
    }
    assert.equal(cells, Object.keys(into).length * Object.keys(staff).length * actions.length);
});

test("2.1e what the page offers is what the interface lets through", async () => {
    for (const make of Object.values(into)) {
        const account = await make();
        for (const login of ["clerk", "chief", "officer", "editor", "head"]) {
            const shown = (await city.people[login].get(`/accounts/${account.id}`)).body.allowed_actions.filter((a) => actions.includes(a.action));
            for (const each of shown) {
                const answer = await city.people[login].post(`/accounts/${account.id}/steps/${each.action}`, {});
                assert.equal(answer.status === 422, each.is_allowed, `${account.state} ${each.action} ${login}`);
                if (!each.is_allowed) assert.equal(answer.body.code, each.refusal.code);
            }
        }
    }
});

test("2.1e the same steps from the shell: every state and event, with the guards and without a role", async () => {
    const picture = join(city.server.data, "shell.png");
    writeFileSync(picture, png);
    for (const [state, make] of Object.entries(into)) {
        const account = await make();
        for (const action of actions) {
            const event = action === "take_back" ? events_of(action, before_plan[state]) : action;
            const transition = machine.transitions.find((t) => t.event === event && [t.from].flat().includes(state));
            const ran = spawnSync(binary, ["account", "step", action, "--platform", account.platform, "--account", account.platform_account_id, "--data", city.server.data], { encoding: "utf8" });
            assert.equal(ran.status, 1, `${state} ${action}: ${ran.stdout}${ran.stderr}`);
            assert.equal(/缺少|请填写|必填/.test(ran.stderr), Boolean(transition) && guards_that_hold[action]?.() !== false, `${state} ${action}: ${ran.stderr}`);
        }
        assert.equal((await clerk.get(`/accounts/${account.id}`)).body.state, state);
    }
    const account = await register(weibo());
    const taken = spawnSync(binary, ["account", "step", "plan_shutdown", "--platform", "weibo", "--account", account.platform_account_id, "--decision", "云府办〔2026〕9号", "--reason", "合并", "--data", city.server.data], { encoding: "utf8" });
    assert.equal(taken.status, 0, taken.stderr);
    assert.match(taken.stdout, /拟关停/);
    const unknown = spawnSync(binary, ["account", "step", "plan_shutdown", "--platform", "weibo", "--account", "9999999999", "--data", city.server.data], { encoding: "utf8" });
    assert.equal(unknown.status, 2);
});

test("2.1e an import amends where the table has the event, and is refused where the account is being deleted", async () => {
    const head = "账号名称,平台,账号标识,主办单位\r\n";
    for (const [state, make] of Object.entries(into)) {
        const account = await make();
        const text = `${head}新名${number},${account.platform_zh},${account.platform_account_id},${city.units.town_office.name}\r\n`;
        const report = fine(await clerk.ask("POST", "/imports?kind=accounts&file_name=a.csv", { raw: text }), 201);
        const is_amended = machine.transitions.some((t) => ["amend", "amend_unfiled"].includes(t.event) && [t.from].flat().includes(state));
        assert.equal(report.rows_good, is_amended ? 1 : 0, `${state}: ${JSON.stringify(report.problems)}`);
        if (!is_amended) assert.equal(report.problems[0].code, "registry.not_amended_any_more");
    }
    const fresh = fine(await clerk.ask("POST", "/imports?kind=accounts&file_name=b.csv", { raw: `${head}导入号,新浪微博,${1000000000 + ++number},${city.units.department.name}\r\n` }), 201);
    fine(await clerk.post(`/imports/${fresh.id}/apply`, { partial: false }));
    const [made] = await clerk.all(`/accounts?q=${encodeURIComponent("导入号")}`);
    assert.equal(made.state, "to_be_completed", "an import leads to what is still to be completed, never to 正常");
});

test("2.1d what is registered is 正常 with both receipts and named holders, and with one of them not", async () => {
    const account = await register(wechat());
    const confirm = () => clerk.post(`/accounts/${account.id}/confirm-backfill`);
    assert.equal((await confirm()).body.code, "registry.guard.both_filed");
    assert.equal((await file_both(account)).state, "to_be_completed");
    assert.equal((await confirm()).body.code, "registry.duty_holders_missing");
    fine(await clerk.put(`/accounts/${account.id}/duty-holders`, { valid_from: today, holders: duties }));
    assert.equal(fine(await confirm()).state, "normal");
});

test("2.3b a cancellation with its evidence: archive, freeze by followers, audit; files go to who may see the account alone", async () => {
    const account = await into.cancellation_planned();
    const path = `/accounts/${account.id}`;
    assert.equal((await editor.post(`${path}/steps/enter_freezing`, await full(editor))).body.code, "registry.guard.archive_taken");
    const archived = fine(await editor.post(`${path}/archive`)).life_cycle.archives[0];
    assert.equal(archived.posts, 0);
    const kept = await editor.get(`${path}/files/${archived.attachment_id}`);
    assert.equal(JSON.parse(kept.body.split("\n")[0]).platform_account_id, account.platform_account_id);
    assert.equal((await city.people.other_editor.get(`${path}/files/${archived.attachment_id}`)).status, 404);
    assert.equal((await editor.get(`${path}/files/${account.id}`)).status, 404);
    const mine = await evidence(editor);
    assert.equal((await clerk.post(`${path}/steps/enter_freezing`, { ...(await full(clerk)), evidence_id: mine })).body.code, "registry.no_such_file");
    const frozen = await step(editor, account, "enter_freezing", { followers: 12000 });
    assert.equal(frozen.life_cycle.freezing.days, 30);
    assert.equal((await editor.post(`${path}/steps/complete_cancellation`, await full(editor))).body.code, "registry.guard.freeze_is_over");
    assert.equal((await chief.post(`${path}/steps/take_back`, { decision: "云府办〔2026〕9号" })).body.field, "reason");
    assert.equal((await step(chief, account, "take_back")).state, "to_be_completed");
    assert.deepEqual((await editor.get(path)).body.life_cycle.acts.map((a) => a.event), ["take_back_to_complete", "enter_freezing", "plan_cancellation"]);
});

test("bad input: days that cannot be, links that are none, files that are none, two who act at once", async () => {
    const account = await into.shutdown_planned();
    const path = `/accounts/${account.id}/steps/record_shutdown`;
    const good = await full(editor);
    assert.equal((await editor.post(path, { ...good, effective_on: "2099-01-01" })).body.code, "registry.day_in_future");
    assert.equal((await editor.post(path, { ...good, effective_on: "2026-02-30" })).status, 422);
    assert.equal((await editor.post(path, { ...good, notice_url: "javascript:alert(1)" })).body.code, "registry.not_a_link");
    assert.equal((await editor.post(path, { ...good, followers: -1 })).status, 422);
    assert.equal((await editor.post(path, { ...good, outcome: "maybe" })).status, 422);
    assert.equal((await editor.post(path, { ...good, colour: "red" })).body.code, "api.unknown_field");
    const upload = fine(await editor.post("/uploads", { file_name: "a.exe", size_bytes: 2 }), 201);
    assert.equal((await editor.post("/attachments", { upload_id: upload.id })).body.code, "imports.upload_incomplete");
    fine(await editor.ask("PUT", `/uploads/${upload.id}/chunks/0`, { raw: "MZ" }));
    assert.equal((await editor.post("/attachments", { upload_id: upload.id })).body.code, "registry.file_type");
    const version = (await editor.get(`/accounts/${account.id}`)).headers.get("etag");
    const both = await Promise.all([1, 2].map(() => editor.post(path, good, { headers: { "if-match": version } })));
    assert.deepEqual(both.map((answer) => answer.status).sort(), [200, 412]);
});

test("2.1e warning and rectification bar neither a change nor its filing", async () => {
    const account = await register(wechat());
    fine(await clerk.put(`/accounts/${account.id}/duty-holders`, { valid_from: today, holders: duties }));
    assert.equal((await file_both(account)).state, "normal");
    const judged = spawnSync(binary, ["evaluate", "--apply", "--data", city.server.data], { encoding: "utf8" });
    assert.equal(judged.status, 1, judged.stderr);
    const [found] = await clerk.all(`/findings?account_id=${account.id}&rule=1.1-no-certified-host`);
    assert.equal(fine(await clerk.post(`/findings/${found.id}/verify`, {})).state, "to_dispatch");
    assert.equal(fine(await clerk.post(`/findings/${found.id}/dispatch`, { reason: "请整改" })).state, "to_sign_for");
    assert.equal(fine(await editor.post(`/findings/${found.id}/sign_for`, {})).state, "rectifying");
    assert.equal((await clerk.get(`/accounts/${account.id}`)).body.state, "normal", "an order moved the account");
    const changed = fine(await editor.patch(`/accounts/${account.id}`, { name: `${account.name}新`, reason: "更名" }));
    assert.equal(changed.state, "amended_to_file");
    assert.ok(changed.life_cycle.is_in_force);
    assert.equal((await file_both(account)).state, "normal");
    assert.equal((await clerk.get(`/findings/${found.id}`)).body.state, "rectifying");
});

test("1.2 a reorganisation is shown before it is decided, then accounts follow and both filings are due", async () => {
    const account = await into.amended_to_file();
    const unit = account.host_unit.id;
    const shown = fine(await clerk.get(`/units/${unit}/holdings`));
    assert.equal(shown.accounts, shown.account_list.length);
    assert.ok(shown.appointments >= 3 && shown.account_list.some((each) => each.id === account.id && each.is_filed_again));
    assert.equal((await city.people.other_editor.get(`/units/${unit}/holdings`)).status, 404);
    const fresh = fine(await clerk.get(`/units/${unit}`));
    fine(await clerk.post(`/units/${unit}/merge`, { into_unit_id: city.units.other_town.id, effective_on: today, decision: "云湾编办〔2026〕7号" }, { headers: { "if-match": `"${fresh.version}"` } }));
    let after;
    for (let tries = 0; tries < 100; ++tries) {
        after = fine(await clerk.get(`/accounts/${account.id}`));
        if (after.host_unit.id === city.units.other_town.id) break;
        await new Promise((wake) => setTimeout(wake, 200));
    }
    assert.equal(after.host_unit.id, city.units.other_town.id);
    assert.equal(after.state, "amended_to_file");
    assert.ok((await clerk.get(`/accounts/${account.id}/history`)).body.items.some((version) => version.host_unit.id === unit), "the past kept no host");
});
