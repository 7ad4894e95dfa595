#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>

#include "base/clock.hpp"
#include "base/text.hpp"
#include "inspect/hit_printer.hpp"
#include "monitoring/inspect_docx.hpp"
#include "monitoring/inspect_draft.hpp"

namespace yanlu::monitoring {
namespace {

std::string bytes_of(const std::string& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

}  // namespace

bool is_docx_file(const std::string& file) { return ascii_lower(std::filesystem::path(file).extension().string()) == ".docx"; }

int inspect_docx_command(const inspect::InspectOptions& options) {
    const Rulebook rulebook(find_rulebook());
    const std::string id = std::filesystem::path(options.file).filename().string();
    const auto file = read_draft(rulebook, id, bytes_of(options.file));
    if (!file) {
        std::cerr << rulebook.message(file.error().code, file.error().args) << '\n';
        return 2;
    }
    const inspect::Engine engine(rulebook.root());
    const auto checks = options.uses_typo_model ? inspect::Checks::all : inspect::Checks::without_typo_model;
    const Instant at = options.as_of.value_or(SystemClock().now());
    const auto ask = [&](const std::string& text) { return engine.inspect({.text = text, .published_at = at}, checks); };
    inspect::HitPrinter printer(rulebook, options.output, std::cout);
    printer.print(id, engine.inspect({.title = file->draft.title, .text = file->draft.text, .published_at = at}, checks));
    if (file->docx) {
        const JudgedDocx judged = judge_docx(rulebook, *file->docx, ask);
        for (const auto& part : judged.parts) printer.print(part.place, part.hits);
        printer.print(rulebook.message("monitoring.docx.whole"), judged.hits);
    }
    printer.summarise();
    return printer.hits() > 0 ? 1 : 0;
}

}  // namespace yanlu::monitoring
