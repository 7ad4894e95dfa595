#include "papers/templates.hpp"

#include <algorithm>
#include <map>

namespace yanlu::papers {
namespace {

namespace fs = std::filesystem;

std::string text_of(const YAML::Node& node, const char* key) { return node[key] ? node[key].as<std::string>() : std::string(); }

std::vector<Placeholder> placeholders_from(const YAML::Node& node) {
    std::vector<Placeholder> out;
    for (const auto& each : node) {
        Placeholder made{text_of(each, "name"), text_of(each, "zh"), each["required"].as<bool>(false), each["inside"].IsDefined(), {}};
        if (made.is_list) made.inside = placeholders_from(each["inside"]);
        out.push_back(std::move(made));
    }
    return out;
}

TableTemplate table_from(const YAML::Node& node) {
    TableTemplate out;
    out.widths = node["widths"].as<std::vector<int>>();
    for (const auto& row : node["rows"]) {
        const bool is_heading = row["head"].IsDefined();
        out.rows.push_back({text_of(row, "each"), is_heading, row[is_heading ? "head" : "cells"].as<std::vector<std::string>>()});
    }
    return out;
}

// `shared`: tables of the template that this one is like; a table of its own with the same name stands instead.
PaperTemplate template_of(const YAML::Node& node, const YAML::Node& shared) {
    PaperTemplate out{text_of(node, "title"),    text_of(node, "subtitle"), text_of(node, "addressee"), text_of(node, "text"), {}, {},
                      text_of(node, "signature")};
    for (const auto& each : node["attachments"])
        out.attachments.push_back({text_of(each, "title"), text_of(each, "when"), text_of(each, "text")});
    for (const auto& each : shared) out.tables[each.first.as<std::string>()] = table_from(each.second);
    for (const auto& each : node["tables"]) out.tables[each.first.as<std::string>()] = table_from(each.second);
    return out;
}

documents::PaperForm form_from(const fs::path& file, const std::string& word) {
    static const std::map<std::string, documents::PaperForm> forms{
        {"document", documents::PaperForm::document}, {"letter", documents::PaperForm::letter}, {"sheet", documents::PaperForm::sheet}};
    const auto found = forms.find(word);
    if (found == forms.end()) throw RulebookError(file, "form is neither document, letter nor sheet");
    return found->second;
}

void check_tables(const fs::path& file, const PaperTemplate& paper) {
    for (const auto& [name, table] : paper.tables) {
        for (const auto& row : table.rows) {
            if (row.cells.size() != table.widths.size())
                throw RulebookError(file, "table " + name + ": a row has not as many cells as there are widths");
        }
    }
}

TemplateDescription description_from(const fs::path& file, const std::vector<Placeholder>& common) {
    const auto node = Rulebook::load_yaml(file);
    TemplateDescription out;
    out.code = text_of(node, "code");
    out.kind = text_of(node, "kind");
    out.zh = text_of(node, "zh");
    out.source = text_of(node, "source");
    out.form = form_from(file, text_of(node, "form"));
    out.round_period = text_of(node, "round_period");
    out.can_be_public = node["can_be_public"].as<bool>(false);
    out.signers = node["signers"].as<std::vector<std::string>>();
    const auto like = node["like"] ? Rulebook::load_yaml(file.parent_path() / (text_of(node, "like") + ".yaml")) : node;
    out.shipped = template_of(node, like["tables"]);
    out.placeholders = placeholders_from(like["placeholders"]);
    const auto own = node["like"] ? placeholders_from(node["placeholders"]) : std::vector<Placeholder>();
    out.placeholders.insert(out.placeholders.end(), own.begin(), own.end());
    out.placeholders.insert(out.placeholders.end(), common.begin(), common.end());
    if (std::ranges::find(paper_kinds(), out.kind) == paper_kinds().end()) throw RulebookError(file, "kind is none of the kinds of papers");
    check_tables(file, out.shipped);
    const auto faults = faults_of(out.shipped, out.placeholders);
    if (!faults.empty()) throw RulebookError(file, faults.front().code + ": " + faults.front().args.at("name"));
    return out;
}

}  // namespace

const std::vector<std::string>& paper_kinds() {
    static const std::vector<std::string> kinds{"notice",
                                                "rectification_notice",
                                                "reminder_notice",
                                                "admonition_notice",
                                                "closure_advice_letter",
                                                "accountability_record",
                                                "inspection_checklist",
                                                "assessment_sheet"};
    return kinds;
}

TemplateBook::TemplateBook(const Rulebook& rulebook) {
    read_settings(rulebook);
    for (const auto& file : rulebook.files("templates", ".yaml")) templates_.push_back(description_from(file, common_));
    if (std::ranges::find(templates_, "any", &TemplateDescription::round_period) == templates_.end())
        throw RulebookError(rulebook.root() / "templates", "no notice for a round of any period");
    for (const auto& kind : paper_kinds()) {
        if (!of_kind(kind)) throw RulebookError(rulebook.root() / "templates", "no template of kind " + kind);
    }
}

void TemplateBook::read_settings(const Rulebook& rulebook) {
    const auto file = rulebook.root() / "papers.yaml";
    const auto node = Rulebook::load_yaml(file);
    common_ = placeholders_from(node["placeholders"]);
    all_addressees = text_of(node, "all_addressees");
    most_named_addressees = node["most_named_addressees"].as<std::size_t>(0);
    directive = text_of(node, "directive");
    public_note = text_of(node, "public_note");
    const auto open = node["public"];
    const auto limit = [&](const char* name) {
        return api::RateLimit{open["limits"][name]["n"].as<std::int64_t>(0), open["limits"][name]["seconds"].as<std::int64_t>(0)};
    };
    ask = limit("ask");
    download = limit("download");
    cache_seconds = open["cache_seconds"].as<std::int64_t>(0);
    feed_entries = open["feed_entries"].as<std::size_t>(0);
    report_limit = {node["report_limit"]["n"].as<int>(0), flow::TimeUnit::working_day, text_of(node["report_limit"], "source")};
    if (all_addressees.empty() || directive.empty() || most_named_addressees == 0 || report_limit.n < 1 || ask.requests < 1 ||
        download.requests < 1)
        throw RulebookError(file, "a setting is missing");
}

const TemplateDescription* TemplateBook::find(std::string_view code) const {
    const auto found = std::ranges::find(templates_, code, &TemplateDescription::code);
    return found == templates_.end() ? nullptr : &*found;
}

const TemplateDescription* TemplateBook::for_period(std::string_view period) const {
    const auto found = period.empty() ? templates_.end() : std::ranges::find(templates_, period, &TemplateDescription::round_period);
    return found != templates_.end() ? &*found : &*std::ranges::find(templates_, "any", &TemplateDescription::round_period);
}

const TemplateDescription* TemplateBook::of_kind(std::string_view kind) const {
    const TemplateDescription* usual = nullptr;
    for (const auto& each : templates_) {
        if (each.kind == kind && (!usual || each.code == "round_notice")) usual = &each;
    }
    return usual;
}

}  // namespace yanlu::papers
