import { describe, expect, it } from "vitest";

import { changed as changed_account } from "./accounts/AccountDialog";
import { decisions_of, known, label_of } from "./findings/action_input";
import { shown_of } from "./filings/FilingsPage";
import { chunks_of } from "../api/files";
import { whole_limit_bytes } from "./imports/send_file";
import { points_of } from "./overview/Sparkline";
import { shade_of } from "./overview/TownTiles";
import { pieces } from "./reconciliation/words";
import { changes_from } from "./rules/WhatIfPage";
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
