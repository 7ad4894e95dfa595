#!/usr/bin/env python3
"""The inspection engine measured as one table: runs `yanlu` on the labelled corpora and on the texts that the environment names, and
replaces the block between the two marks of docs/quality.md.

usage: evaluation_table.py YANLU ROOT [--print]      (called by `./dev eval engine`)
YANLU_EVAL_TEXT   texts, one paragraph a line, in which slips of protected names are planted
YANLU_EVAL_CLEAN  right sentences, one a line (the first column of a .tsv); of longer files 20,000 sentences drawn by a fixed seed
YANLU_EVAL_TYPOS, YANLU_EVAL_SPEED, YANLU_EVAL_POSTS  see evaluation_rows.py
Bars are those of the project's requirements; found / right are judged by the share itself, not by the end of its interval.
"""
import json
import math
import os
import pathlib
import random
import re
import subprocess
import sys
import tempfile

import evaluation_rows as rows_of
from evaluation_rows import row

BEGIN, END = "<!-- ./dev eval engine: begin -->", "<!-- ./dev eval engine: end -->"
KINDS = ["serious_wording", "personal_data", "secrecy_marking", "form", "advertisement", "link", "unrelated_content", "personal_opinion"]
NAMES = {"serious_wording": "serious wording", "personal_data": "personal data", "secrecy_marking": "secrecy", "form": "form", "advertisement": "advertising", "link": "links",
         "unrelated_content": "unrelated (hints)", "personal_opinion": "opinion (hints)"}
MOST_SENTENCES = 20000
MOST_NAMED = 5
ROW = re.compile(r"^(?P<name>[\w, ]+?)\s+(?P<places>\d+)\s+(?P<found>\d+)\s+(?:[\d.]+% \([^)]*\)|-)\s+(?P<hits>\d+)\s+(?P<right>\d+)")
SENTENCE = re.compile(r"[^。！？\n]{8,}[。！？]?[”』）]?")


def wilson(part, whole, z=1.96):
    centre = (part / whole + z * z / (2 * whole)) / (1 + z * z / whole)
    half = z * math.sqrt(part / whole * (1 - part / whole) / whole + z * z / (4 * whole * whole)) / (1 + z * z / whole)
    return centre - half, centre + half


def share(part, whole, digits=1):
    if whole == 0:
        return "–"
    least, most = wilson(part, whole)
    return f"{part}/{whole}: {100 * part / whole:.{digits}f} % ({100 * least:.{digits}f}–{100 * most:.{digits}f})"


def run(*command):
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode not in (0, 1):
        raise SystemExit(f"{' '.join(map(str, command))}: {done.stderr.strip()}")
    return done.stdout


def tallies(output, wanted):
    """The rows of the kinds (and not those by note)."""
    for line in output.split("by note")[0].splitlines():
        row = ROW.match(line)
        if row and row["name"] in wanted:
            yield row["name"], *(int(row[key]) for key in ("places", "found", "hits", "right"))


def named_misses(output):
    missed = [line.removeprefix("missed: ") for line in output.splitlines() if line.startswith("missed: ")]
    shown = "; ".join(line[:60].replace("|", "/") for line in missed[:MOST_NAMED])
    return shown or "–"


def corpora(yanlu, root):
    for corpus in sorted((root / "tests/corpora").glob("*.jsonl")):
        hints = ["--hints"] if corpus.stem.startswith(("unrelated_", "opinion_")) else []  # these rules never say more
        output = run(yanlu, "inspect", "--score", *hints, corpus)
        for kind, places, found, hits, right in tallies(output, KINDS):
            yield counted(NAMES[kind], corpus.stem, (found, places, right, hits), notes_missed(output))
    for corpus in sorted((root / "tests/corpora/compare").glob("*.jsonl")):
        name = "sources" if corpus.stem.startswith("sources") else "differences"
        output = run(yanlu, "compare", "--score", corpus)
        for kind, places, found, hits, right in tallies(output, ["all"]):
            yield counted(name, corpus.stem, (found, places, right, hits), kinds_missed(output))


def counted(name, corpus, counts, missed):
    found, places, right, hits = counts
    bar, is_met = rows_of.share_is_met(name, *counts)
    return row(name, corpus, share(found, places), share(right, hits), bar, is_met, missed)


def notes_missed(output):
    """Classes of a corpus of which something was missed, the worst first."""
    notes = output.split("by note", 1)
    return worst(tallies(notes[1], AnyName())) if len(notes) == 2 else "–"


def kinds_missed(output):
    return worst((row for row in tallies(output, AnyName()) if row[0] != "all"))


class AnyName:
    def __contains__(self, name):
        return True


def worst(rows):
    short = sorted(((places - found, name, places) for name, places, found, _, _ in rows if places > found), reverse=True)
    return "; ".join(f"{name} {lost} of {places}" for lost, name, places in short[:MOST_NAMED]) or "–"


