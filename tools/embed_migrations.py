#!/usr/bin/env python3
"""Compiles migrations/NNNN_name.sql into storage/migration_files.hpp, in the order of their numbers."""
import pathlib
import re
import sys

# A single string literal may be cut off at 64 KiB by a conforming compiler.
CHUNK = 12000


def literal(text: str) -> str:
    return "\n".join(f'R"sql({text[i:i + CHUNK]})sql"' for i in range(0, len(text), CHUNK))


def main() -> None:
    output, files = pathlib.Path(sys.argv[1]), sorted(map(pathlib.Path, sys.argv[2:]))
    entries = []
    last = 0
    for path in files:
        match = re.fullmatch(r"(\d{4})_([a-z0-9_]+)", path.stem)
        if not match or int(match[1]) <= last:
            sys.exit(f"{path}: migrations are named NNNN_name.sql, each number once")
        last = number = int(match[1])
        entries.append(f'    {{{number}, "{path.stem}",\n{literal(path.read_text(encoding="utf-8"))}}},')
    output.parent.mkdir(parents=True, exist_ok=True)
    output.write_text(
        "// Made by tools/embed_migrations.py. Do not edit.\n#pragma once\n\n#include <array>\n#include <string_view>\n\nnamespace yanlu::storage {\n\n"
        "struct MigrationFile {\n    int version;\n    std::string_view name;\n    std::string_view sql;\n};\n\n"
        f"inline constexpr std::array<MigrationFile, {len(files)}> migration_files{{{{\n" + "\n".join(entries) + "\n}};\n\n}  // namespace yanlu::storage\n",
        encoding="utf-8")


if __name__ == "__main__":
    main()
