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
#include "inspect/hit_printer.hpp"
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

class Run {
public:
    Run(const InspectOptions& options, const Rulebook& rulebook, std::ostream& output, std::ostream& errors)
        : options_(options), rulebook_(rulebook), engine_(rulebook.root()), errors_(errors), printer_(rulebook, options.output, output) {}

    int over(DocumentReader& reader, std::uintmax_t bytes_in_all) {
        bytes_in_all_ = bytes_in_all;
        if (options_.uses_typo_model) {
            if (const auto fault = engine_.typo_model_fault(); !fault.empty()) errors_ << say("no_typo_model", {{"reason", fault}}) << '\n';
        }
        read_and_inspect(reader);
        if (has_open_) finish(open_id_);
        if (options_.shows_progress) errors_ << "\r\033[K";
        summarise();
        if (refused_ > 0) return unreadable;
        return printer_.hits() > 0 ? with_hits : without_hits;
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
        if (!hits_.empty() && options_.shows_progress) errors_ << "\r\033[K" << std::flush;
        printer_.print(id, hits_);
        hits_.clear();
        has_open_ = false;
    }

    void refuse(const Refusal& refusal) {
        if (++refused_ <= most_refusals_shown) errors_ << rulebook_.message(refusal.code, refusal.args) << '\n';
    }

    void show_progress() {
        if (!options_.shows_progress || Clock::now() < next_progress_) return;
        next_progress_ = Clock::now() + std::chrono::milliseconds(200);
        const auto percent = bytes_in_all_ > 0 ? std::min<std::uintmax_t>(100, bytes_ * 100 / bytes_in_all_) : 0;
        errors_ << "\r\033[K"
                << say("progress", {{"percent", std::to_string(percent)},
                                    {"documents", std::to_string(printer_.documents())},
                                    {"hits", std::to_string(printer_.hits())}})
                << std::flush;
    }

    void summarise() {
        if (refused_ > 0) errors_ << say("summary_refused", {{"refused", std::to_string(refused_)}}) << '\n';
        printer_.summarise();
    }

    const InspectOptions& options_;
    const Rulebook& rulebook_;
    Engine engine_;
    std::ostream& errors_;
    HitPrinter printer_;
    std::vector<Hit> hits_;
    std::string open_id_;
    bool has_open_ = false;
    std::int64_t refused_ = 0;
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
