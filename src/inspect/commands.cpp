// One pass over the input: documents are read a few batches ahead, inspected on all cores and printed in their order; a plain text comes in
// pieces of one document.
#include "inspect/commands.hpp"

#include <chrono>
#include <fstream>
#include <iostream>
#include <thread>

#include <unistd.h>

#include "base/clock.hpp"
#include "base/text.hpp"
#include "inspect/document_reader.hpp"
#include "inspect/inspect.hpp"
#include "inspect/side_by_side.hpp"

namespace yanlu::inspect {
namespace {

namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;

constexpr int without_hits = 0;
constexpr int with_hits = 1;
constexpr int unreadable = 2;
constexpr std::int64_t most_refusals_shown = 20;
constexpr std::size_t bytes_in_batch = std::size_t{32} << 10;
constexpr std::size_t batches_ahead = 4;  // a thread

// What was read of one line or piece, and found in it.
struct Inspected {
    Result<InputDocument> document;
    std::vector<Hit> hits = {};
};
using Batch = std::vector<Inspected>;

std::size_t bytes_of(const InputDocument& document) { return document.text.size() + document.title.size(); }

// Empty at the end.
Batch read_batch(DocumentReader& reader) {
    Batch batch;
    for (std::size_t bytes = 0; bytes < bytes_in_batch;) {
        auto read = reader.next();
        if (read && !*read) break;
        bytes += read ? bytes_of(**read) + 1 : 1;
        batch.push_back({read ? Result<InputDocument>(std::move(**read)) : tl::unexpected(std::move(read.error()))});
    }
    return batch;
}

// Columns that a terminal gives a character: two for Chinese and full-width ones.
std::size_t width_of(std::string_view text) {
    std::size_t width = 0;
    for (std::size_t at = 0; at < text.size();) {
        const char32_t c = next_code_point(text, at);
        width += (c >= 0x1100 && c <= 0x115F) || (c >= 0x2E80 && c <= 0xA4CF) || (c >= 0xAC00 && c <= 0xD7A3) ||
                         (c >= 0xF900 && c <= 0xFAFF) || (c >= 0xFE30 && c <= 0xFE6F) || (c >= 0xFF00 && c <= 0xFF60) ||
                         (c >= 0x1F300 && c <= 0x1FAFF)
                     ? 2
                     : 1;
    }
    return width;
}

std::string padded(std::string text, std::size_t width) {
    const std::size_t now = width_of(text);
    text.append(now < width ? width - now : 1, ' ');
    return text;
}

// On one line, control characters shown as blanks: nobody's text drives the terminal.
std::string one_line(std::string_view text, std::size_t code_points) {
    std::string out;
    const std::string shown = shorten(text, code_points);
    for (std::size_t at = 0; at < shown.size();) {
        const char32_t c = next_code_point(shown, at);
        append_utf8(out, c < 0x20 || (c >= 0x7F && c < 0xA0) ? U' ' : c);
    }
    return out;
}

struct Totals {
    std::int64_t documents = 0;
    std::int64_t hits = 0;
    std::int64_t by_severity[3] = {};
    std::int64_t refused = 0;
};

class Run {
public:
    Run(const InspectOptions& options, const Rulebook& rulebook, std::ostream& output, std::ostream& errors)
        : options_(options), rulebook_(rulebook), engine_(rulebook.root()), output_(output), errors_(errors) {}

    int over(DocumentReader& reader, std::uintmax_t bytes_in_all) {
        bytes_in_all_ = bytes_in_all;
        if (options_.uses_typo_model) {
            if (const auto fault = engine_.typo_model_fault(); !fault.empty()) errors_ << say("no_typo_model", {{"reason", fault}}) << '\n';
        }
        read_and_inspect(reader);
        if (has_open_) finish(open_id_);
        if (options_.shows_progress) errors_ << "\r\033[K";
        summarise();
        if (totals_.refused > 0) return unreadable;
        return totals_.hits > 0 ? with_hits : without_hits;
    }

private:
    std::string say(std::string_view code, const std::map<std::string, std::string>& args = {}) const {
        return rulebook_.message("inspect." + std::string(code), args);
    }

    void read_and_inspect(DocumentReader& reader) {
        const unsigned threads = std::max(1U, std::thread::hardware_concurrency());
        SideBySide<Batch> batches(threads, [this](Batch& batch) { inspect(batch); });
        for (Batch batch = read_batch(reader); !batch.empty(); batch = read_batch(reader)) {
            batches.put(std::move(batch));
            if (batches.size() > threads * batches_ahead) take(batches.take());
        }
        while (batches.size() > 0) take(batches.take());
    }

    // On any thread.
    void inspect(Batch& batch) const {
        for (auto& [document, hits] : batch) {
            if (!document) continue;
            const auto published_at = document->published_at ? document->published_at : options_.as_of;
            engine_.inspect_into({document->title, document->text, published_at}, hits,
                                 options_.uses_typo_model ? Checks::all : Checks::without_typo_model);
        }
    }

    void take(Batch batch) {
        for (auto& inspected : batch) {
            if (inspected.document)
                take(std::move(inspected));
            else
                refuse(inspected.document.error());
        }
        show_progress();
    }

    // Pieces of one plain text follow each other with the same id and a growing offset.
    void take(Inspected inspected) {
        InputDocument& document = *inspected.document;
        if (has_open_ && document.first_code_point == 0) finish(open_id_);
        bytes_ += bytes_of(document);
        for (auto& hit : inspected.hits) {
            const std::int64_t offset = hit.field == "text" ? document.first_code_point : 0;
            hit.start += offset;
            hit.end += offset;
            hits_.push_back(std::move(hit));
        }
        open_id_ = std::move(document.id);
        has_open_ = true;
    }

