// What a docx carries besides its text → its parts with the hits in each, and the hits of the file as a whole.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "documents/docx_contents.hpp"
#include "inspect/commands.hpp"
#include "ledger/context.hpp"
#include "monitoring/docx_rules.hpp"

namespace yanlu::monitoring {

struct JudgedPart {
    documents::DocxPart part;
    std::string place;  // 第 3 段“各单位要按照”的隐藏文字
    std::vector<inspect::Hit> hits;
};

struct JudgedDocx {
    std::vector<JudgedPart> parts;
    std::vector<inspect::Hit> hits;  // field "file"
    std::size_t left_out = 0;        // parts that were not looked at
};

using AskEngine = std::function<std::vector<inspect::Hit>(const std::string& text)>;
JudgedDocx judge_docx(const Rulebook& rulebook, const documents::DocxContents& contents, const AskEngine& ask);

// {parts, hits, parts_left_out} by the engine in force, without confirmed false alarms; rules speak as the office has them speak.
Json inspect_docx(Context& context, const documents::DocxContents& contents, Instant published_at, AccountId account);

// Whether `yanlu inspect` is given a docx.
bool is_docx_file(const std::string& file);
// `yanlu inspect FILE.docx`: its text, its parts and the file as a whole, without the office's own lists. 0 no hits, 1 hits, 2 unreadable.
int inspect_docx_command(const inspect::InspectOptions& options);

}  // namespace yanlu::monitoring
