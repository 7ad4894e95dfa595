#include "papers/domain/paper_template.hpp"

#include <algorithm>
#include <optional>
#include <set>

#include "base/text.hpp"
#include "papers/domain/template_text.hpp"

namespace yanlu::papers {
namespace {

// What a placeholder of a table or picture is filled with until its line becomes a block; no text of a person holds it.
constexpr std::string_view table_mark = "\x01table ";
constexpr std::string_view chart_mark = "\x01chart ";

// Where a table stands within a list whose elements have the table's rows, its mark carries which element: one table an element.
void mark_elements(const std::string& name, const TableTemplate& table, Json& values) {
    for (auto& [list, elements] : values.items()) {
        if (!elements.is_array()) continue;
        for (std::size_t i = 0; i < elements.size(); ++i) {
            Json& element = elements[i];
            const bool has_rows = element.is_object() && std::ranges::any_of(table.rows, [&](const TableRow& row) {
                                      return !row.each.empty() && element.contains(row.each);
                                  });
            if (has_rows) element["table_" + name] = std::string(table_mark) + name + "\t" + list + "\t" + std::to_string(i);
        }
    }
}

Json values_with_blocks(const PaperTemplate& paper, const Json& values) {
    Json out = values;
    for (const auto& [name, table] : paper.tables) {
        out["table_" + name] = std::string(table_mark) + name;
        mark_elements(name, table, out);
    }
    if (!values.contains("charts")) return out;
    for (const auto& [name, chart] : values["charts"].items()) out["chart_" + name] = chart.empty() ? "" : std::string(chart_mark) + name;
    return out;
}

class Drafter {
public:
    Drafter(const PaperTemplate& paper, const Json& values) : paper_(paper), values_(values_with_blocks(paper, values)) {}

    Result<PaperText> draft() {
        PaperText out;
        out.title = line(paper_.title);
        out.subtitle = line(paper_.subtitle);
        out.addressee = line(paper_.addressee);
        out.signature = line(paper_.signature);
        out.body = blocks(paper_.text);
        for (const auto& each : paper_.attachments) {
            if (is_wanted(each)) out.attachments.push_back({line(each.title), blocks(each.text)});
        }
        if (refusal_) return refuse(std::move(*refusal_));
        return out;
    }

private:
    std::string line(const std::string& text) { return filled(text, Values(values_)); }

    std::string filled(const std::string& text, const Values& values) {
        const auto parsed = parse_template(text);
        const auto out = parsed ? fill(*parsed, values) : refuse(parsed.error());
        if (out) return *out;
        if (!refusal_) refusal_ = out.error();
        return "";
    }

    std::vector<Block> blocks(const std::string& text) {
        std::vector<Block> out;
        const std::string whole = line(text);
        for (const auto each : split(whole, '\n')) {
            const auto clean = trim(each);
            if (clean.empty()) continue;
            if (clean.starts_with(table_mark)) {
                out.emplace_back(marked_table(clean.substr(table_mark.size())));
            } else if (clean.starts_with(chart_mark)) {
                out.emplace_back(Chart{std::string(clean.substr(chart_mark.size()))});
            } else {
                out.emplace_back(std::string(clean));
            }
        }
        return out;
    }

    std::vector<std::string> cells(const TableRow& row, const Values& values) {
        std::vector<std::string> out;
        for (const auto& cell : row.cells) out.push_back(filled(cell, values));
        return out;
    }

    Table marked_table(std::string_view mark) {
        const auto parts = split(mark, '\t');
        const TableTemplate& shape = paper_.tables.at(std::string(parts[0]));
        if (parts.size() < 3) return table(shape, Values(values_));
        const Json& list = values_.at(std::string(parts[1]));
        const std::size_t at = std::stoul(std::string(parts[2]));
        return table(shape, Values(values_).within(list[at], at + 1, list.size()));
    }

    Table table(const TableTemplate& shape, const Values& outermost) {
        Table out{shape.widths, 0, {}};
        for (const auto& row : shape.rows) {
            if (row.is_heading) ++out.heading_rows;
            if (row.each.empty()) {
                out.rows.push_back(cells(row, outermost));
                continue;
            }
            const Json* list = outermost.find(row.each);
            if (!list && !refusal_) refusal_ = Refusal{RefusalClass::invalid, "papers.value_missing", "", "", {{"name", row.each}}};
            for (std::size_t i = 0; list && i < list->size(); ++i)
                out.rows.push_back(cells(row, outermost.within((*list)[i], i + 1, list->size())));
        }
        return out;
    }

    bool is_wanted(const AttachmentTemplate& attachment) {
        if (attachment.when.empty()) return true;
        const auto found = values_.find(attachment.when);
        return found != values_.end() && !found->empty() && *found != 0 && *found != "";
    }

    const PaperTemplate& paper_;
    Json values_;
    std::optional<Refusal> refusal_;
};

const Placeholder* named(const std::vector<Placeholder>& vocabulary, std::string_view name) {
    const auto found = std::ranges::find(vocabulary, name, &Placeholder::name);
    return found == vocabulary.end() ? nullptr : &*found;
}

class FaultFinder {
public:
    FaultFinder(const PaperTemplate& paper, const std::vector<Placeholder>& vocabulary) : paper_(paper), vocabulary_(vocabulary) {}

