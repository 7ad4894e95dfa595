// Role × verb by the rule book's own table: every role tries a sample of each verb; who holds it gets through, who does not gets 403, or
// 404 for what lies outside the caller's sight.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, test } from "node:test";
import { parse } from "yaml";
import { makeCity, staff, today } from "./lib/city.mjs";

const table = parse(readFileSync(new URL("../../rulebook/permissions.yaml", import.meta.url), "utf8"));

// role → verbs it holds
const held = new Map(table.roles.map((role) => [role.code, new Set()]));
for (const [module, verbs] of Object.entries(table.verbs)) {
    for (const [name, { holders }] of Object.entries(verbs)) {
        for (const group of Object.keys(holders)) for (const role of table.groups[group] ?? [group]) held.get(role).add(`${module}.${name}`);
    }
}

let city, clients;
before(async () => {
    city = await makeCity();
    clients = { system_administrator: city.admin };
    for (const [login, [role]] of Object.entries(staff)) clients[role] ??= city.people[login];
});
after(async () => assert.deepEqual(await city.server.stop(), { code: 0, signal: null }));

let count = 0;
const fresh = (word) => `${word}${++count}`;
const decision = "云编〔2026〕9号";

// verb → a request that only the verb's own rule can refuse. Hosts and supervisors are appointed in or above the unit town_office.
const samples = {
    "organisation.read_units": (c) => c.get("/units"),
    "organisation.read_people": (c) => c.get("/people"),
    "organisation.read_permissions": (c) => c.get("/permissions"),
    "organisation.create_unit": (c) => c.post("/units", { name: fresh("云湾市新设局"), short_name: fresh("新设局"), kind: "department", level: "city", parent_id: city.units.root.id, decision, valid_from: today }),
    "organisation.amend_unit": (c) => c.patch(`/units/${city.units.town_office.id}`, { short_name: fresh("文化站"), reason: "更正简称" }),
    "organisation.rename_unit": (c) => c.post(`/units/${city.units.town_office.id}/rename`, { name: fresh("望潮镇文化站"), short_name: fresh("站"), decision, effective_on: today }),
    "organisation.create_person": (c) => c.post("/people", { name: "新人", login: fresh("person_") }),
    "organisation.appoint": (c) => c.post("/appointments", { person_id: city.people.editor.id, unit_id: city.units.town_office.id, role: "section_head", title: fresh("负责人"), valid_from: today }),
    "registry.read_accounts": (c) => c.get("/accounts"),
    "registry.export_accounts": (c) => c.get("/accounts/export?format=csv"),
    "registry.read_vendors": (c) => c.get("/vendors"),
    "registry.record_vendor": (c) => c.post("/vendors", { name: fresh("云湾传媒公司") }),
    "filings.read_filings": (c) => c.get("/filings"),
    "filings.export_filings": (c) => c.get("/filings/export?format=csv"),
    "opening.read_applications": (c) => c.get("/applications"),
    "monitoring.read_posts": (c) => c.get("/posts"),
    "monitoring.read_collection_runs": (c) => c.get("/collection-runs"),
    "monitoring.inspect_text": (c) => c.post("/inspections", { text: "今天天气很好。" }),
    "monitoring.read_exceptions": (c) => c.get("/hit-exceptions"),
    "monitoring.propose_exception": (c) => c.post("/hit-exceptions", { rule: "typo.idiom", words: fresh("词"), excerpt: "词", reason: "试" }),
    "monitoring.read_words": (c) => c.get("/words"),
    "monitoring.propose_words": (c) => c.post("/word-changes", { action: "add", title: "词", reason: "试", words: [{ wrong: fresh("错词"), kind: "typo" }] }),
    "supervision.read_overview": (c) => c.get("/overview"),
    "supervision.read_rules": (c) => c.get("/rules"),
    "supervision.read_findings": (c) => c.get("/findings"),
    "supervision.evaluate": (c) => c.post("/evaluations", { as_of: today }),
    "supervision.propose_rule_change": (c) => c.post("/rule-changes", { kind: "parameter", rule: "office", parameter: "min_judged", value: 100 + ++count, valid_from: today, reason: "试" }),
    "public_register.read_fake_reports": (c) => c.get("/fake-reports"),
    "assessment.read": (c) => c.get("/assessments"),
    "assessment.read_sets": (c) => c.get("/indicator-sets"),
    "assessment.propose_set": (c) => c.post("/indicator-sets/check", { text: "id: x" }),
    "reconciliation.read": (c) => c.get("/reconciliations"),
    "reconciliation.read_lists": (c) => c.get("/reconciliation-lists"),
    "reconciliation.take_in_list": (c) => c.ask("POST", "/reconciliation-files?source=monitor", { raw: "账号名称,平台\n示例,微博\n" }),
    "census.read_censuses": (c) => c.get("/censuses"),
    "census.read_backfill": (c) => c.get("/backfill"),
    "flow.read_inbox": (c) => c.get("/inbox"),
    "accountability.read_ladder": (c) => c.get("/accountability/ladder"),
    "accountability.read_notifications": (c) => c.get("/accountability/notifications"),
    "accountability.export": (c) => c.get("/accountability/notifications/export?format=csv"),
    "accountability.enter_notification": (c) => c.post("/accountability/notifications", { level: "city", document_number: `云府办函〔${today.slice(0, 4)}〕${++count}号`, issued_on: today, unit_id: city.units.town.id, cause: "other", is_prominent: false }),
    "accountability.read_admonitions": (c) => c.get("/accountability/admonitions"),
    "accountability.read_advices": (c) => c.get("/accountability/advices"),
    "accountability.read_records": (c) => c.get("/accountability/records"),
    "accountability.propose_record": (c) => c.post("/accountability/records", { matter: "leak", unit_id: city.units.town_office.id, occurred_on: today, facts: "涉密" }),
    "accountability.export_evidence": (c) => c.get("/accountability/records/export?format=csv"),
    "rounds.read_rounds": (c) => c.get("/rounds"),
    "rounds.read_watch_list": (c) => c.get("/watch-list"),
    "papers.read_numbers": (c) => c.get("/document-series"),
    "papers.read_templates": (c) => c.get("/paper-templates"),
    "consolidation.read": (c) => c.get("/consolidation/cases"),
    "consolidation.export": (c) => c.get("/consolidation/cases/export?format=csv"),
    "consolidation.analyse": (c) => c.post("/consolidation/runs", { as_of: today }),
    "statistics.read": (c) => c.get("/statistics"),
    "statistics.export": (c) => c.get("/statistics/export?format=xlsx"),
    "ledger.read_entries": (c) => c.get("/ledger/entries"),
    "ledger.read_checkpoint": (c) => c.get("/ledger/checkpoint"),
};

for (const [verb, ask] of Object.entries(samples)) {
    test(`${verb}: who holds it gets through, nobody else`, async (t) => {
        let cells = 0;
        for (const role of held.keys()) {
            const answer = await ask(clients[role]);
            const said = `${role}: ${answer.status} ${answer.body.detail ?? ""}`;
            if (held.get(role).has(verb)) assert.ok(answer.status < 300, said);
            else assert.ok([403, 404].includes(answer.status), said);
            ++cells;
        }
        assert.equal(cells, table.roles.length);
    });
}

test("the sample covers the verbs of reading completely", () => {
    const reads = Object.entries(table.verbs).flatMap(([module, verbs]) => Object.keys(verbs).map((name) => `${module}.${name}`)).filter((v) => /\.read_/.test(v));
    assert.deepEqual(reads.filter((verb) => !samples[verb] && verb !== "monitoring.read_hits"), []); // hits come with their post
});

test("administrators read no business content", async () => {
    for (const role of ["system_administrator", "security_administrator", "audit_administrator"])
        for (const path of ["/accounts", "/posts", "/findings", "/collection-runs"]) {
            const answer = await clients[role].get(path);
            assert.ok([403, 404].includes(answer.status), `${role} ${path}: ${answer.status}`);
        }
});
