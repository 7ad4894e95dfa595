#!/usr/bin/env python3
"""Makes the tables that `yanlu-train` reads from outside data; run once, the result lies in the repository.

    tools/make_typo_tables.py UNIHAN_FOLDER JIEBA_DICTIONARY STROKES OUTPUT_FOLDER

UNIHAN_FOLDER is /usr/share/unicode of Debian's package unicode-data (Unicode licence), JIEBA_DICTIONARY the file
submodules/cppjieba/dict/jieba.dict.utf8 of the npm package nodejieba 3.5.8 (MIT), STROKES the file cnchar.order.min.js of the npm
package cnchar-order 3.2.6 (MIT).

characters.tsv  the 8,105 characters of the 通用规范汉字表: character, readings with tone (commonest first), four corners, Cangjie,
                phonetic series, strokes in their order
variants.tsv    forms outside that table: form, the characters of the table that it stands for
words.tsv       words of 2 to 6 such characters: word, frequency, class (i set phrase, n name, w other)
"""
import bz2
import pathlib
import re
import sys
import unicodedata

UNLINKED = "増增劵券毎每揺摇挌格譛谮拚拼俻备歩步徳德渉涉頻频黒黑髄髓倶俱禆裨単单"  # forms that Unihan does not link with what they stand for
TONES = {"\u0304": "1", "\u0301": "2", "\u030c": "3", "\u0300": "4"}


def numbered(syllable):
    """zhì → zhi4, lǜ → lv4"""
    tone, letters = "5", ""
    for mark in unicodedata.normalize("NFD", syllable):
        if mark in TONES:
            tone = TONES[mark]
        elif mark == "\u0308":
            letters = letters[:-1] + "v"
        elif mark.isalpha():
            letters += mark
    return letters + tone


def unihan(folder):
    fields = {"kSimplifiedVariant", "kZVariant", "kSemanticVariant", "kSpoofingVariant", "kTGHZ2013", "kHanyuPinlu", "kMandarin", "kFourCornerCode", "kCangjie", "kPhonetic"}
    found = {}
    for file in sorted(folder.glob("Unihan_*.txt.bz2")):
        for line in bz2.open(file, "rt", encoding="utf-8"):
            parts = line.rstrip("\n").split("\t")
            if len(parts) == 3 and parts[1] in fields:
                found.setdefault(chr(int(parts[0][2:], 16)), {})[parts[1]] = parts[2]
    return found


def strokes(script):
    return dict(re.findall(r'"([\u4e00-\u9fff])":"([a-z]+)"', pathlib.Path(script).read_text(encoding="utf-8")))


def variants(found):
    """Traditional, foreign and vulgar forms → what the table has for them."""
    keys = ("kSimplifiedVariant", "kZVariant", "kSemanticVariant", "kSpoofingVariant")
    linked = {form: {meant} for form, meant in zip(UNLINKED[::2], UNLINKED[1::2])}
    for char, data in found.items():
        for code in re.findall(r"U\+([0-9A-F]+)", " ".join(data.get(key, "") for key in keys)):
            linked.setdefault(char, set()).add(chr(int(code, 16)))
            linked.setdefault(chr(int(code, 16)), set()).add(char)
    for form in sorted(linked):
        if "kTGHZ2013" in found.get(form, {}) or not "\u4e00" <= form <= "\u9fff":
            continue
        near = linked[form] | {other for char in linked[form] for other in linked.get(char, ()) if "kSimplifiedVariant" in found.get(char, {})}
        meant = sorted(char for char in near if "kTGHZ2013" in found.get(char, {}))
        if meant:
            yield form, "".join(meant)


def readings(data):
    spoken = [re.sub(r"\(\d+\)", "", word) for word in data.get("kHanyuPinlu", "").split()]
    listed = [word for entry in data["kTGHZ2013"].split() for word in entry.split(":")[1].split(",")]
    return list(dict.fromkeys(numbered(word) for word in spoken + data.get("kMandarin", "").split()[:1] + listed))


def series(data):
    return [re.sub(r"\D", "", word) for word in data.get("kPhonetic", "").split()]


def word_class(tag):
    return "i" if tag[:1] in ("i", "l") else "n" if tag in ("nr", "ns", "nt", "nz", "nrt", "nrfg") else "w"


def main(unihan_folder, dictionary, script, output):
    found = unihan(pathlib.Path(unihan_folder))
    characters = {char: data for char, data in found.items() if "kTGHZ2013" in data}
    order = strokes(script)
    output = pathlib.Path(output)
    with open(output / "variants.tsv", "w", encoding="utf-8") as out:
        for form, meant in variants(found):
            print(form, meant, sep="\t", file=out)
    with open(output / "characters.tsv", "w", encoding="utf-8") as out:
        for char in sorted(characters):
            data = characters[char]
            corners = data.get("kFourCornerCode", "").split()[:1]
            print(char, ",".join(readings(data)), "".join(corners).replace(".", ""), data.get("kCangjie", ""), ",".join(series(data)),
                  order.get(char, ""), sep="\t", file=out)
    with open(output / "words.tsv", "w", encoding="utf-8") as out:
        words = {}
        for line in open(dictionary, encoding="utf-8"):
            word, frequency, tag = line.split()
            if 2 <= len(word) <= 6 and all(char in characters for char in word) and (int(frequency) >= 3):
                words[word] = (int(frequency), word_class(tag))
        for word in sorted(words):
            print(word, *words[word], sep="\t", file=out)


if __name__ == "__main__":
    main(*sys.argv[1:])
