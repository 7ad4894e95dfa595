#!/usr/bin/env python3
"""Documents against the tree: every file that a document links to or names by its path must exist.

Looks at all Markdown files of the repository. Prints one line a missing file and exits 1 if there is any.
"""
import pathlib
import re
import sys

LINK = re.compile(r"\]\(([^)#\s]+)(?:#[^)]*)?\)")
NAMED = re.compile(r"`((?:\./)?[A-Za-z0-9_.-]+(?:/[A-Za-z0-9_.-]+)+/?)`")
TOP_FOLDERS = {"src", "rulebook", "migrations", "web", "tests", "bench", "fuzz", "tools", "scripts", "docs", "packaging", "api", "cmake"}
PLACEHOLDER = re.compile(r"[A-Z]{2,}(?!.*\.md$)")  # YEAR.yaml, NNNN_name.sql: a file that is to be written
SKIPPED = {"node_modules", "build", ".cache", "dist"}


def documents(root):
    for path in sorted(root.rglob("*.md")):
        if not SKIPPED & set(path.relative_to(root).parts):
            yield path


def missing(root, path):
    text = path.read_text(encoding="utf-8")
    for target in LINK.findall(text):
        if "://" not in target and not target.startswith("mailto:") and not (path.parent / target).exists():
            yield target
    for name in NAMED.findall(text):
        first = name.split("/")[0]
        # What ./dev builds is named too, and is not there before.
        if first in TOP_FOLDERS and not PLACEHOLDER.search(name) and not name.startswith("web/dist") and not any((base / name).exists() for base in (root, path.parent)):
            yield name


def main(root):
    count = faults = 0
    for path in documents(root):
        count += 1
        for name in missing(root, path):
            print(f"{path.relative_to(root)}: there is no {name}")
            faults += 1
    print(f"check_documents: {count} documents, {faults} missing files")
    return 1 if faults or not count else 0


if __name__ == "__main__":
    sys.exit(main(pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 else pathlib.Path(__file__).resolve().parent.parent))
