import { describe, expect, it } from "vitest";

import { pieces_of } from "./marks";

describe("hits as pieces of the text", () => {
  it("counts code points, so that an emoji before a hit does not shift it", () => {
    const pieces = pieces_of("😀攻府各部门", [{ start: 1, end: 3 }]);
    expect(pieces).toEqual([
      { text: "😀", hits: [] },
      { text: "攻府", hits: [0] },
      { text: "各部门", hits: [] },
    ]);
  });

  it("shares the piece where two hits overlap", () => {
    const pieces = pieces_of("abcdef", [{ start: 1, end: 4 }, { start: 3, end: 5 }]);
    expect(pieces.map((piece) => [piece.text, piece.hits])).toEqual([["a", []], ["bc", [0]], ["d", [0, 1]], ["e", [1]], ["f", []]]);
  });

  it("clips a hit that reaches beyond the text and drops an empty one", () => {
    expect(pieces_of("ab", [{ start: 1, end: 9 }, { start: 1, end: 1 }, { start: 5, end: 9 }])).toEqual([
      { text: "a", hits: [] },
      { text: "b", hits: [0] },
    ]);
  });

  it("never loses or repeats a character, for every pair of spans over a small text", () => {
    const text = "甲😀乙b";
    for (let a = 0; a <= 5; a++)
      for (let b = 0; b <= 5; b++)
        for (let c = 0; c <= 5; c++)
          for (let d = 0; d <= 5; d++) {
            const pieces = pieces_of(text, [{ start: a, end: b }, { start: c, end: d }]);
            expect(pieces.map((piece) => piece.text).join("")).toBe(text);
            const marked = pieces.filter((piece) => piece.hits.includes(0)).map((piece) => piece.text).join("");
            expect(marked).toBe(a < b ? Array.from(text).slice(a, b).join("") : "");
          }
  });
});