def sentences_of(file):
    lines = [line.rstrip("\n").split("\t")[0] for line in open(file, encoding="utf-8")]
    if len(lines) <= MOST_SENTENCES:
        return [line for line in lines if line]
    every = [sentence for line in lines for sentence in SENTENCE.findall(line)]
    return random.Random(5).sample(every, min(MOST_SENTENCES, len(every)))


def clean(yanlu, file):
    """Share of right sentences with a hit graver than a hint, all rules and the typo model."""
    sentences = sentences_of(file)
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8") as rows:
        for number, text in enumerate(sentences):
            rows.write(json.dumps({"id": str(number), "text": text}, ensure_ascii=False) + "\n")
        rows.flush()
        documents = [json.loads(line)["hits"] for line in run(yanlu, "inspect", "--format", "jsonl", rows.name).splitlines()]
    graver = [[hit["rule"] for hit in hits if hit["severity"] != "hint"] for hits in documents]
    by_rule = {}
    for rule in (rule for rules in graver for rule in set(rules)):
        by_rule[rule] = by_rule.get(rule, 0) + 1
    told = "; ".join(f"{rule} {count}" for rule, count in sorted(by_rule.items(), key=lambda item: -item[1])[:MOST_NAMED])
    flagged = sum(map(bool, graver))
    is_met = flagged <= rows_of.MOST_FLAGGED * len(sentences)
    return row("right sentences flagged (general or above)", pathlib.Path(file).stem, share(flagged, len(sentences), 2), "", "≤ 0.4 %", is_met, f"by rule: {told or '–'}")


def planted(yanlu, file):
    output = run(yanlu, "inspect", "--selfcheck", file)
    found, all_planted = re.search(r"^all\s+(\d+) / (\d+)", output, re.M).groups()
    alarms, rate = re.search(r"false alarms: (\d+) in \d+ characters, ([\d.]+)", output).groups()
    bar, is_met = rows_of.share_is_met("serious wording, planted", int(found), int(all_planted), 0, 0)
    is_met = is_met and float(rate) <= rows_of.MOST_ALARMS
    alarmed = f"{alarms} alarms, {rate} a 100,000 characters"
    return row("serious wording, planted", pathlib.Path(file).stem, share(int(found), int(all_planted)), alarmed, bar, is_met, named_misses(output))


def posters(program):
    """Wrong characters of drawn posters, mean in per cent of Han, letters and digits / of all characters, and by font and size."""
    if not os.access(program, os.X_OK):
        return
    looks = {}
    for look, what, count, rates in (line.split("\t") for line in run(program).splitlines()):
        looks.setdefault(look, {})[what] = (count, rates)
    for look, parts in looks.items():
        count, rates = parts.pop("all", next(iter(parts.values())))
        if look == "seconds":
            yield row("pictures", "one picture", f"{rates} s")
        else:
            told = "; ".join(f"{what} {each.split(' / ')[0]}" for what, (_, each) in parts.items())
            yield row("posters, wrong characters", f"{look}, {count}", f"{rates} %", "", *rows_of.poster_is_met(look, rates), told)


def measured(yanlu, root):
    named = {name: os.environ.get(f"YANLU_EVAL_{name}", "") for name in ("TEXT", "CLEAN", "TYPOS", "SPEED", "POSTS")}
    rows = list(corpora(yanlu, root))
    rows += [planted(yanlu, file) for file in named["TEXT"].split()]
    rows += [clean(yanlu, file) for file in named["CLEAN"].split()]
    rows += rows_of.typos(rows_of.saved(named["TYPOS"]))
    rows += rows_of.speeds(rows_of.saved(named["SPEED"]))
    rows += [rows_of.posts(yanlu, file) for file in named["POSTS"].split()]
    return rows + list(posters(pathlib.Path(yanlu).parent / "src/pictures/measure_posters"))


def table(yanlu, root, document):
    before = document[document.index(BEGIN) : document.index(END)] if BEGIN in document and END in document else ""
    return rows_of.told(rows_of.merged(measured(yanlu, root), list(rows_of.read(before))))


def replaced(text, block):
    if BEGIN not in text or END not in text:
        raise SystemExit(f"docs/quality.md has no {BEGIN} … {END}")
    return text[: text.index(BEGIN) + len(BEGIN)] + "\n" + block + "\n" + text[text.index(END) :]


def main(yanlu, root, only_print):
    document = root / "docs/quality.md"
    block = table(yanlu, root, document.read_text(encoding="utf-8"))
    print(block)
    if not only_print:
        document.write_text(replaced(document.read_text(encoding="utf-8"), block), encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1], pathlib.Path(sys.argv[2]), "--print" in sys.argv)
