#!/usr/bin/env python3
"""Requirement rows (tools/requirements.txt) → which tests carry each id, and which rows still lack a good or a bad case.

A test carries an id in its name (R2_1a) or in a comment or title inside it ("2.1a"). It counts as a bad case when its name says that
something is refused, found or wrong, else as a good one. Informative; --strict exits 1 while a row lacks either.
"""
import pathlib
import re
import sys

TEST = re.compile(r"^\s*(?:TEST(?:_[FP])?\s*\(\s*\w+\s*,\s*(\w+)|(?:test|it)\(\s*[\"'`](.+?)[\"'`])", re.MULTILINE)
BAD = re.compile(
    r"refus|reject|forbid|wrong|bad|broken|fail|not_|never|no[A-Z_]|without|missing|false|twice|only|cannot|overdue|stale|expired|violat|finding|duplicate|unknown|"
    r"不|拒|错|缺|无", re.IGNORECASE)
SUFFIXES = {".cpp", ".ts", ".tsx", ".mjs", ".py", ".yaml"}


def read_rows(text):
    rows = {}
    for line in text.splitlines():
        if line and not line.startswith("#"):
            name, title = line.split("\t", 1)
            rows[name] = title
    return rows


def is_test_file(path):
    return path.suffix in SUFFIXES and ("tests" in path.parts or "e2e" in path.parts or ".test." in path.name) and "node_modules" not in path.parts


def lead_of(text, start):
    """Where the comment lines right above a test begin."""
    while start > 0:
        previous = text.rfind("\n", 0, start - 1) + 1
        if not text[previous:start].lstrip().startswith(("//", "#", "*", "/*")):
            break
        start = previous
    return start


def blocks(text):
    """Each test's name and its text, with the comment right above it."""
    starts = list(TEST.finditer(text))
    leads = [lead_of(text, text.rfind("\n", 0, match.start(0) + len(match.group(0))) + 1) for match in starts] + [len(text)]
    for index, match in enumerate(starts):
        yield match.group(1) or match.group(2), text[leads[index]:leads[index + 1]]


def pattern_of(row):
    return re.compile(r"(?<![\w.])" + re.escape(row) + r"(?!\w|\.\d)|R" + row.replace(".", "_") + r"(?![0-9a-z])")


def collect(root, rows):
    patterns = {row: pattern_of(row) for row in rows}
    cases = {row: {"good": [], "bad": []} for row in rows}
    for folder in ("src", "tests", "web"):
        for path in sorted((root / folder).rglob("*")) if (root / folder).is_dir() else []:
            if not is_test_file(path):
                continue
            for name, text in blocks(path.read_text(encoding="utf-8", errors="replace")):
                for row, pattern in patterns.items():
                    if pattern.search(name) or pattern.search(text):
                        cases[row]["bad" if BAD.search(name) else "good"].append(name)
    return cases


def main(root, strict):
    rows = read_rows((root / "tools/requirements.txt").read_text(encoding="utf-8"))
    cases = collect(root, rows)
    lacking = 0
    for row, title in rows.items():
        good, bad = len(cases[row]["good"]), len(cases[row]["bad"])
        if good and bad:
            continue
        lacking += 1
        print(f"{row:5} good {good:3}  bad {bad:3}  {title}")
    print(f"check_requirements: {len(rows) - lacking} of {len(rows)} rows have a good and a bad case")
    return 1 if strict and lacking else 0


if __name__ == "__main__":
    arguments = [argument for argument in sys.argv[1:] if argument != "--strict"]
    sys.exit(main(pathlib.Path(arguments[0]) if arguments else pathlib.Path(__file__).resolve().parent.parent, "--strict" in sys.argv))
