// A template: the texts of a kind of paper with their placeholders, its tables by name, and the placeholders that it may use.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/json.hpp"
#include "base/result.hpp"
#include "papers/domain/paper_text.hpp"

namespace yanlu::papers {

struct Placeholder {
    std::string name;
    std::string zh;
    bool is_required = false;
    bool is_list = false;
    std::vector<Placeholder> inside = {};
};

// `each`: the row is written once an element of that list.
struct TableRow {
    std::string each;
    bool is_heading = false;
    std::vector<std::string> cells;
    friend bool operator==(const TableRow&, const TableRow&) = default;
};

struct TableTemplate {
    std::vector<int> widths;
    std::vector<TableRow> rows;
    friend bool operator==(const TableTemplate&, const TableTemplate&) = default;
};

// Left out where the value named by `when` is empty.
struct AttachmentTemplate {
    std::string title;
    std::string when;
    std::string text;
    friend bool operator==(const AttachmentTemplate&, const AttachmentTemplate&) = default;
};

// Texts are lines; a line {{table_NAME}} or {{chart_NAME}} is the place of a table of `tables` or of a picture.
struct PaperTemplate {
    std::string title;
    std::string subtitle;
    std::string addressee;
    std::string text;
    std::vector<AttachmentTemplate> attachments;
    std::map<std::string, TableTemplate> tables;
    std::string signature;
    friend bool operator==(const PaperTemplate&, const PaperTemplate&) = default;
};

Json to_json(const PaperTemplate& paper);
PaperTemplate template_from(const Json& json);

// All that is wrong: broken tags, placeholders that the vocabulary lacks or that stand outside their list, required ones that are missing.
std::vector<Refusal> faults_of(const PaperTemplate& paper, const std::vector<Placeholder>& vocabulary);

// `values` holds what the placeholders mean; `charts` in it names the pictures that can be drawn.
Result<PaperText> draft(const PaperTemplate& paper, const Json& values);

}  // namespace yanlu::papers
