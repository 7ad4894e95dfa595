#!/usr/bin/env python3
"""Second labels of the corpora in tests/corpora, made without sight of the first, and how far the two agree.

usage: second_labelling.py sheet SHEET KEY [--seed N]   a blind sheet: one text of every template, a sample by note of the other corpora, shuffled
       second_labelling.py take KEY LABELS [--into DIR]  the second labels beside the first, into tests/corpora/second/NAME.jsonl
       second_labelling.py agreement [--differences]     kappa and F1 by kind; with --differences every text on which the two differ

The sheet has `NUMBER<tab>text`; the key is not for the annotator. The annotator writes a line `NUMBER<tab>kind<tab>words[<tab>which occurrence]`
for every span and `NUMBER` or `FROM-TO` alone where there is none: a text without a line is an error, not a text without spans.
A line of a file in second/ holds text, note, `first` and `second` spans, and, where they differ, `decided` with its reason: the labels of
the corpus may be mended afterwards, what the two annotators wrote stays.
"""
import argparse
import json
import pathlib
import random
import sys

import make_inspection_corpora as generator

CORPORA = generator.CORPORA
SECOND = CORPORA / "second"
PER_NOTE = 12  # texts of each note of a corpus that has no templates
UNTEMPLATED = ["serious_wording"]
KINDS = {"personal_data": ["personal_data"], "secrecy": ["secrecy_marking"], "form": ["form"], "advertising": ["advertisement", "link"],
         "unrelated": ["unrelated_content"], "opinion": ["personal_opinion"], "serious_wording": ["serious_wording"]}


def kinds_of(corpus):
    """What a corpus is labelled for: marks of other kinds in it say nothing."""
    return next(kinds for name, kinds in KINDS.items() if corpus.startswith(name))


def of_every_template(rng):
    for template in sorted((CORPORA / "templates").glob("*.txt")):
        name, half = template.name.split(".")[:2]
        texts = {}
        for number, text, spans, note in generator.drawn(name, half):
            texts.setdefault(number, []).append({"corpus": generator.corpus_file(name, half).stem, "text": text, "first": spans, "note": note})
        yield from (rng.choice(same) for same in texts.values())


def of_every_note(rng):
    for corpus in UNTEMPLATED:
        notes = {}
        for line in (CORPORA / f"{corpus}.jsonl").read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            notes.setdefault(row["note"], {})[row["text"]] = {"corpus": corpus, "text": row["text"], "first": row["spans"], "note": row["note"]}
        for same in notes.values():
            yield from rng.sample(list(same.values()), min(PER_NOTE, len(same)))


def sample(seed):
    rng = random.Random(seed)
    rows = list(of_every_template(rng)) + list(of_every_note(rng))
    rng.shuffle(rows)
    return rows


def on_one_line(text):
    return text.replace("\\", "\\\\").replace("\n", "\\n").replace("\t", "\\t")


def write_sheet(sheet, key, seed):
    rows = sample(seed)
    sheet.write_text("".join(f"{i}\t{on_one_line(row['text'])}\n" for i, row in enumerate(rows, 1)), encoding="utf-8")
    key.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), encoding="utf-8")
    return len(rows)


def span_of(text, kind, words, occurrence=1):
    words = words.replace("\\n", "\n").replace("\\t", "\t").replace("\\\\", "\\")
    at = -1
    for _ in range(int(occurrence)):
        at = text.find(words, at + 1)
        if at < 0:
            raise ValueError(f"“{words}” does not stand {occurrence} time(s) in “{text}”")
    begin = len(text[:at].encode())
    return {"kind": kind, "begin": begin, "end": begin + len(words.encode())}


def labels_of(rows, lines):
    """The second annotator's spans of every row; refuses what is unlabelled, unknown or not in the text."""
    known = {kind for kinds in KINDS.values() for kind in kinds}
    labels, faults = {}, []
    for line in filter(None, (line.rstrip("\n") for line in lines)):
        number, *rest = line.split("\t")
        first, _, last = number.partition("-")
        try:
            for i in range(int(first), int(last or first) + 1):
                spans = labels.setdefault(i, [])
                if rest and rest[0] not in known:
                    raise ValueError(f"unknown kind {rest[0]}")
                if rest:
                    spans.append(span_of(rows[i - 1]["text"], *rest))
        except (ValueError, IndexError, TypeError) as fault:
            faults.append(f"{number}: {fault}")
    faults += [f"{i}: not labelled" for i in range(1, len(rows) + 1) if i not in labels]
    if faults:
        raise SystemExit("\n".join(faults))
    return [sorted(labels[i], key=lambda span: (span["begin"], span["end"], span["kind"])) for i in range(1, len(rows) + 1)]


