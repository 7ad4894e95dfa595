#!/usr/bin/env python3
"""Turns src/<module>/sql/*.sql into named constants: <module>/statements.hpp with yanlu::<module>::sql::<file name>."""
import pathlib
import re
import sys


def constant(module: str, path: pathlib.Path) -> str:
    name = path.stem
    if not re.fullmatch(r"[a-z][a-z0-9_]*", name):
        sys.exit(f"{path}: the file name must be a snake_case identifier")
    lines = [line for line in path.read_text(encoding="utf-8").splitlines() if not line.lstrip().startswith("--")]
    body = "\n".join(lines).strip().rstrip(";")
    if ')sql"' in body:
        sys.exit(f"{path}: contains the raw-string terminator")
    return f'inline constexpr storage::Statement {name}{{"{module}.{name}", R"sql({body})sql"}};'


def main() -> None:
    module, output, files = sys.argv[1], pathlib.Path(sys.argv[2]), sorted(map(pathlib.Path, sys.argv[3:]))
    names = ", ".join(f"&{path.stem}" for path in files)
    output.parent.mkdir(parents=True, exist_ok=True)
    output.write_text(
        "// Made by tools/embed_sql.py from the .sql files of the module. Do not edit.\n#pragma once\n\n#include <array>\n\n"
        '#include "storage/connection.hpp"\n\n'
        f"namespace yanlu::{module}::sql {{\n\n" + "\n".join(constant(module, path) for path in files) +
        "\n\n// All of them, so that a test can prepare each on both engines.\n"
        f"inline constexpr std::array<const storage::Statement*, {len(files)}> all{{{names}}};\n\n}}  // namespace yanlu::{module}::sql\n",
        encoding="utf-8")


if __name__ == "__main__":
    main()
