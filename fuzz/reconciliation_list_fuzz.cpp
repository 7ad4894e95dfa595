// Any bytes as a list from outside: its head is found, its columns are suggested, its rows are read and matched with themselves.
#include <cstdint>

#include "reconciliation/abbreviations.hpp"
#include "reconciliation/domain/match.hpp"
#include "reconciliation/list_reader.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace yanlu;
    static const Rulebook rulebook(find_rulebook());
    static const auto forms = rulebook.part<reconciliation::AbbreviationBook>().forms({"云湾市"});
    const std::string bytes(reinterpret_cast<const char*>(data), size);
    const auto& settings = rulebook.part<reconciliation::Settings>();
    const auto sheets = reconciliation::scan(bytes, settings);
    if (!sheets) return 0;
    const auto list = reconciliation::read_list(bytes, rulebook, settings.suggest(sheets->front().head.titles));
    if (!list) return 0;
    std::vector<reconciliation::ListedAccount> rows;
    for (const auto& row : list->rows) rows.push_back(row.account);
    (void)reconciliation::match(rows, rows, forms);
    return 0;
}