def take(key, labels, into):
    rows = [json.loads(line) for line in key.read_text(encoding="utf-8").splitlines()]
    into.mkdir(parents=True, exist_ok=True)
    files = {}
    for row, second in zip(rows, labels_of(rows, labels.read_text(encoding="utf-8").splitlines())):
        files.setdefault(row["corpus"], []).append({key: row[key] for key in ("text", "note", "first")} | {"second": second})
    for corpus, lines in files.items():
        lines.sort(key=lambda row: (row["note"], row["text"]))
        (into / f"{corpus}.jsonl").write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in lines), encoding="utf-8")
    return {corpus: len(lines) for corpus, lines in files.items()}


def second_rows(folder=SECOND):
    for file in sorted(folder.glob("*.jsonl")):
        for line in file.read_text(encoding="utf-8").splitlines():
            yield file.stem, json.loads(line)


def overlap(a, b):
    return a["begin"] < b["end"] and b["begin"] < a["end"]


def equal(a, b):
    return (a["begin"], a["end"]) == (b["begin"], b["end"])


def f1(pairs, same):
    """Spans of one side that the other side has too, as F1; None where nobody marked anything."""
    first = sum(len(a) for a, _ in pairs)
    second = sum(len(b) for _, b in pairs)
    if first == 0 or second == 0:
        return None if first == second else 0.0
    recall = sum(any(same(x, y) for y in b) for a, b in pairs for x in a) / first
    precision = sum(any(same(x, y) for x in a) for a, b in pairs for y in b) / second
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def kappa(pairs):
    """Cohen's kappa of whether a text has a mark; None where one answer is all there is."""
    n = len(pairs)
    yes_first, yes_second = sum(bool(a) for a, _ in pairs) / n, sum(bool(b) for _, b in pairs) / n
    agreed = sum(bool(a) == bool(b) for a, b in pairs) / n
    by_chance = yes_first * yes_second + (1 - yes_first) * (1 - yes_second)
    return None if by_chance == 1 else (agreed - by_chance) / (1 - by_chance)


def pairs_by_kind(rows):
    kinds = {}
    for corpus, row in rows:
        for kind in kinds_of(corpus):
            kinds.setdefault(kind, []).append(tuple([s for s in row[who] if s["kind"] == kind] for who in ("first", "second")))
    return kinds


def figure(value):
    return "–" if value is None else f"{value:.3f}"


def agreement(rows):
    lines = ["| kind | texts | marked by both / first / second alone | kappa | F1, overlap | F1, same bytes |", "|---|---|---|---|---|---|"]
    for kind, pairs in sorted(pairs_by_kind(rows).items()):
        counts = [sum(bool(a) and bool(b) for a, b in pairs), sum(bool(a) and not b for a, b in pairs), sum(bool(b) and not a for a, b in pairs)]
        lines.append(f"| {kind} | {len(pairs)} | {' / '.join(map(str, counts))} | {figure(kappa(pairs))} | {figure(f1(pairs, overlap))} | {figure(f1(pairs, equal))} |")
    return "\n".join(lines)


def differs(corpus, row):
    """Whether the two would score an engine differently: a span of one that no span of the other's touches."""
    for kind in kinds_of(corpus):
        first, second = ([s for s in row[who] if s["kind"] == kind] for who in ("first", "second"))
        if not all(any(overlap(x, y) for y in second) for x in first) or not all(any(overlap(x, y) for x in first) for y in second):
            return True
    return False


def told(row, who):
    text = row["text"].encode()
    return "; ".join(f"{s['kind']}: {text[s['begin']:s['end']].decode()}" for s in row[who]) or "–"


def differences(rows):
    for corpus, row in rows:
        if differs(corpus, row):
            yield f"{corpus} [{row['note']}] {on_one_line(row['text'])}\n  first:  {on_one_line(told(row, 'first'))}\n  second: {on_one_line(told(row, 'second'))}\n  " + (
                f"decided: {row['decided']}" if "decided" in row else "not decided")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    verbs = parser.add_subparsers(dest="verb", required=True)
    sheet = verbs.add_parser("sheet")
    sheet.add_argument("sheet", type=pathlib.Path)
    sheet.add_argument("key", type=pathlib.Path)
    sheet.add_argument("--seed", type=int, default=1)
    taken = verbs.add_parser("take")
    taken.add_argument("key", type=pathlib.Path)
    taken.add_argument("labels", type=pathlib.Path)
    taken.add_argument("--into", type=pathlib.Path, default=SECOND)
    verbs.add_parser("agreement").add_argument("--differences", action="store_true")
    args = parser.parse_args()
    if args.verb == "sheet":
        print(f"{write_sheet(args.sheet, args.key, args.seed)} texts")
    elif args.verb == "take":
        print(take(args.key, args.labels, args.into))
    else:
        rows = list(second_rows())
        print("\n".join(differences(rows)) if args.differences else agreement(rows))


if __name__ == "__main__":
    sys.exit(main())
