import { describe, expect, it } from "vitest";

import { export_address } from "./ExportButtons";
import { changed, filters_of, flag, number, trail_of } from "./page_state";

describe("the address is the state", () => {
  it("a change of filter starts at the first page and keeps the others", () => {
    const next = changed(new URLSearchParams("q=发布&cursor=abc&state=normal"), { state: "shut_down" });
    expect(next.toString()).toBe(new URLSearchParams({ q: "发布", state: "shut_down" }).toString());
  });
  it("an empty value removes the filter", () => expect(changed(new URLSearchParams("q=a&kind=b"), { q: "", kind: undefined }).toString()).toBe(""));
  it("paging is no filter", () => expect(filters_of(new URLSearchParams("q=a&cursor=x&kind="))).toEqual({ q: "a" }));
  it("refuses numbers and flags that are none", () => {
    expect([number("12"), number("1e5"), number("-1"), number("abc"), number(undefined)]).toEqual([12, undefined, undefined, undefined, undefined]);
    expect([flag("true"), flag("false"), flag("1"), flag(undefined)]).toEqual([true, false, undefined, undefined]);
  });
});

describe("going back along the cursors", () => {
  it("the first page has no way back", () => expect(trail_of({ trail: ["x"] }, "")).toEqual([]));
  it("a link with a cursor, opened without history, goes back to the first page", () => expect(trail_of(null, "abc")).toEqual([""]));
  it("history leads back page by page", () => expect(trail_of({ trail: ["", "a"] }, "b")).toEqual(["", "a"]));
  it("a foreign history state is not trusted", () => expect(trail_of({ trail: [1, {}] }, "b")).toEqual([""]));
});

describe("export", () => {
  it("asks for exactly what the filter shows", () =>
    expect(export_address("/accounts/export", { q: "发布&x", sort: "name" }, "csv")).toBe("/api/v1/accounts/export?q=%E5%8F%91%E5%B8%83%26x&format=csv"));
});
