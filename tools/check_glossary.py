#!/usr/bin/env python3
"""One word for one thing: the enumerations of the contract (api/openapi.yaml) against the schema, the process tables, the permission table and the rules.

Each pair below must hold the same set of words. Prints one line a difference and exits 1 if there is any.
"""
import pathlib
import re
import sys

import yaml

CHECK = re.compile(r"\b(\w+) TEXT[^,]*?CHECK \(\1 IN \(([^)]*)\)\)", re.DOTALL)
TABLE = re.compile(r"CREATE TABLE (\w+) \((.*?)\n\);", re.DOTALL)
WORD = re.compile(r"'([^']*)'")
# A rule compares states, kinds and severities of the as-of relations by literal: alias.column = 'word' or alias.column IN ('a', 'b').
COMPARED = re.compile(r"\b([a-z]+)\.(state|kind|severity|duty) (?:=|<>|IN|NOT IN) (\([^)]*\)|'[^']*')")
RELATION = re.compile(r"\b(?:FROM|JOIN) (\w+) AS (\w+)")

# (schema of the contract, table, column): the column may hold exactly these words.
COLUMNS = [
    ("UnitKind", "unit_versions", "kind"),
    ("UnitLevel", "unit_versions", "level"),
    ("UnitState", "unit_versions", "state"),
    ("AccountKind", "account_versions", "kind"),
    ("AccountState", "account_versions", "state"),
    ("Duty", "duty_holder_versions", "duty"),
    ("Severity", "post_hits", "severity"),
    ("Severity", "findings", "severity"),
    ("Triage", "post_hits", "triage"),
    ("Triage", "findings", "triage"),
    ("ListKind", "reconciliation_lists", "kind"),
    ("DifferenceKind", "reconciliation_differences", "kind"),
    ("DifferenceState", "reconciliation_difference_versions", "state"),
    ("ApplicationState", "applications", "state"),
    ("ApplicationException", "approved_exceptions", "exception"),
    ("RoundVerdict", "round_accounts", "verdict"),
    ("DrawReason", "round_accounts", "reason"),
    ("RoundScope", "rounds", "scope"),
    ("RoundKind", "rounds", "kind"),
    ("RoundState", "rounds", "state"),
    ("ReleaseState", "approved_releases", "state"),
    ("CheckState", "round_checks", "state"),
    ("PaperKind", "papers", "kind"),
    ("PaperState", "papers", "state"),
]
# Columns of the as-of relations that rules read.
RELATION_WORDS = {
    ("accounts", "state"): "AccountState",
    ("accounts", "kind"): "AccountKind",
    ("units", "kind"): "UnitKind",
    ("units", "state"): "UnitState",
    ("hits", "kind"): "HitKind",
    ("hits", "severity"): "Severity",
    ("duty_holders", "duty"): "Duty",
}


def columns_of(migrations):
    words = {}
    for table, body in TABLE.findall(migrations):
        for column, listed in CHECK.findall(body):
            words[table, column] = set(WORD.findall(listed))
    return words


def enums_of(contract):
    return {name: set(schema["enum"]) for name, schema in contract["components"]["schemas"].items() if isinstance(schema, dict) and "enum" in schema}


class Checker:
    def __init__(self, root):
        self.root = root
        self.faults = []
        self.compared = 0
        self.enums = enums_of(self.yaml("api/openapi.yaml"))

    def yaml(self, name):
        path = self.root / name
        return yaml.safe_load(path.read_text(encoding="utf-8")) if path.exists() else None

    def same(self, name, where, words):
        self.compared += 1
        expected = self.enums.get(name)
        if expected is None:
            self.faults.append(f"{where}: the contract has no enumeration {name}")
            return
        for word in sorted(words - expected):
            self.faults.append(f"{where}: '{word}' is no {name} of the contract")
        for word in sorted(expected - words):
            self.faults.append(f"{where}: lacks '{word}' of the contract's {name}")

    def within(self, name, where, words):
        self.compared += 1
        for word in sorted(words - self.enums.get(name, set())):
            self.faults.append(f"{where}: '{word}' is no {name} of the contract")

    def check_schema(self):
        text = "\n".join(path.read_text(encoding="utf-8") for path in sorted((self.root / "migrations").glob("*.sql")))
        columns = columns_of(re.sub(r"--.*", "", text))
        for name, table, column in COLUMNS:
            if (table, column) in columns:
                self.same(name, f"migrations, {table}.{column}", columns[table, column])

    def check_finding(self):
        machine = self.yaml("rulebook/machines/finding.yaml")
        if machine is None:
            return
        self.same("FindingState", "rulebook/machines/finding.yaml, states", {state["code"] for state in machine["states"]})
        by_people = {t["event"] for t in machine["transitions"] if t.get("roles") not in ([], ["machine"], None)}
        self.within("FindingAction", "rulebook/machines/finding.yaml, events", by_people)

    def check_account(self):
        machine = self.yaml("rulebook/machines/account.yaml")
        if machine is not None:  # it holds the part of the contract's states that is built
            self.within("AccountState", "rulebook/machines/account.yaml, states", {state["code"] for state in machine["states"]})

    def check_machines_speak_chinese(self):
        for path in sorted((self.root / "rulebook/machines").glob("*.yaml")):
            machine = yaml.safe_load(path.read_text(encoding="utf-8"))
            for item in machine["states"] + machine["transitions"]:
                if not item.get("zh"):
                    self.faults.append(f"{path.relative_to(self.root)}: without Chinese: {item.get('code') or item.get('event')}")

    def check_permissions(self):
        permissions = self.yaml("rulebook/permissions.yaml")
        if permissions:
            self.same("Role", "rulebook/permissions.yaml, roles", {role["code"] for role in permissions["roles"]})

    def check_rules(self):
        for path in sorted((self.root / "rulebook/rules").glob("*.sql")):
            text = "\n".join(line for line in path.read_text(encoding="utf-8").splitlines() if not line.startswith("--"))
            relations = {alias: relation for relation, alias in RELATION.findall(text)}
            for alias, column, literal in COMPARED.findall(text):
                name = RELATION_WORDS.get((relations.get(alias), column))
                if name is None:
                    continue
                self.within(name, path.relative_to(self.root), set(WORD.findall(literal)))


def main(root):
    checker = Checker(root)
    checker.check_schema()
    checker.check_finding()
    checker.check_account()
    checker.check_machines_speak_chinese()
    checker.check_permissions()
    checker.check_rules()
    for fault in checker.faults:
        print(fault)
    print(f"check_glossary: {checker.compared} lists of words compared, {len(checker.faults)} differences")
    return 1 if checker.faults or not checker.compared else 0


if __name__ == "__main__":
    sys.exit(main(pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 else pathlib.Path(__file__).resolve().parent.parent))
