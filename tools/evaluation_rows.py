"""Rows of the table of `./dev eval engine`: what was measured, the bar that was set for it, and whether it is met.

Typos and speed take minutes and a quiet machine, so their rows are read from saved output of the programs that measure them:
YANLU_EVAL_TYPOS  "FILE": output of `./dev eval typos`
YANLU_EVAL_SPEED  "FILE …": output of bench/*_bench, bench/inspection_latency.mjs and `yanlu-train speed`
YANLU_EVAL_POSTS  "FILE": real posts as JSON lines, inspected once with all rules; processor time counts
A row that is not measured again stays as the document has it.
"""
import collections
import pathlib
import re
import resource
import subprocess

HEAD = "| what | text | found | right | bar | | missed, worst first |"
RULE = "|---|---|---|---|---|---|---|"
COLUMNS = 7

# name: (bar as it is told, least share found, least share right)
SHARES = {"personal data": ("≥ 97 / 98 %", 0.97, 0.98), "advertising": ("≥ 90 / 90 %", 0.9, 0.9), "serious wording": ("≥ 97 %", 0.97, 0),
          "serious wording, planted": ("≥ 97 %, ≤ 1 alarm", 0.97, 0), "differences": ("≥ 95 %", 0.95, 0), "sources": ("≥ 95 %", 0.95, 0)}
MOST_FLAGGED = 0.004  # of right sentences
MOST_ALARMS = 1.0  # a 100,000 characters
POSTERS = {"plain": 1.0}  # per cent of characters; every other look:
OTHER_POSTERS = 6.0
TYPO_SETS = {"official": ("official documents", 0.86, {"0.95": 0.74}), "law": ("law examination texts", None, {"0.95": None}),
             "posts": ("offices and posts", 0.45, {"0.80": 0.20})}
SIGNS = {"": 1.0, "k": 1e3, "M": 1e6, "G": 1e9, "Ki": 1024.0, "Mi": 1024.0**2, "Gi": 1024.0**3}

Row = collections.namedtuple("Row", "what text found right bar verdict missed")


def row(what, text, found, right="", bar="", is_met=None, missed=""):
    return Row(what, text, found, right, bar, "" if is_met is None else "met" if is_met else "**missed**", missed)


def told(rows):
    return "\n".join([HEAD, RULE] + ["| " + " | ".join(each) + " |" for each in rows])


def read(block):
    """The rows that a document's table holds; none where its columns are others."""
    for line in block.splitlines():
        cells = [cell.strip() for cell in line.strip().strip("|").split(" | ")]
        if len(cells) == COLUMNS and not line.startswith(("|---", HEAD[:15])):
            yield Row(*cells)


def merged(measured, before):
    """What was measured now, and at its end what an earlier run measured and this one did not."""
    have = {(each.what, each.text) for each in measured}
    groups = {each.what for each in measured}
    return measured + [each for each in before if (each.what, each.text) not in have and each.what not in groups]


def share_is_met(what, found, places, right, hits):
    """None where no bar is set."""
    if what not in SHARES:
        return "", None
    bar, least_found, least_right = SHARES[what]
    return bar, places > 0 and found / places >= least_found and (hits == 0 or right / hits >= least_right)


def poster_is_met(look, rates):
    most = POSTERS.get(look, OTHER_POSTERS)
    return f"≤ {most:g} %", float(rates.split(" / ")[0].rstrip(" %")) <= most


def typos(text):
    """Rows of the output of `yanlu-train cross`, set by set."""
    for name, body in re.findall(r"^(\w+): \d+ sentences.*\n((?:  .*\n?)+)", text, re.M):
        known = next((values for key, values in TYPO_SETS.items() if name.startswith(key)), None)
        best = re.search(r"best F1 ([\d.]+) (\[[^\]]*\])", body)
        if not known or not best:
            continue
        called, least, recalls = known
        yield row("typos, F1 of corrections", called, f"{best[1]} {best[2]}", "", f"≥ {least}" if least else "", float(best[1]) >= least if least else None)
        for precision, least_recall in recalls.items():
            recall = re.search(rf"recall at precision {precision}: ([\d.]+) (\[[^\]]*\])", body)
            if recall:
                yield row(f"typos, recall at P ≥ {precision}", called, f"{recall[1]} {recall[2]}", "", f"≥ {least_recall}" if least_recall else "",
                          float(recall[1]) >= least_recall if least_recall else None)


def benchmarks(text):
    """name → its counters, of the console output of Google Benchmark."""
    for name, counters in re.findall(r"^([\w/:]+)\s+[\d.]+ \w+\s+[\d.]+ \w+\s+\d+(.*)$", text, re.M):
        pairs = re.findall(r"(\w+)=([\d.]+)([kMG]?i?)(?:/s)?", counters)
        yield name, {key: float(value) * SIGNS[sign] for key, value, sign in pairs}


def speeds(text):
    rates = dict(benchmarks(text))

    def least(what, value, unit, bar):
        return row(what, "", f"{value:,.2f} {unit}" if value < 100 else f"{value:,.0f} {unit}", "", f"≥ {bar:,} {unit}", value >= bar)

    if "sketches_of_posts/850" in rates:
        yield least("near duplicates, posts of 850 characters sketched", rates["sketches_of_posts/850"]["items_per_second"], "a second", 100000)
    if "look_up" in rates:
        yield least("near duplicates, look-ups in 1 M", rates["look_up"]["items_per_second"] / 1e6, "M a second", 0.5)
    for name, what in (("wording", "words, expressions and serious wording"), ("inspect_documents", "whole inspection without typos")):
        if "bare_scan/10000" not in rates or f"{name}/10000" not in rates:
            continue
        bare, measured = (rates[f"{each}/10000"]["bytes_per_second"] for each in ("bare_scan", name))
        yield least(f"{what}, 10,000 words, against a bare pass", measured / bare, "of it", 1.0)
        yield least(f"{what}, 10,000 words", measured / 1e6, "MB/s", 150)
    draft = re.search(r"2,000 characters: .*p99 ([\d.]+) ms", text)
    if draft:
        yield row("a draft of 2,000 characters, p99", "", f"{draft[1]} ms", "", "< 60 ms", float(draft[1]) < 60)
    typo = re.search(r"bytes in [\d.]+ s: ([\d.]+) MB/s", text)
    if typo:
        yield least("typo model, one core", float(typo[1]), "MB/s", 0.3)


def posts(yanlu, file):
    """Posts a second of processor time, all rules with typos."""
    count = sum(1 for _ in open(file, encoding="utf-8"))
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    done = subprocess.run([yanlu, "inspect", "--format", "jsonl", file], capture_output=True, check=False)
    if done.returncode not in (0, 1):
        raise SystemExit(done.stderr.decode())
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    rate = count / (after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
    return row("all rules with typos on real posts, one core", f"{count:,} posts", f"{rate:,.0f} a second", "", "≥ 500 a second", rate >= 500)


def saved(names):
    return "\n".join(pathlib.Path(name).read_text(encoding="utf-8") for name in names.split())
