import { describe, expect, it } from "vitest";

import { code_point_at, corrected, drifted } from "./drift";

const hit = (start: number, end: number) => ({ start, end });

describe("hits while their text is typed on", () => {
  it("stay before the change and move behind it, counted in code points", () => {
    expect(drifted("😀攻府发布再接再励", "😀攻府今天发布再接再励", [hit(1, 3), hit(5, 9)])).toEqual([hit(1, 3), hit(7, 11)]);
  });

  it("go when what they are about is changed", () => {
    expect(drifted("攻府发布", "政府发布", [hit(0, 2)])).toEqual([]);
    expect(drifted("攻府", "", [hit(0, 2)])).toEqual([]);
  });

  it("never point at other words, for every deletion in a small text", () => {
    const before = "甲乙丙丁戊";
    for (let from = 0; from <= 5; from++)
      for (let to = from; to <= 5; to++)
        for (const placed of drifted(before, before.slice(0, from) + before.slice(to), [hit(1, 3), hit(4, 5)])) {
          const words = (before.slice(0, from) + before.slice(to)).slice(placed.start, placed.end);
          expect(["乙丙", "戊"]).toContain(words);
        }
  });
});

describe("corrections taken over", () => {
  const fix = (start: number, end: number, excerpt: string, suggestion: string) => ({ start, end, excerpt, suggestion });

  it("of different lengths do not disturb each other", () => {
    expect(corrected("😀攻府和再接再励", [fix(4, 8, "再接再励", "再接再厉"), fix(1, 3, "攻府", "市政府")])).toBe("😀市政府和再接再厉");
  });

  it("leave alone what no longer fits, and the second of two that overlap", () => {
    expect(corrected("政府发布", [fix(0, 2, "攻府", "政府")])).toBe("政府发布");
    expect(corrected("甲乙丙", [fix(0, 2, "甲乙", "子丑"), fix(1, 3, "乙丙", "寅卯")])).toBe("子丑丙");
  });

  it("finds the code point of a cursor", () => {
    expect(code_point_at("😀攻府", 3)).toBe(2);
  });
});
