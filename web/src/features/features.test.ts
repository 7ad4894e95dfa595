import { describe, expect, it } from "vitest";

import { changed as changed_account } from "./accounts/AccountDialog";
import { decisions_of, known, label_of } from "./findings/action_input";
import { shown_of } from "./filings/FilingsPage";
import { chunks_of } from "../api/files";
import { whole_limit_bytes } from "./imports/send_file";
import { points_of } from "./overview/Sparkline";
import { shade_of } from "./overview/TownTiles";
import { pieces } from "./reconciliation/words";
import { id_of, blank_rule } from "./rules/OwnRuleEditor";
import { passes } from "./rules/RulesPage";
import { changes_from, question_of } from "./rules/WhatIfPage";
import { line_difference, type Detail, type Rule } from "./rules/words";
import { password_refusal } from "./session/entry";
import { login_refusal, repeat_refusal } from "./session/SetupPage";
import { branches } from "./units/tree";

describe("steps of the rectification", () => {
  it("asks only for what the contract knows", () => expect(known(["reason", "evil", "unit_id"])).toEqual(["reason", "unit_id"]));
  it("words the reason by the step", () => expect([label_of("reason", "reject"), label_of("due_on", "request_extension")]).toEqual(["不属实的理由", "申请延期至"]));
  it("an appeal is upheld, changed or withdrawn; an extension granted or refused", () => {
    expect(decisions_of("decide_appeal").map((item) => item.value)).toEqual(["upheld", "changed", "withdrawn"]);
    expect(decisions_of("decide_extension").map((item) => item.value)).toEqual(["granted", "refused"]);
  });
});

describe("upload in chunks", () => {
  it.each([[1, 1], [10, 3], [9, 3], [whole_limit_bytes + 1, whole_limit_bytes]])("%i bytes by %i cover the file once, in order", (size, chunk) => {
    const chunks = chunks_of(size, chunk);
    expect(chunks[0]?.from).toBe(0);
    expect(chunks[chunks.length - 1]?.to).toBe(size);
    chunks.forEach((item, index) => expect(item.to - item.from).toBe(index < chunks.length - 1 ? chunk : size - item.from));
  });
});

describe("what-if parameters", () => {
  it("reads lines and full-width signs", () => expect(changes_from("max_idle_days=7\nscope ＝ town；n=-3")).toEqual({ max_idle_days: 7, scope: "town", n: -3 }));
  it("nothing is no change", () => expect(changes_from(" \n ")).toEqual({}));
  it.each(["max_idle_days", "=7", "Max=1", "a=", "7a=1"])("refuses %s", (text) => expect(changes_from(text)).toBeUndefined());
});

describe("trying a rule", () => {
  const rule = { id: "2.4d-stale-update", parameters: [{ name: "max_idle_days", value: 14 }] } as unknown as Detail;
  it("asks for what was changed alone", () => {
    expect(question_of({ as_of: "2026-03-01", set: { max_idle_days: 14 } }, rule)).toEqual({ as_of: "2026-03-01", rules: ["2.4d-stale-update"], set: {} });
    expect(question_of({ as_of: "2026-03-01", set: { max_idle_days: 10 } }, rule).set).toEqual({ "2.4d-stale-update.max_idle_days": 10 });
  });
  it("a typed rule is tried alone, by the id in its head", () => {
    expect(id_of(blank_rule)).toBe("office-example");
    expect(id_of("SELECT 1")).toBeUndefined();
    expect(question_of({ as_of: "2026-03-01", text: blank_rule }, undefined).rules).toEqual(["office-example"]);
  });
});

describe("lines of two texts", () => {
  const marks = (older: string, newer: string) => line_difference(older, newer).map((line) => `${line.kind[0]}${line.text}`);
  it("keeps what both have and the order of both", () => expect(marks("a\nb\nc", "a\nx\nc\nd")).toEqual(["sa", "rb", "ax", "sc", "ad"]));
  it("gives both texts back", () => {
    const lines = line_difference("a\nb\nb\na", "b\na\nb");
    expect(lines.filter((line) => line.kind !== "added").map((line) => line.text).join("")).toBe("abba");
    expect(lines.filter((line) => line.kind !== "removed").map((line) => line.text).join("")).toBe("bab");
  });
});