    void finish(const std::string& id) {
        ++totals_.documents;
        totals_.hits += static_cast<std::int64_t>(hits_.size());
        for (const auto& hit : hits_) ++totals_.by_severity[static_cast<std::size_t>(hit.severity)];
        if (options_.output == OutputForm::json_lines)
            print_json(id);
        else
            print_rows(id);
        hits_.clear();
        has_open_ = false;
    }

    void print_json(const std::string& id) {
        Json hits = Json::array();
        for (const auto& hit : hits_) hits.push_back(to_json(hit));
        output_ << Json{{"id", id}, {"hits", std::move(hits)}}.dump() << '\n';
    }

    void print_rows(const std::string& id) {
        if (hits_.empty()) return;
        if (options_.shows_progress) errors_ << "\r\033[K" << std::flush;
        if (!has_header_) {
            print_row(say("column.id"), say("column.place"), say("column.severity"), say("column.kind"), say("column.excerpt"));
            has_header_ = true;
        }
        for (const auto& hit : hits_) {
            const std::string place = hit.field + " " + std::to_string(hit.start) + "-" + std::to_string(hit.end);
            const std::string advice = hit.suggestion == hit.excerpt ? "" : " → " + hit.suggestion;  // personal data: masked, both the same
            print_row(one_line(id, 24), place, say("severity." + std::string(name_of(hit.severity))), say("kind." + hit.kind),
                      one_line(hit.excerpt, 60) + advice + "（" + hit.rule + "，" + hit.article + "）");
        }
    }

    void print_row(const std::string& id, const std::string& place, const std::string& severity, const std::string& kind,
                   const std::string& rest) {
        output_ << padded(id, 26) << padded(place, 18) << padded(severity, 6) << padded(kind, 14) << rest << '\n';
    }

    void refuse(const Refusal& refusal) {
        if (++totals_.refused <= most_refusals_shown) errors_ << rulebook_.message(refusal.code, refusal.args) << '\n';
    }

    void show_progress() {
        if (!options_.shows_progress || Clock::now() < next_progress_) return;
        next_progress_ = Clock::now() + std::chrono::milliseconds(200);
        const auto percent = bytes_in_all_ > 0 ? std::min<std::uintmax_t>(100, bytes_ * 100 / bytes_in_all_) : 0;
        errors_ << "\r\033[K"
                << say("progress", {{"percent", std::to_string(percent)},
                                    {"documents", std::to_string(totals_.documents)},
                                    {"hits", std::to_string(totals_.hits)}})
                << std::flush;
    }

    void summarise() {
        if (totals_.refused > 0) errors_ << say("summary_refused", {{"refused", std::to_string(totals_.refused)}}) << '\n';
        if (options_.output == OutputForm::json_lines) return;
        output_ << say("summary", {{"documents", std::to_string(totals_.documents)},
                                   {"hits", std::to_string(totals_.hits)},
                                   {"serious", std::to_string(totals_.by_severity[0])},
                                   {"general", std::to_string(totals_.by_severity[1])},
                                   {"hint", std::to_string(totals_.by_severity[2])}})
                << '\n';
    }

    const InspectOptions& options_;
    const Rulebook& rulebook_;
    Engine engine_;
    std::ostream& output_;
    std::ostream& errors_;
    std::vector<Hit> hits_;
    std::string open_id_;
    bool has_open_ = false;
    bool has_header_ = false;
    Totals totals_;
    std::uintmax_t bytes_ = 0;
    std::uintmax_t bytes_in_all_ = 0;
    Clock::time_point next_progress_{};
};

bool is_json_lines(const InspectOptions& options, std::istream& stream) {
    if (options.input != InputForm::automatic) return options.input == InputForm::json_lines;
    const auto extension = ascii_lower(fs::path(options.file).extension().string());
    if (extension == ".jsonl" || extension == ".ndjson") return true;
    return stream.peek() == '{';
}

}  // namespace

int inspect_command(const InspectOptions& options, const Rulebook& rulebook, std::istream& input, std::ostream& output,
                    std::ostream& errors) {
    std::unique_ptr<std::istream> stream;
    std::uintmax_t size = 0;
    if (options.file == "-") {
        stream = std::make_unique<std::istream>(input.rdbuf());
    } else {
        stream = std::make_unique<std::ifstream>(options.file, std::ios::binary);
        std::error_code no_size;
        size = fs::is_regular_file(options.file, no_size) ? fs::file_size(options.file, no_size) : 0;
        if (!*stream || fs::is_directory(options.file, no_size)) {
            errors << rulebook.message("inspect.cannot_open", {{"file", options.file}}) << '\n';
            return unreadable;
        }
    }
    if (options.is_score) return score_command(*stream, options, rulebook, output, errors);
    const bool is_jsonl = is_json_lines(options, *stream);
    const std::string id = options.file == "-" ? "-" : fs::path(options.file).filename().string();
    const auto reader = is_jsonl ? read_json_lines(std::move(stream)) : read_plain_text(std::move(stream), id);
    if (options.is_selfcheck) return selfcheck(*reader, rulebook.root(), output);
    return Run(options, rulebook, output, errors).over(*reader, size);
}

int inspect_command(InspectOptions options) {
    const Rulebook rulebook(find_rulebook());
    options.shows_progress = ::isatty(STDERR_FILENO) == 1;
    if (!options.as_of) options.as_of = SystemClock().now();
    return inspect_command(options, rulebook, std::cin, std::cout, std::cerr);
}

}  // namespace yanlu::inspect
