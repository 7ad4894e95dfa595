#include "papers/domain/paper_text.hpp"

#include "base/digest.hpp"
#include "base/text.hpp"

namespace yanlu::papers {
namespace {

constexpr std::size_t longest_heading = 40;

Json table_json(const Table& table) { return {{"widths", table.widths}, {"heading_rows", table.heading_rows}, {"rows", table.rows}}; }

Json block_json(const Block& block) {
    if (const auto* line = std::get_if<std::string>(&block)) return {{"text", *line}};
    if (const auto* table = std::get_if<Table>(&block)) return {{"table", table_json(*table)}};
    return {{"chart", std::get<Chart>(block).name}};
}

Json blocks_json(const std::vector<Block>& blocks) {
    Json out = Json::array();
    for (const Block& block : blocks) out.push_back(block_json(block));
    return out;
}

Table table_from(const Json& json) {
    return {json.at("widths").get<std::vector<int>>(), json.at("heading_rows").get<std::size_t>(),
            json.at("rows").get<std::vector<std::vector<std::string>>>()};
}

Block block_from(const Json& json) {
    if (json.contains("text")) return json["text"].get<std::string>();
    if (json.contains("table")) return table_from(json["table"]);
    return Chart{json.at("chart").get<std::string>()};
}

std::vector<Block> blocks_from(const Json& json) {
    std::vector<Block> out;
    for (const Json& each : json) out.push_back(block_from(each));
    return out;
}

// Whether the text begins with Chinese numerals up to `end`.
bool is_numbered(std::string_view line, std::string_view end) {
    static const std::u32string numerals = U"一二三四五六七八九十";
    std::size_t at = 0;
    while (at < line.size()) {
        std::size_t next = at;
        if (numerals.find(next_code_point(line, next)) == std::u32string::npos) break;
        at = next;
    }
    return at > 0 && line.substr(at).starts_with(end);
}

void append_lines(std::vector<Block>& body, std::string_view text) {
    for (const auto line : split(text, '\n')) {
        if (!trim(line).empty()) body.emplace_back(std::string(trim(line)));
    }
}

bool begins_section(const Block& block) {
    const auto* line = std::get_if<std::string>(&block);
    return line && kind_of_line(*line) == LineKind::heading;
}

}  // namespace

Json to_json(const PaperText& text) {
    Json attachments = Json::array();
    for (const auto& each : text.attachments) attachments.push_back({{"title", each.title}, {"blocks", blocks_json(each.blocks)}});
    return {{"title", text.title},
            {"subtitle", text.subtitle},
            {"addressee", text.addressee},
            {"body", blocks_json(text.body)},
            {"attachments", std::move(attachments)},
            {"signature", text.signature},
            {"copied_to", text.copied_to}};
}

PaperText paper_text_from(const Json& json) {
    PaperText out;
    out.title = json.at("title").get<std::string>();
    out.subtitle = json.at("subtitle").get<std::string>();
    out.addressee = json.at("addressee").get<std::string>();
    out.body = blocks_from(json.at("body"));
    for (const Json& each : json.at("attachments"))
        out.attachments.push_back({each.at("title").get<std::string>(), blocks_from(each.at("blocks"))});
    out.signature = json.at("signature").get<std::string>();
    out.copied_to = json.at("copied_to").get<std::string>();
    return out;
}

std::string digest_of(const PaperText& text) { return hex(sha256(canonical(to_json(text)))); }

LineKind kind_of_line(std::string_view line) {
    const auto length = count_code_points(line);
    if (length <= longest_heading && is_numbered(line, "、")) return LineKind::heading;
    constexpr std::string_view bracket = "（";
    if (length <= longest_heading && line.starts_with(bracket) && is_numbered(line.substr(bracket.size()), "）"))
        return LineKind::subheading;
    return LineKind::plain;
}

std::vector<Section> sections_of(const PaperText& text) {
    std::vector<Section> out(1);
    for (const Block& block : text.body) {
        const auto* line = std::get_if<std::string>(&block);
        if (!line) continue;
        if (begins_section(block)) {
            out.push_back({*line, ""});
        } else {
            out.back().text += (out.back().text.empty() ? "" : "\n") + *line;
        }
    }
    return out;
}

void put_sections(PaperText& text, const std::vector<Section>& sections) {
    std::vector<std::vector<Block>> kept(1);
    for (const Block& block : text.body) {
        if (begins_section(block)) kept.emplace_back();
        if (!std::holds_alternative<std::string>(block)) kept.back().push_back(block);
    }
    text.body.clear();
    for (std::size_t i = 0; i < sections.size(); ++i) {
        append_lines(text.body, sections[i].heading);
        append_lines(text.body, sections[i].text);
        const bool is_last = i + 1 == sections.size();
        for (std::size_t from = i; from < (is_last ? kept.size() : i + 1) && from < kept.size(); ++from)
            text.body.insert(text.body.end(), kept[from].begin(), kept[from].end());
    }
}

}  // namespace yanlu::papers
