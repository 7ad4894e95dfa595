// The export from the shell.
#include "registry/commands.hpp"

#include <fstream>
#include <iostream>

#include "registry/export_accounts.hpp"

namespace yanlu::registry {
namespace {

constexpr int done = 0;
constexpr int not_done = 2;

}  // namespace

int export_accounts_command(const ExportOptions& options) {
    Workspace workspace(options.place);
    AccountFilter filter;
    if (!options.as_of.empty()) {
        filter.as_of = Date::parse(options.as_of);
        if (!filter.as_of) {
            std::cerr << workspace.rulebook().message("documents.not_a_date", {{"value", options.as_of}}) << "\n";
            return not_done;
        }
    }
    const auto format = options.file.extension() == ".csv" ? documents::TableFormat::csv : documents::TableFormat::xlsx;
    const auto bytes = export_accounts(workspace.context(), organisation::Caller::system("cli"), filter, format);
    if (!bytes) {
        std::cerr << workspace.rulebook().message(bytes.error().code, bytes.error().args) << "\n";
        return not_done;
    }
    std::ofstream out(options.file, std::ios::binary);
    out << *bytes;
    if (!out.flush()) throw std::runtime_error("cannot write " + options.file.string());
    return done;
}

}  // namespace yanlu::registry
