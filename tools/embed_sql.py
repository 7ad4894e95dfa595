#!/usr/bin/env python3
"""Turns src/<module>/sql/*.sql into named constants: <module>/statements.hpp with yanlu::<module>::sql::<file name>.

A line `-- include: NAME` stands for sql/parts/NAME.sql, so that statements of one shape share it."""
import pathlib
import re
import sys


include = re.compile(r"\s*-- include: ([a-z][a-z0-9_]*)\s*")


def lines_of(path: pathlib.Path) -> list[str]:
    out = []
    for line in path.read_text(encoding="utf-8").splitlines():
        part = include.fullmatch(line)
        if part and path.parent.name == "parts":
            sys.exit(f"{path}: a part includes no other")
        if part:
            source = path.parent / "parts" / f"{part[1]}.sql"
            if not source.is_file():
                sys.exit(f"{path}: there is no {source}")
            out += lines_of(source)
        elif not line.lstrip().startswith("--"):
            out.append(line)
    return out


def constant(module: str, path: pathlib.Path) -> str:
    name = path.stem
    if not re.fullmatch(r"[a-z][a-z0-9_]*", name):
        sys.exit(f"{path}: the file name must be a snake_case identifier")
    body = "\n".join(lines_of(path)).strip().rstrip(";")
    if ')sql"' in body:
        sys.exit(f"{path}: contains the raw-string terminator")
    return f'inline constexpr storage::Statement {name}{{"{module}.{name}", R"sql({body})sql"}};'


def main() -> None:
    module, output, files = sys.argv[1], pathlib.Path(sys.argv[2]), sorted(map(pathlib.Path, sys.argv[3:]))
    names = ", ".join(f"&{path.stem}" for path in files)
    output.parent.mkdir(parents=True, exist_ok=True)
    text = (
        "// Made by tools/embed_sql.py from the .sql files of the module. Do not edit.\n#pragma once\n\n#include <array>\n\n"
        '#include "storage/connection.hpp"\n\n'
        f"namespace yanlu::{module}::sql {{\n\n" + "\n".join(constant(module, path) for path in files) +
        "\n\n// All of them, so that a test can prepare each on both engines.\n"
        f"inline constexpr std::array<const storage::Statement*, {len(files)}> all{{{names}}};\n\n}}  // namespace yanlu::{module}::sql\n")
    # What did not change keeps its time, so that nothing is compiled anew for it.
    if not output.is_file() or output.read_text(encoding="utf-8") != text:
        output.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
