// What a dashboard says beside its numbers.
import { describe, expect, it } from "vitest";

import { shade } from "./Heat";
import { change } from "./Numbers";

const before = (value: number | null) => ({ day: "2026-10-31", value, link: "/x" });

describe("change against the last month's end", () => {
  it("is said in words, of counts and of rates", () => {
    expect(change({ value: 12, is_rate: false, before: before(10) })).toBe("10月31日 10，增 2");
    expect(change({ value: 10, is_rate: false, before: before(12) })).toBe("10月31日 12，减 2");
    expect(change({ value: 10, is_rate: false, before: before(10) })).toBe("10月31日 10，持平");
    expect(change({ value: 875, is_rate: true, before: before(900) })).toBe("10月31日 90.0%，减 2.5 个百分点");
  });
  it("is not made up where one of the two is missing", () => {
    expect(change({ value: null, is_rate: true, before: before(900) })).toBe("10月31日 90.0%");
    expect(change({ value: 5, is_rate: true, before: before(null) })).toBe("10月31日 —");
  });
});

describe("shade of a cell", () => {
  it("is none for nothing and the darkest for the greatest", () => {
    expect([0, 1, 25, 26, 99, 100].map((value) => shade(value, 100))).toEqual([0, 1, 1, 2, 4, 4]);
    expect(shade(0, 0)).toBe(0);
    expect(shade(1, 1)).toBe(4);
  });
});
