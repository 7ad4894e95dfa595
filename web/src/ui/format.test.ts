import { describe, expect, it } from "vitest";

import { count, day, digest, minute, percent, second, short_day, size } from "./format";

describe("instants are shown at +08:00 wherever the browser is", () => {
  it.each([
    ["2026-11-24T09:05:07+08:00", "2026-11-24 09:05"],
    ["2026-11-23T16:00:00Z", "2026-11-24 00:00"],
    ["2025-12-31T15:59:59Z", "2025-12-31 23:59"],
  ])("%s is %s", (instant, shown) => expect(minute(instant)).toBe(shown));

  it("shows seconds where they matter", () => expect(second("2026-11-24T09:05:07+08:00")).toBe("2026-11-24 09:05:07"));
  it("shows a dash for what is not known", () => expect([minute(null), day(undefined), short_day(null), percent(null)]).toEqual(["—", "—", "—", "—"]));
  it("takes the day of an instant at +08:00", () => expect(day("2026-11-23T17:30:00Z")).toBe("2026-11-24"));
  it("leaves a day as it is", () => expect(day("2026-02-28")).toBe("2026-02-28"));
  it("says a day of the year in words", () => expect(short_day("2026-03-05")).toBe("3月5日"));
});

describe("figures", () => {
  it("groups thousands", () => expect(count(110000)).toBe("110,000"));
  it("shows per mille as a percentage", () => expect(percent(963)).toBe("96.3%"));
  it("names sizes", () => expect([size(900), size(2048), size(3 * 1024 * 1024)]).toEqual(["900 字节", "2.0 KB", "3.0 MB"]));
  it("shortens a digest but not a short code", () => {
    expect(digest("ab".repeat(32))).toBe("ababababab…abababab");
    expect(digest("abcdef")).toBe("abcdef");
  });
});