describe("the list of rules", () => {
  const rule = { id: "2.4d-stale-update", title: "两周内无更新", row: "2.4d", severity: "serious", is_on: true, is_own: false, false_alarms: 2, standing: { may_notify: false } } as unknown as Rule;
  it.each([[{ row: "2.4d" }, true], [{ row: "3.1" }, false], [{ is_on: "off" }, false], [{ is_on: "own" }, false], [{ rate: "high" }, true], [{ rate: "none" }, false], [{ rate: "some" }, true], [{ q: "STALE" }, true], [{ q: "合同" }, false]])("%o → %s", (filters, is_shown) => expect(passes(rule, filters as Record<string, string>)).toBe(is_shown));
});

describe("two texts beside each other", () => {
  const marked = (text: string, other: string) => pieces(text, other).map((piece) => (piece.is_shared ? piece.text : `[${piece.text}]`)).join("");
  it.each([["石榴发布", "石榴镇发布", "石榴发布"], ["石榴镇发布", "石榴发布", "石榴[镇]发布"], ["甲", "乙", "[甲]"], ["", "甲", ""], ["😀甲", "甲", "[😀]甲"]])("%s against %s", (text, other, expected) => expect(marked(text, other)).toBe(expected));
});

describe("passwords and logins", () => {
  it.each([["Abcdef1234", undefined], ["abcdefghij1", "密码须含大写字母、小写字母、数字、符号中的三种"], ["Ab1!", "密码至少 10 个字符"], ["", undefined]])("password %s", (password, refusal) => expect(password_refusal(password)).toBe(refusal));
  it.each([["admin", true], ["a.b-c_1", true], ["ab", false], ["Admin", false], ["_x1", false], ["", true]])("login %s", (login, is_good) => expect(login_refusal(login) === undefined).toBe(is_good));
  it("the repeated password must be the same", () => expect([repeat_refusal("a", { password: "a" }), repeat_refusal("b", { password: "a" })]).toEqual([undefined, "两次输入的密码不一致"]));
});

describe("unit tree", () => {
  const node = (id: number, parent_id: number | null, accounts = 0, state: "active" | "merged" = "active") => ({ id, parent_id, name: `单位${id}`, short_name: `${id}`, kind: "town" as const, state, accounts });
  it("hangs children under parents and shows how many accounts a branch has", () =>
    expect(branches([node(1, null, 3), node(2, 1), node(3, 2)])).toEqual([{ key: 1, title: "1（3）", children: [{ key: 2, title: "2", children: [{ key: 3, title: "3", children: [] }] }] }]));
  it("a unit whose parent is outside the scope is a root; a merged one is left out", () => expect(branches([node(5, 1), node(6, 5, 0, "merged")]).map((root) => [root.key, root.children.length])).toEqual([[5, 0]]));
});

describe("overview", () => {
  const tile = { unit: { id: 1, name: "甲镇", short_name: "甲镇" }, row: 0, column: 0, accounts: 5, open_findings: 2, serious_findings: 1, stale_accounts: 1, overdue_findings: 0, worst: "serious" as const };
  it("a tile takes the shade of its worst finding, or of the chosen measure", () =>
    expect([shade_of(tile, "open_findings"), shade_of(tile, "stale_accounts"), shade_of(tile, "overdue_findings"), shade_of(tile, "accounts")]).toEqual(["serious", "general", "none", "plain"]));
  it("a trend spans its box; a constant runs through the middle", () => {
    expect(points_of([0, 10])).toBe("0.0,22.0 100.0,2.0");
    expect(points_of([5, 5])).toBe("0.0,12.0 100.0,12.0");
  });
});

describe("amendment of an account", () => {
  it("sends only what differs, with the reason", () => {
    const account = { name: "城东发布", kind: "publishing", link: "", purpose: "", certified_host: "甲", opened_on: null, host_unit: { id: 3, name: "甲", short_name: "甲" } };
    const form = { name: "城东街道发布", kind: "publishing" as const, link: "", host_unit_id: 3, certified_host: "甲", reason: "更名" };
    expect(changed_account(account as never, form)).toEqual({ name: "城东街道发布", reason: "更名" });
  });
});

describe("the list of filings", () => {
  it.each([
    [{}, { is_open: "true" }],
    [{ all: "true" }, {}],
    [{ state: "filed" }, { state: "filed" }],
    [{ overdue: "true", q: "海棠" }, { overdue: "true", q: "海棠" }],
    [{ system: "city_platform" }, { system: "city_platform", is_open: "true" }],
  ])("%o shows %o", (filters, shown) => expect(shown_of(filters as Record<string, string>)).toEqual(shown));
});
