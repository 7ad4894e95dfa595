#!/usr/bin/env python3
"""Makes the tables of characters that the inspection engine uses from those of src/training/tables; run once, the results lie in the repository.

rulebook/lexicons/alike.tsv        character, its syllables without tone and with sounds that people confuse made one, characters alike in shape
rulebook/lexicons/word_starts.tsv  character, the characters that follow it at the beginning of a word
src/inspect/simplified_table.cpp   traditional and variant forms with the one character that they stand for
"""
import collections
import difflib
import pathlib
import unicodedata

ROOT = pathlib.Path(__file__).resolve().parent.parent
TABLES = ROOT / "src/training/tables"
LEAST_LIKENESS = 0.72  # of the strokes in their order
MOST_ALIKE = 10
LEAST_FREQUENCY = 3  # of a word that counts


def rows(name):
    return [line.split("\t") for line in (TABLES / name).read_text(encoding="utf-8").splitlines()]


def is_common(char):
    """In GB 2312: the characters that people write, and none that is only a traditional form."""
    try:
        return len(char.encode("gb2312")) == 2
    except UnicodeEncodeError:
        return False


def near_sound(reading):
    """zhong1 → zong: zh/z, ch/c, sh/s, n/l, -ng/-n are one."""
    s = reading.rstrip("12345")
    for start, other in (("zh", "z"), ("ch", "c"), ("sh", "s"), ("n", "l")):
        if s.startswith(start):
            s = other + s[len(start):]
            break
    return s[:-1] if s.endswith("ng") and not s.endswith("ong") else s


def shapes(characters):
    """Alike: one code of the four corners or of Cangjie apart, or of one phonetic series; ranked by the strokes that they share."""
    groups = collections.defaultdict(set)
    for char, _, corners, cangjie, series, *_ in characters:
        for i in range(len(corners)):
            groups["f", i, corners[:i] + corners[i + 1:]].add(char)
        for i in range(len(cangjie)):
            groups["c", cangjie[:i] + "?" + cangjie[i + 1:]].add(char)
            groups["c", cangjie[:i] + cangjie[i + 1:]].add(char)
        groups["c", cangjie].add(char)
        for s in filter(None, series.split(",")):
            groups["s", s].add(char)
    strokes = {row[0]: row[5] for row in characters if len(row) > 5}
    near = collections.defaultdict(set)
    for group in groups.values():
        if len(group) <= 60:
            for char in group:
                near[char] |= group - {char}
    alike = {}
    for char, others in near.items():
        ranked = sorted(((difflib.SequenceMatcher(None, strokes[char], strokes[o], False).ratio(), o)
                         for o in others if strokes.get(char) and strokes.get(o)), reverse=True)
        alike[char] = "".join(o for likeness, o in ranked[:MOST_ALIKE] if likeness >= LEAST_LIKENESS)
    return alike


def word_starts():
    starts = collections.defaultdict(dict)
    for word, frequency, _ in rows("words.tsv"):
        if int(frequency) >= LEAST_FREQUENCY and is_common(word[0]) and is_common(word[1]):
            starts[word[0]][word[1]] = True
    return starts


def simplified():
    """Forms outside GB 2312 that stand for one character alone, in the Basic Multilingual Plane: three bytes become three."""
    return {form: meant for form, meant in rows("variants.tsv") if len(meant) == 1 and is_common(meant) and not is_common(form) and "\u3400" <= form <= "\u9fff"}


def compatible():
    """Radicals and compatibility ideographs, which look like the character that they stand for: NFKC of one character to one."""
    forms = [chr(c) for c in (*range(0x2E80, 0x2FE0), *range(0xF900, 0xFB00))]
    folded = {form: unicodedata.normalize("NFKC", form) for form in forms}
    return {form: meant for form, meant in folded.items() if meant != form and len(meant) == 1 and "\u3400" <= meant <= "\u9fff"}


def table(name, pairs):
    text = "".join(form + meant for form, meant in sorted(pairs.items()))
    lines = "\n".join("    U\"" + "".join(f"\\u{ord(c):04X}" if ord(c) > 0x9FFF or ord(c) < 0x3400 else c for c in text[i:i + 60]) + "\"" for i in range(0, len(text), 60))
    return f"const std::u32string_view {name} =\n{lines};\n"


def main():
    characters = [row + [""] * (6 - len(row)) for row in rows("characters.tsv") if is_common(row[0])]
    alike = shapes(characters)
    lines = [f"{row[0]}\t{' '.join(sorted({near_sound(r) for r in row[1].split(',')}))}\t{alike.get(row[0], '')}" for row in characters]
    (ROOT / "rulebook/lexicons/alike.tsv").write_text("\n".join(lines) + "\n", encoding="utf-8")
    lines = [f"{first}\t{''.join(sorted(seconds))}" for first, seconds in sorted(word_starts().items())]
    (ROOT / "rulebook/lexicons/word_starts.tsv").write_text("\n".join(lines) + "\n", encoding="utf-8")
    text = ("// Made by tools/make_wording_tables.py: form, character that it stands for, in turn.\n#include \"inspect/folding.hpp\"\n\n"
            "namespace yanlu::inspect {\n\n// clang-format off\n" + table("simplified_pairs", simplified()) + table("compatible_pairs", compatible()) +
            "// clang-format on\n\n}  // namespace yanlu::inspect\n")
    (ROOT / "src/inspect/simplified_table.cpp").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
