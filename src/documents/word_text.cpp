// One pass over the events. A text box, a note and a comment are flows of their own within the flow that holds them.
#include "documents/word_text.hpp"

#include <algorithm>
#include <charconv>
#include <map>
#include <utility>

#include "base/text.hpp"
#include "documents/paper_text.hpp"

namespace yanlu::documents {
namespace {

constexpr std::size_t near_characters = 20;

int number_of(std::optional<std::string_view> text) {
    int value = 0;
    if (text) std::from_chars(text->data(), text->data() + text->size(), value);
    return std::clamp(value, 0, 100'000);
}

bool is_among(std::string_view name, std::initializer_list<std::string_view> names) {
    return std::ranges::find(names, name) != names.end();
}

// Where an element stands decides what it says: a deletion in a run's look is that of the paragraph's mark.
enum class Tag { other, run, run_look, paragraph_look, row_look, cell_look, deleted_text, field };

Tag tag_of(std::string_view name) {
    if (name == "r") return Tag::run;
    if (name == "rPr") return Tag::run_look;
    if (name == "pPr") return Tag::paragraph_look;
    if (name == "trPr") return Tag::row_look;
    if (name == "tcPr") return Tag::cell_look;
    if (name == "delText") return Tag::deleted_text;
    return name == "instrText" ? Tag::field : Tag::other;
}

// HYPERLINK "target" and its like; empty where the field leads nowhere outside.
std::string target_of_field(std::string_view field) {
    field = trim(field);
    const auto word = ascii_lower(field.substr(0, std::min(field.find_first_of(" \t\""), field.size())));
    if (!is_among(word, {"hyperlink", "includepicture", "includetext", "include", "import", "link", "dde", "ddeauto"})) return {};
    const auto quote = field.find('"');
    const auto end = quote == field.npos ? field.npos : field.find('"', quote + 1);
    if (end == field.npos || field.substr(0, quote).find("\\l") != field.npos) return {};
    std::string out;
    for (auto at = quote + 1; at < end; ++at) {
        if (field[at] == '\\' && at + 1 < end && field[at + 1] == '\\') ++at;
        out += field[at];
    }
    return out;
}

// What opening an element began, and closing it ends.
enum class Act { none, skipping, deleting, moving, paragraph, table, text, flow };

struct Opened {
    Tag tag = Tag::other;
    Act act = Act::none;
};

struct Flow {
    std::optional<DocxPartKind> kind = {};  // none: the part itself
    std::size_t first_part = 0;             // parts from here on lie within it
    std::vector<ReadBlock> blocks = {};
    int tables = 0;  // how deep
    bool is_merged = false;
    bool is_row_deleted = false;
    bool is_mark_deleted = false;
    bool is_joined = false;  // the mark before was deleted: the paragraph goes on
    ReadParagraph paragraph = {};
    ReadTable table = {};
    std::string cell = {};
    std::string deleted = {};
    std::string hidden = {};
    LetterLook run = {};
    LetterLook run_style = {};
    LetterLook paragraph_style = {};
    std::string paragraph_ground = {};
    std::string cell_ground = {};
    bool is_ground_unknown = false;
};

class Reader {
public:
    explicit Reader(const WordTextOptions& options) : options_(options) { flows_.emplace_back(); }

    void open(const XmlName& name, const XmlAttributes& attributes) {
        const Tag parent = opened_.empty() ? Tag::other : opened_.back().tag;
        opened_.push_back({tag_of(name.local)});
        if (skipped_ > 0 || is_passed_over(name.local)) {
            if (skipped_++ == 0 && name.local.ends_with("Change")) ++out_.revisions.formats;
            opened_.back().act = Act::skipping;
        } else if (is_among(name.local, {"ins", "del", "moveFrom", "moveTo", "cellIns", "cellDel"})) {
            opened_.back().act = open_change(name.local, parent);
        } else if (parent == Tag::run_look || parent == Tag::paragraph_look || parent == Tag::cell_look) {
            open_look(name.local, attributes, parent);
        } else if (is_among(name.local, {"tbl", "tr", "tc"})) {
            open_table(name.local);
            opened_.back().act = Act::table;
        } else {
            opened_.back().act = open_inner(name.local, attributes);
        }
    }

    void close(const XmlName& name) {
        const Act act = opened_.back().act;
        opened_.pop_back();
        if (act == Act::skipping) --skipped_;
        if (act == Act::deleting) --deleted_;
        if (act == Act::moving) --moved_;
        if (act == Act::paragraph) end_paragraph();
        if (act == Act::table) close_table(name.local);
        if (act == Act::text) --texts_;
        if (act == Act::flow) end_flow();
    }

    void text(std::string_view piece) {
        if (skipped_ > 0 || opened_.empty()) return;
        if (opened_.back().tag == Tag::field) field_ += piece;
        if (texts_ > 0) add_text(piece);
    }

    WordText finish() {
        // Marks of paragraphs and rows count only where no words are told: with them they would count twice.
        if (out_.revisions.insertions == 0) out_.revisions.insertions = marks_.insertions;
        if (out_.revisions.deletions == 0) out_.revisions.deletions = marks_.deletions;
        if (flow().is_joined) add_paragraph();
        out_.blocks = std::move(flow().blocks);
        return std::move(out_);
    }

private:
    Flow& flow() { return flows_.back(); }

    // What a look was before, and the picture of a text box for old programs.
    bool is_passed_over(std::string_view name) const {
        return name == "Fallback" || name.ends_with("Change") || (name == "txbxContent" && !options_.reads_boxes);
    }

    Act open_change(std::string_view name, Tag parent) {
        const bool is_of_text = parent != Tag::run_look && parent != Tag::row_look && !name.starts_with("cell");
        if (name == "ins" || name == "cellIns") ++(is_of_text ? out_.revisions.insertions : marks_.insertions);
        if (name == "del" || name == "cellDel") ++(is_of_text ? out_.revisions.deletions : marks_.deletions);
        if (name == "moveTo" && is_of_text) ++out_.revisions.moves;
        const bool is_gone = name == "del" || name == "moveFrom";
        if (is_gone && parent == Tag::run_look) flow().is_mark_deleted = true;
        if (is_gone && parent == Tag::row_look) flow().is_row_deleted = true;
        if (!is_gone || !is_of_text) return Act::none;
        ++(name == "del" ? deleted_ : moved_);
        return name == "del" ? Act::deleting : Act::moving;
    }

    void open_look(std::string_view name, const XmlAttributes& attributes, Tag parent) {
        Flow& f = flow();
        const auto value = attributes.find("val").value_or("");
        const bool is_of_run = parent == Tag::run_look && opened_.size() > 2 && opened_[opened_.size() - 3].tag == Tag::run;
        if (name == "jc" && parent == Tag::paragraph_look) {
            f.paragraph.is_centred = value == "center";
            f.paragraph.is_right = value == "right" || value == "end";
        }
        if (name == "sz" && f.paragraph.size == 0) f.paragraph.size = number_of(attributes.find("val"));
        if (name == "color" && value.starts_with("FF") && value != "FFFFFF") f.paragraph.is_red = true;
        if (name == "vMerge") f.is_merged = attributes.find("val").value_or("continue") == "continue";
        if (is_of_run) read_look(name, attributes, f.run);
        if (!options_.styles) return;
        LetterLook ground;
        if (name == "shd") read_look(name, attributes, ground);
        if (name == "rStyle" && is_of_run) f.run_style = options_.styles->of(value);
        if (name == "pStyle") f.paragraph_style = options_.styles->of_paragraph(value);
        if (parent == Tag::paragraph_look && ground.ground) f.paragraph_ground = *ground.ground;
        if (parent == Tag::cell_look && ground.ground) f.cell_ground = *ground.ground;
    }

    void open_table(std::string_view name) {
        Flow& f = flow();
        if (name == "tbl" && f.tables++ == 0) f.table = {};
        if (f.tables != 1) return;
        if (name == "tr") {
            f.table.rows.emplace_back();
            f.is_row_deleted = false;
        } else if (name == "tc") {
            f.cell.clear();
            f.cell_ground.clear();
            f.is_merged = false;
        }
    }

    void close_table(std::string_view name) {
        Flow& f = flow();
        if (f.is_joined) add_paragraph();
        if (name == "tc" && f.tables == 1 && !f.table.rows.empty()) {
            if (!f.is_merged) f.table.rows.back().push_back(std::string(trim(f.cell)));
            f.cell_ground.clear();
        } else if (name == "tr" && f.tables == 1 && f.is_row_deleted && !f.table.rows.empty()) {
            f.table.rows.pop_back();
        } else if (name == "tbl" && --f.tables == 0) {
            f.is_ground_unknown = f.kind == DocxPartKind::text_box;
            add(std::move(f.table));
        }
    }

    Act open_inner(std::string_view name, const XmlAttributes& attributes) {
        Flow& f = flow();
        if (name == "p") {
            begin_paragraph();
            return Act::paragraph;
        }
        if (name == "t" || name == "delText") {
            ++texts_;
            return Act::text;
        }
        if (name == "r") f.run = f.run_style = {};
        if (name == "tab") add_text("\t");
        if (name == "br" || name == "cr") add_text("\n");
        if (name == "noBreakHyphen") add_text("-");
        if (name == "gridCol" && f.tables == 1) f.table.widths.push_back(number_of(attributes.find("w")));
        if (name == "tblStyle" && options_.styles) f.is_ground_unknown |= options_.styles->is_shaded(attributes.find("val").value_or(""));
        if (name == "background") page_ground_ = page_colour(attributes);
        if (name == "fldSimple") field_ = attributes.find("instr").value_or("");
        if (name == "fldChar" || name == "fldSimple") end_field();
        return open_flow(name);
    }

    static std::string page_colour(const XmlAttributes& attributes) {
        const auto colour = attributes.find("color").value_or("");
        return colour.size() == 6 ? ascii_lower(colour) : std::string();
    }

    Act open_flow(std::string_view name) {
        static const std::map<std::string_view, DocxPartKind> kinds{{"txbxContent", DocxPartKind::text_box},
                                                                    {"footnote", DocxPartKind::footnote},
                                                                    {"endnote", DocxPartKind::endnote},
                                                                    {"comment", DocxPartKind::comment}};
        const auto found = kinds.find(name);
        if (found == kinds.end()) return Act::none;
        if (name != "txbxContent") ++notes_;
        flows_.push_back({.kind = found->second, .first_part = out_.parts.size()});
        flow().is_ground_unknown = found->second == DocxPartKind::text_box;  // a shape has a filling of its own
        return Act::flow;
    }

    void end_flow() {
        if (flow().is_joined) add_paragraph();
        const Flow ended = std::move(flows_.back());
        flows_.pop_back();
        const bool is_note = *ended.kind != DocxPartKind::text_box;
        if (is_note)
            for (auto at = ended.first_part; at < out_.parts.size(); ++at) out_.parts[at].paragraph = notes_;
        add_part(*ended.kind, lines_of(ended.blocks), is_note ? notes_ : 0);
    }

    void begin_paragraph() {
        Flow& f = flow();
        if (!f.is_joined) {
            f.paragraph = {};
            if (flows_.size() == 1) first_part_of_paragraph_ = out_.parts.size();
        }
        f.is_joined = f.is_mark_deleted = false;
        f.paragraph_style = options_.styles ? options_.styles->of_paragraph("") : LetterLook{};
        f.paragraph_ground.clear();
        if (flows_.size() == 1) ++paragraphs_;
    }

    void end_paragraph() {
        Flow& f = flow();
        end_field();
        add_part(DocxPartKind::deleted, std::exchange(f.deleted, {}), 0);
        add_part(DocxPartKind::hidden, std::exchange(f.hidden, {}), 0);
        if (flows_.size() == 1) place_parts();
        if (f.is_mark_deleted)
            f.is_joined = true;
        else
            add_paragraph();
    }

    // What was found within the outermost paragraph stands there.
    void place_parts() {
        const std::string near = shorten(trim(flow().paragraph.text), near_characters);
        for (auto at = first_part_of_paragraph_; at < out_.parts.size(); ++at) {
            out_.parts[at].paragraph = paragraphs_;
            out_.parts[at].near = near;
        }
        first_part_of_paragraph_ = out_.parts.size();
    }

    void add_paragraph() {
        Flow& f = flow();
        f.is_joined = false;
        f.paragraph.text = printable(f.paragraph.text);
        if (f.tables > 0)
            f.cell += (f.cell.empty() ? "" : "\n") + f.paragraph.text;
        else
            add(std::move(f.paragraph));
        f.paragraph = {};
    }

    void add(ReadBlock block) {
        if (blocks_++ >= options_.most_blocks)
            out_.is_too_much = true;
        else
            flow().blocks.push_back(std::move(block));
    }

    void add_part(DocxPartKind kind, const std::string& text, std::int64_t paragraph) {
        std::string words = printable(text);
        if (trim(words).empty()) return;
        if (out_.parts.size() >= options_.most_parts)
            ++out_.parts_left_out;
        else
            out_.parts.push_back({.kind = kind, .name = options_.part, .paragraph = paragraph, .text = std::move(words)});
    }

    void add_text(std::string_view piece) {
        Flow& f = flow();
        if (moved_ > 0) return;  // it stands where it was moved to
        if (deleted_ > 0 || opened_.back().tag == Tag::deleted_text)
            f.deleted += piece;
        else if (is_hidden())
            f.hidden += piece;
        else
            f.paragraph.text += piece;
    }

    bool is_hidden() {
        if (!options_.styles) return false;
        const Flow& f = flow();
        LetterLook look = f.run;
        look.take(f.run_style);
        look.take(f.paragraph_style);
        look.take(options_.styles->defaults());
        std::string_view ground = look.ground ? std::string_view(*look.ground) : std::string_view();
        for (const std::string* behind : {&f.paragraph_ground, &f.cell_ground})
            if (ground.empty()) ground = *behind;
        if (ground.empty() && f.is_ground_unknown) look.colour.reset();
        return is_unseen(look, ground.empty() ? std::string_view(page_ground_) : ground, options_.eyes);
    }

    void end_field() {
        if (field_.empty()) return;
        if (auto target = target_of_field(field_); !target.empty() && out_.fields.size() < options_.most_parts)
            out_.fields.push_back(printable(target));
        field_.clear();
    }

    const WordTextOptions& options_;
    WordText out_;
    std::vector<Flow> flows_;
    std::vector<Opened> opened_;
    Revisions marks_;
    std::size_t skipped_ = 0;
    std::size_t deleted_ = 0;
    std::size_t moved_ = 0;
    std::size_t texts_ = 0;
    std::size_t blocks_ = 0;
    std::size_t first_part_of_paragraph_ = 0;
    std::int64_t paragraphs_ = 0;
    std::int64_t notes_ = 0;
    std::string field_;
    std::string page_ground_;
};

}  // namespace

Result<WordText> read_word_text(const std::string& bytes, const WordTextOptions& options) {
    Reader reader(options);
    XmlStream stream(options.part, {.on_open = [&](const XmlName& name, const XmlAttributes& attributes) { reader.open(name, attributes); },
                                    .on_close = [&](const XmlName& name) { reader.close(name); },
                                    .on_text = [&](std::string_view piece) { reader.text(piece); }});
    if (auto read = stream.feed(bytes, true); !read) return refuse(read.error());
    return reader.finish();
}

std::string lines_of(const std::vector<ReadBlock>& blocks) {
    std::string out;
    const auto add_line = [&](std::string_view line) { (out += line) += '\n'; };
    for (const auto& block : blocks) {
        if (const auto* paragraph = std::get_if<ReadParagraph>(&block)) {
            add_line(paragraph->text);
            continue;
        }
        for (const auto& row : std::get<ReadTable>(block).rows) {
            std::string line;
            for (const auto& cell : row) line += (line.empty() ? "" : "\t") + cell;
            add_line(line);
        }
    }
    return out;
}

}  // namespace yanlu::documents
