#!/usr/bin/env python3
"""src/** against modules.txt: who includes whom, where outside libraries may be named, where SQL may stand, how long a file may be.

Prints one line a breach ("file:line: reason") and exits 1 if there is any.
"""
import pathlib
import re
import sys

MAX_LINES = 500
INCLUDE = re.compile(r'^\s*#\s*include\s+(["<])([^">]+)[">]')
STRING = re.compile(r'"(?:[^"\\]|\\.)*"')
SQL = re.compile(
    r"\b(SELECT\s+[\w*(]|INSERT\s+(OR\s+\w+\s+)?INTO\s|UPDATE\s+\w+\s+SET\s|DELETE\s+FROM\s|(CREATE|ALTER|DROP)\s+(TABLE|INDEX|VIEW)\s)")
# The database layer itself builds bulk inserts and its migration record; tests may prepare rows by hand.
SQL_ALLOWED = re.compile(r"^src/storage/|/tests/")
# Outside libraries that stay behind one door: header prefix → (where it may stand, in at most how many files).
DOORS = {
    "restinio/": (re.compile(r"^src/http/"), 1),
    "CLI/": (re.compile(r"^src/(cli|main)/"), 1),
    "hs/": (re.compile(r"^src/inspect/"), None),
    "hs.h": (re.compile(r"^src/inspect/"), None),
    "sqlite3.h": (re.compile(r"^src/storage/"), None),
    "libpq-fe.h": (re.compile(r"^src/storage/"), None),
    "png.h": (re.compile(r"^src/documents/"), None),
    "turbojpeg.h": (re.compile(r"^src/documents/"), None),
    "qrencode.h": (re.compile(r"^src/documents/"), 1),
    "zbar.h": (re.compile(r"^src/documents/"), 1),
    "tesseract/": (re.compile(r"^src/pictures/"), 1),
    "leptonica/": (re.compile(r"^src/pictures/"), None),
    "libexif/": (re.compile(r"^src/pictures/"), 1),
    "seccomp.h": (re.compile(r"^src/pictures/"), 1),
}


def read_order(text):
    """modules.txt → {module: modules it may include}; a module may name only those above it, so a circle cannot be written."""
    allowed = {}
    faults = []
    for number, line in enumerate(text.splitlines(), 1):
        line = line.split("#")[0].strip()
        if not line:
            continue
        name, _, rest = line.partition(":")
        names = set(allowed) if rest.strip() == "*" else set(rest.split())
        for unknown in sorted(names - set(allowed)):
            faults.append(f"modules.txt:{number}: {name} names {unknown}, which does not stand above it")
        allowed[name] = names & set(allowed)
    return allowed, faults


class Checker:
    def __init__(self, root, allowed):
        self.root = root
        self.allowed = allowed
        self.faults = []
        self.behind_doors = {prefix: set() for prefix in DOORS}

    def fault(self, file, line, reason):
        self.faults.append(f"{file}:{line}: {reason}")

    def check_include(self, file, line, quote, header):
        for prefix, (place, _) in DOORS.items():
            if header.startswith(prefix):
                self.behind_doors[prefix].add(file)
                if not place.match(file):
                    self.fault(file, line, f"<{header}> may stand only in {place.pattern.strip('^')}")
        target = header.split("/")[0]
        if quote != '"' or "/" not in header or target not in self.allowed:
            return
        parts = file.split("/")
        own = parts[1]
        if target != own and target not in self.allowed.get(own, ()):
            self.fault(file, line, f"{own} may not include {target} (modules.txt)")
        elif parts[2] == "domain" and "tests" not in parts and target != "base" and header.split("/")[1] != "domain":
            self.fault(file, line, f"a domain may include only base and the domain of modules below it, not {header}")
        elif header.endswith("/statements.hpp") and target != own:
            self.fault(file, line, f"the statements of {target} are its own")

    def check_file(self, file, text):
        lines = text.splitlines()
        if len(lines) > MAX_LINES:
            self.fault(file, len(lines), f"longer than {MAX_LINES} lines")
        module = file.split("/")[1]
        if module not in self.allowed:
            self.fault(file, 1, f"{module} is not named in modules.txt")
        for number, line in enumerate(lines, 1):
            include = INCLUDE.match(line)
            if include:
                self.check_include(file, number, *include.groups())
            elif not SQL_ALLOWED.search(file) and not line.lstrip().startswith("//"):
                if any(SQL.search(literal.strip('"')) for literal in STRING.findall(line)):
                    self.fault(file, number, "SQL stands only in .sql files")

    def check_doors(self):
        for prefix, (_, most) in DOORS.items():
            if most is not None and len(self.behind_doors[prefix]) > most:
                self.fault("src", 0, f"{prefix} is included by more than {most} file(s): {sorted(self.behind_doors[prefix])}")

    def run(self):
        count = 0
        for path in sorted((self.root / "src").rglob("*.?pp")):
            file = path.relative_to(self.root).as_posix()
            self.check_file(file, path.read_text(encoding="utf-8"))
            count += 1
        self.check_doors()
        return count


def main(root):
    allowed, faults = read_order((root / "modules.txt").read_text(encoding="utf-8"))
    checker = Checker(root, allowed)
    count = checker.run()
    faults += checker.faults
    for fault in faults:
        print(fault)
    print(f"check_modules: {count} files of {len(allowed)} modules, {len(faults)} breaches")
    return 1 if faults or count == 0 else 0


if __name__ == "__main__":
    sys.exit(main(pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 else pathlib.Path(__file__).resolve().parent.parent))
