#!/usr/bin/env python3
"""Makes rulebook/lexicons/unattested_slips.tsv: slips of the short names that look like ordinary words (国院务 holds 院务) but stand nowhere in
texts known to be right, so that they may be taken for slips all the same.

usage: make_unattested_slips.py TEXT…      one paragraph a line; tens of millions of characters, not shipped
"""
import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
LEXICONS = ROOT / "rulebook/lexicons"


def alike():
    by_sound, rows = {}, {}
    for line in (LEXICONS / "alike.tsv").read_text(encoding="utf-8").splitlines():
        char, sounds, *shapes = line.split("\t")
        rows.setdefault(char, set()).update(shapes[0] if shapes else "")
        for other in shapes[0] if shapes else "":
            rows.setdefault(other, set()).add(char)
        for sound in sounds.split(" "):
            by_sound.setdefault(sound, set()).add(char)
    for chars in by_sound.values():
        for char in chars:
            rows[char] |= chars
    return rows


def short_terms():
    text = (LEXICONS / "serious_wording.yaml").read_text(encoding="utf-8")
    for words in re.findall(r"short_terms: \[([^\]]*)\]", text):
        yield from (word.strip() for word in words.split(",") if len(word.strip()) > 2)


def slips(term, alike_to):
    for at, char in enumerate(term):
        for other in alike_to.get(char, ()):
            yield term[:at] + other + term[at + 1:]
        yield term[:at] + term[at + 1:at + 2] + char + term[at + 2:]
        yield term[:at] + char + term[at:]


def word_starts():
    rows = (line.split("\t") for line in (LEXICONS / "word_starts.tsv").read_text(encoding="utf-8").splitlines())
    return {first + second for first, seconds in rows for second in seconds}


def is_word_before_rest(slip, term, starts):
    """党委会 for 常委会: with another first character an ordinary word stands before the rest, whatever the texts happen to hold."""
    return slip[1:] == term[1:] and slip[:2] in starts


def makes_word(slip, term, starts):
    pairs = (slip[at:at + 2] for at in range(len(slip) - 1))
    return any(pair in starts for pair in pairs if pair not in term)


def main(files):
    alike_to, starts, terms = alike(), word_starts(), set(short_terms())
    wanted = {slip for term in terms for slip in slips(term, alike_to) if makes_word(slip, term, starts) and not is_word_before_rest(slip, term, starts)} - terms
    entries = (LEXICONS / "serious_wording.yaml").read_text(encoding="utf-8")
    wanted = {slip for slip in wanted if slip not in entries}  # an entry of its own knows its exceptions
    lengths = sorted({len(slip) for slip in wanted})
    for file in files:
        for line in open(file, encoding="utf-8"):
            for length in lengths:
                wanted.difference_update(line[at:at + length] for at in range(len(line) - length + 1))
    (LEXICONS / "unattested_slips.tsv").write_text("".join(slip + "\n" for slip in sorted(wanted)), encoding="utf-8")
    print(len(wanted), "slips of", len(terms), "names")


if __name__ == "__main__":
    main(sys.argv[1:])
