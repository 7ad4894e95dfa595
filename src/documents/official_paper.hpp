// An official paper as data → a docx in the form of GB/T 9704-2012 (党政机关公文格式), for the word processor it is signed and sealed in.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/date.hpp"

namespace yanlu::documents {

// document 文件式 (red masthead over a red rule), letter 信函式 (masthead between double red lines), sheet 表单 (审批表, 承诺书: no
// masthead).
enum class PaperForm { document, letter, sheet };

enum class Placing { left, centre, right };

// 一、 is written in 黑体, （一） in 楷体; the number is part of the text, because the drafter counts.
struct Heading {
    int level = 1;
    std::string text;
};

// A line feed begins a new paragraph. Indented by two characters unless it is placed otherwise.
struct Paragraph {
    std::string text;
    bool is_indented = true;
    Placing placing = Placing::left;
};

// A cell of a table or form. `signature` stands at the foot of the cell, right: 签名、盖章 and 日期 are written there by hand.
struct PaperCell {
    std::string text;
    bool is_label = false;  // 黑体, centred
    int columns = 1;
    int rows = 1;
    std::string signature = {};
    std::optional<Placing> placing = std::nullopt;  // text left, labels centred
};

struct PaperRow {
    std::vector<PaperCell> cells;
    int min_height_mm = 0;  // 0: by its text
};

struct PaperTable {
    std::vector<int> widths;  // of the columns, relative to each other
    std::vector<PaperRow> rows;
    int heading_rows = 0;  // repeated on every page; their cells are labels
};

// A picture over the width of the text; its height follows from the pixels.
struct PaperPicture {
    std::string png;
    std::string title;  // what it shows, also for those who cannot see it
};

using PaperBlock = std::variant<Heading, Paragraph, PaperTable, PaperPicture>;

// Listed after the text (附件：1. …); with blocks it follows on a page of its own.
struct PaperAttachment {
    std::string title;
    std::vector<PaperBlock> blocks = {};
};

struct OfficialPaper {
    PaperForm form = PaperForm::document;
    std::string issuing_organ;         // 云湾市人民政府办公室; the masthead is this and, in a document, 文件
    std::string masthead = {};         // instead of that
    std::string document_number = {};  // as document_number() makes it
    std::string signer = {};           // 签发人, for papers to a higher organ
    std::string urgency = {};          // 特急, 加急
    std::string title;
    std::string subtitle = {};   // a form's line under its title: 填报单位：…　　填报日期：…
    std::string addressee = {};  // 主送; the colon is added
    std::vector<PaperBlock> blocks = {};
    std::vector<PaperAttachment> attachments = {};
    std::string signature = {};           // 署名
    std::optional<Date> written_on = {};  // 成文日期; without it a form leaves room for a date by hand
    std::string note = {};                // 附注; the brackets are added
    std::string copied_to = {};           // 抄送; the full stop is added
    std::string printed_by = {};          // 印发机关
    std::optional<Date> printed_on = {};  // 印发日期
    bool is_landscape = false;            // wide forms
};

// The bytes of the docx; the same paper gives the same bytes. Any text is taken: what XML or the eye must not see (control characters,
// marks that turn the direction of writing) is left out, what is too long is set smaller or in more lines.
std::string write_docx(const OfficialPaper& paper);

inline constexpr std::string_view docx_media_type = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

std::string document_number(std::string_view word, int year, int number);  // 云府办函〔2026〕18号
std::string written_date(Date day);                                        // 2026年11月24日, no leading zeros

}  // namespace yanlu::documents
