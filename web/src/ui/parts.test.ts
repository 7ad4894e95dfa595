import { describe, expect, it } from "vitest";

import { Refused, problem_of } from "../api/client";
import { next_sort } from "./DataTable";
import { views_from } from "./FilterBar";
import { import_verbs, menu, visible } from "./menu";
import { problem_from } from "./ProblemView";
import { page_of } from "./SearchBox";

describe("menu", () => {
  it("shows a part to those who may use one of its verbs, and no group without entries", () => {
    const groups = visible(menu, ["registry.import_duty_holders", "ledger.read_entries"]);
    expect(groups.flatMap((group) => group.entries.map((entry) => entry.path))).toEqual(["/imports", "/ledger"]);
  });
  it("shows nothing to a person without a post", () => expect(visible(menu, [])).toEqual([]));
  it("has one verb for every kind of import", () => expect(new Set(import_verbs.map((item) => item.kind)).size).toBe(import_verbs.length));
});

describe("sort of a column", () => {
  it("goes ascending, descending, off", () => expect([next_sort("name", undefined), next_sort("name", "name"), next_sort("name", "-name"), next_sort("name", "-due_at")]).toEqual(["name", "-name", undefined, "name"]));
});

describe("saved views", () => {
  it("survive a broken store", () => expect([views_from(null), views_from("{"), views_from('"x"'), views_from('[{"name":1}]')]).toEqual([[], [], [], []]));
  it("are read back", () => expect(views_from('[{"name":"停更","filters":{"min_idle_days":"14"}}]')).toEqual([{ name: "停更", filters: { min_idle_days: "14" } }]));
});

describe("problems", () => {
  const document = { type: "x", title: "不能办理", status: 409, code: "flow.not_from_this_state", detail: "请先核实。", request_id: "7" };
  it("a problem document is taken as it is", () => expect(problem_of(document, new Response(null, { status: 409 }))).toBe(document));
  it("anything else becomes plain words with a number to quote", () => {
    const problem = problem_of("<html>", new Response(null, { status: 502, headers: { "X-Request-Id": "abc" } }));
    expect([problem.status, problem.detail, problem.request_id]).toEqual([502, "服务器暂时没有响应，请稍后重试。", "abc"]);
  });
  it("a refusal keeps its document and a fault of the page says so", () => {
    expect(problem_from(new Refused(document))).toBe(document);
    expect(problem_from(new TypeError("x")).code).toBe("web.fault");
  });
});

describe("search results", () => {
  it("lead to the record", () => expect([page_of({ kind: "finding", id: 7 }), page_of({ kind: "rule", id: "2.4d/x" })]).toEqual(["/findings/7", "/rules/2.4d%2Fx"]));
});