    std::vector<Refusal> find() {
        for (const auto* text : {&paper_.title, &paper_.subtitle, &paper_.addressee, &paper_.text, &paper_.signature}) look_at(*text, {});
        for (const auto& attachment : paper_.attachments) {
            look_at(attachment.title, {});
            look_at(attachment.text, {});
        }
        for (const auto& [name, table] : paper_.tables) {
            for (const auto& row : table.rows) look_at_row(row, places_[name]);
        }
        for (const auto& each : vocabulary_) {
            if (each.is_required && !seen_.contains(each.name)) add("papers.template_lacks", each.name, each.zh);
        }
        return std::move(faults_);
    }

private:
    // `around`: the lists within which the table stands.
    void look_at_row(const TableRow& row, std::vector<std::string> around) {
        if (!row.each.empty()) look_up(row.each, around, TemplateNode::Kind::each);
        if (!row.each.empty()) around.push_back(row.each);
        for (const auto& cell : row.cells) look_at(cell, around);
    }

    void look_at(const std::string& text, const std::vector<std::string>& around) {
        const auto parsed = parse_template(text);
        if (!parsed) {
            faults_.push_back(parsed.error());
            return;
        }
        visit_names(*parsed, [&](const std::string& name, const std::vector<std::string>& lists, TemplateNode::Kind kind) {
            std::vector<std::string> all = around;
            all.insert(all.end(), lists.begin(), lists.end());
            look_up(name, all, kind);
        });
    }

    void look_up(const std::string& name, const std::vector<std::string>& lists, TemplateNode::Kind kind) {
        seen_.insert(name);
        const bool is_of_list = name == "no" || name == "no_zh" || name == "is_first" || name == "is_last";
        if (is_of_list && !lists.empty()) return;
        if (name.starts_with("table_") && paper_.tables.contains(name.substr(6))) {
            places_[name.substr(6)] = lists;
            return;
        }
        const Placeholder* known = known_within(name, lists);
        if (!known) {
            add("papers.template_unknown", name, lists.empty() ? "" : lists.back());
        } else if (known->is_list && kind == TemplateNode::Kind::value) {
            add("papers.template_list_as_value", name, known->zh);
        }
    }

    // The innermost list that has the name, else the outermost words.
    const Placeholder* known_within(const std::string& name, const std::vector<std::string>& lists) const {
        const Placeholder* found = named(vocabulary_, name);
        const std::vector<Placeholder>* level = &vocabulary_;
        for (const auto& list : lists) {
            const Placeholder* around = named(*level, list);
            if (!around) continue;
            if (around->is_list) level = &around->inside;
            if (const auto* inner = named(*level, name)) found = inner;
        }
        return found;
    }

    void add(const char* code, const std::string& name, const std::string& zh) {
        faults_.push_back({RefusalClass::invalid, code, "", "", {{"name", name}, {"zh", zh}}});
    }

    const PaperTemplate& paper_;
    const std::vector<Placeholder>& vocabulary_;
    std::set<std::string> seen_;
    std::map<std::string, std::vector<std::string>> places_;  // of tables: the lists around them
    std::vector<Refusal> faults_;
};

}  // namespace

Json to_json(const PaperTemplate& paper) {
    Json attachments = Json::array();
    for (const auto& each : paper.attachments) attachments.push_back({{"title", each.title}, {"when", each.when}, {"text", each.text}});
    Json tables = Json::object();
    for (const auto& [name, table] : paper.tables) {
        Json rows = Json::array();
        for (const auto& row : table.rows)
            rows.push_back({{"each", row.each}, {"is_heading", row.is_heading ? 1 : 0}, {"cells", row.cells}});
        tables[name] = {{"widths", table.widths}, {"rows", std::move(rows)}};
    }
    return {{"title", paper.title},
            {"subtitle", paper.subtitle},
            {"addressee", paper.addressee},
            {"text", paper.text},
            {"attachments", std::move(attachments)},
            {"tables", std::move(tables)},
            {"signature", paper.signature}};
}

PaperTemplate template_from(const Json& json) {
    PaperTemplate out;
    out.title = json.at("title").get<std::string>();
    out.subtitle = json.at("subtitle").get<std::string>();
    out.addressee = json.at("addressee").get<std::string>();
    out.text = json.at("text").get<std::string>();
    out.signature = json.at("signature").get<std::string>();
    for (const Json& each : json.at("attachments"))
        out.attachments.push_back(
            {each.at("title").get<std::string>(), each.at("when").get<std::string>(), each.at("text").get<std::string>()});
    for (const auto& [name, table] : json.at("tables").items()) {
        TableTemplate& made = out.tables[name];
        made.widths = table.at("widths").get<std::vector<int>>();
        for (const Json& row : table.at("rows"))
            made.rows.push_back(
                {row.at("each").get<std::string>(), row.at("is_heading") == 1, row.at("cells").get<std::vector<std::string>>()});
    }
    return out;
}

std::vector<Refusal> faults_of(const PaperTemplate& paper, const std::vector<Placeholder>& vocabulary) {
    return FaultFinder(paper, vocabulary).find();
}

Result<PaperText> draft(const PaperTemplate& paper, const Json& values) { return Drafter(paper, values).draft(); }

}  // namespace yanlu::papers
