#!/usr/bin/env python3
"""The rule book and what the code takes from it: every file parses, every cited article exists, every date is one, every refusal has its words.

Prints one line a fault ("file: reason") and exits 1 if there is any.
"""
import datetime
import pathlib
import re
import sys

import yaml

ARTICLE_FIELDS = {"article", "articles", "further_articles"}
DATE_FIELDS = {"from", "to", "valid_from", "valid_to", "issued_on"}
# A refusal's code is the first string after the call; the statement ends before any other call's semicolon.
REFUSAL = re.compile(r'\b(?:refuse|invalid|Refusal|problem)\s*[({](?:[^;"]|RefusalClass::\w+)*?"([a-z][a-z_]*\.[a-z0-9_.]+)"')
# A key as C++ cites it: number-year, or a document's short name, then the place.
CITED = re.compile(r'"((?:\d+-\d{4}|[a-z_]+-\d{4})(?:\.[a-z0-9_]+)*)"')
ARTICLE_KEY = re.compile(r"\d+-\d{4}(?:\.[a-z0-9_]+)*")
BRACES = re.compile(r"\{([^{}]*)\}")
HEAD = re.compile(r"^--\s?(.*)$")


class Uniform(yaml.SafeLoader):
    """Refuses a key that stands twice in one mapping: the later one would win silently."""

    def construct_mapping(self, node, deep=False):
        seen = set()
        for key_node, _ in node.value:
            key = self.construct_object(key_node, deep=True)
            if key in seen:
                raise yaml.constructor.ConstructorError(None, None, f"key stands twice: {key}", key_node.start_mark)
            seen.add(key)
        return super().construct_mapping(node, deep)


def no_dates(loader, node):
    return node.value


# Dates stay text: 2026-02-30 must be reported by name, not fail inside the parser.
Uniform.add_constructor("tag:yaml.org,2002:timestamp", no_dates)


def sql_head(text):
    lines = []
    for line in text.splitlines():
        match = HEAD.match(line)
        if not match or not match.group(1).strip():  # an empty comment line parts the head from remarks
            break
        lines.append(match.group(1))
    return "\n".join(lines)


class Checker:
    def __init__(self, root):
        self.root = root
        self.faults = []
        self.articles = set()
        self.messages = set()
        self.files = 0

    def fault(self, path, reason):
        self.faults.append(f"{path.relative_to(self.root)}: {reason}")

    def load(self, path, text):
        self.files += 1
        try:
            return yaml.load(text, Loader=Uniform)
        except yaml.YAMLError as error:
            self.fault(path, "not YAML: " + " ".join(str(error).split()))
            return None

    def read_articles(self, path, node):
        for article in (node or {}).get("articles", []):
            key = article.get("key")
            if not key or not article.get("text"):
                self.fault(path, f"an article lacks key or text: {key}")
            elif key in self.articles:
                self.fault(path, f"article stands twice: {key}")
            self.articles.add(key)
            if article.get("checked", node.get("checked")) not in ("已核", "待核"):
                self.fault(path, f"{key}: checked is neither 已核 nor 待核")
        if not (node or {}).get("document"):
            self.fault(path, "no document is named")

    def read_messages(self, path, node, prefix=""):
        for key, value in (node or {}).items():
            name = f"{prefix}.{key}" if prefix else str(key)
            if isinstance(value, dict):
                self.read_messages(path, value, name)
                continue
            if name in self.messages:
                self.fault(path, f"message stands twice: {name}")
            self.messages.add(name)
            if not isinstance(value, str) or not value.strip():
                self.fault(path, f"message is empty: {name}")
            elif any(not re.fullmatch(r'[a-z][a-z0-9_]*|".*', argument) for argument in BRACES.findall(value)):  # {"…: an example in JSON
                self.fault(path, f"message has a placeholder that is no name: {name}")

    def check_dates(self, path, node):
        if isinstance(node, dict):
            for key, value in node.items():
                if key in DATE_FIELDS and isinstance(value, str) and re.match(r"^\d{4}-", value):
                    self.check_date(path, key, value)
                self.check_dates(path, value)
            if all(isinstance(node.get(end), str) for end in ("from", "to")) and re.match(r"^\d{4}-", node["from"]) and node["from"] > node["to"]:
                self.fault(path, f"ends before it begins: {node['from']} to {node['to']}")
        elif isinstance(node, list):
            for item in node:
                self.check_dates(path, item)

    def check_date(self, path, key, value):
        try:
            datetime.date.fromisoformat(value)
        except ValueError:
            self.fault(path, f"{key} is not a date: {value}")

    def check_citations(self, path, node, key=None):
        if isinstance(node, dict):
            for name, value in node.items():
                self.check_citations(path, value, name)
        elif isinstance(node, list):
            for item in node:
                self.check_citations(path, item, key)
        elif key == "source" and isinstance(node, str) and ARTICLE_KEY.fullmatch(node) and node not in self.articles:
            self.fault(path, f"names an article as source that is not there: {node}")
        elif key in ARTICLE_FIELDS and isinstance(node, str) and node and node not in self.articles:
            self.fault(path, f"cites an article that is not there: {node}")

    def check_code(self):
        used = set()
        for path in sorted((self.root / "src").rglob("*.?pp")):
            if "tests" in path.parts:
                continue
            text = "\n".join(line for line in path.read_text(encoding="utf-8").splitlines() if not line.lstrip().startswith("//"))
            for code in REFUSAL.findall(text):
                used.add(code)
                if code not in self.messages:
                    self.fault(path, f"refusal without a message: {code}")
            for article in CITED.findall(text):
                if article not in self.articles:
                    self.fault(path, f"cites an article that is not there: {article}")
        return used

    def run(self):
        book = self.root / "rulebook"
        parsed = []
        for path in sorted(book.rglob("*.yaml")):
            node = self.load(path, path.read_text(encoding="utf-8"))
            parsed.append((path, node))
            folder = path.relative_to(book).parts[0]
            if folder == "articles":
                self.read_articles(path, node)
            elif folder == "messages":
                self.read_messages(path, node) if "zh_CN" in path.parts else None
        for path in sorted((book / "rules").rglob("*.sql")) if (book / "rules").is_dir() else []:
            parsed.append((path, self.load(path, sql_head(path.read_text(encoding="utf-8")))))
        for path, node in parsed:
            self.check_dates(path, node)
            if path.relative_to(book).parts[0] not in ("articles", "messages"):
                self.check_citations(path, node)
        return self.check_code()


def main(root):
    checker = Checker(root)
    used = checker.run()
    for fault in checker.faults:
        print(fault)
    print(f"check_rulebook: {checker.files} files, {len(checker.articles)} articles, {len(checker.messages)} messages, "
          f"{len(used)} refusals used, {len(checker.faults)} faults")
    return 1 if checker.faults or not checker.files else 0


if __name__ == "__main__":
    sys.exit(main(pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 else pathlib.Path(__file__).resolve().parent.parent))
