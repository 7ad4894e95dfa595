// What every verb of the command line is made of: options that live as long as it, the place of the data, a callback that chooses it.
#pragma once

#include <functional>
#include <memory>
#include <string>

#include <CLI/CLI.hpp>

#include "ledger/workspace.hpp"

namespace yanlu::cli {

using Run = std::function<int()>;

// Options live as long as the verb that reads them.
template <class Options>
std::shared_ptr<Options> options_of() {
    return std::make_shared<Options>();
}

inline void add_place(CLI::App& verb, Place& place) {
    verb.add_option("--data", place.data, "数据目录（默认 data）：数据库 yanlu.db 与附件")->envname("YANLU_DATA");
    verb.add_option("--database", place.database, "PostgreSQL 连接（postgresql://…）或 SQLite 文件；默认用数据目录中的 yanlu.db")
        ->envname("YANLU_DATABASE");
}

inline CLI::App& add_verb(CLI::App& parent, const std::string& name, const std::string& what, Run& chosen, Run run) {
    CLI::App& verb = *parent.add_subcommand(name, what);
    verb.callback([&chosen, run = std::move(run)] { chosen = run; });
    return verb;
}

}  // namespace yanlu::cli
