// JSON lines are taken one by one; a plain text is taken in blocks that end at a line's end, so that line ends keep their bytes and
// every offset stays that of the original.
#include "inspect/document_reader.hpp"

#include <algorithm>

#include "base/json.hpp"
#include "base/text.hpp"

namespace yanlu::inspect {
namespace {

constexpr std::size_t block_bytes = std::size_t{1} << 20;

tl::unexpected<Refusal> refuse_line(std::string code, std::int64_t line, std::map<std::string, std::string> args = {}) {
    args["line"] = std::to_string(line);
    return invalid("inspect." + code, {}, std::move(args));
}

tl::unexpected<Refusal> refuse_long_line(std::int64_t line) {
    return refuse_line("line_too_long", line, {{"limit_mib", std::to_string(DocumentReader::max_line_bytes >> 20)}});
}

std::optional<std::string> id_of(const Json& object) {
    const auto found = object.find("id");
    if (found == object.end()) return std::nullopt;
    if (found->is_string()) return found->get<std::string>();
    if (found->is_number_integer()) return found->dump();
    return std::nullopt;
}

// An instant, or a day, which counts from its beginning.
std::optional<Instant> moment_of(const std::string& text) {
    if (const auto at = parse_instant(text)) return at;
    if (const auto day = Date::parse(text)) return day->begins_at();
    return std::nullopt;
}

bool is_absent(const Json& object, const char* key) { return !object.contains(key) || object[key].is_null(); }

class JsonLines final : public DocumentReader {
public:
    explicit JsonLines(std::unique_ptr<std::istream> stream) : lines_(std::move(stream), max_line_bytes) {}

    Result<std::optional<InputDocument>> next() override {
        std::string line;
        bool is_too_long = false;
        while (lines_.next(line, is_too_long)) {
            ++number_;
            if (is_too_long) return refuse_long_line(number_);
            std::string_view content = trim(line);
            if (!content.empty()) return document_of(content);
        }
        return std::nullopt;
    }

private:
    Result<std::optional<InputDocument>> document_of(std::string_view line) const {
        if (!is_valid_utf8(line)) return refuse_line("not_utf8", number_);
        const Json object = Json::parse(line, nullptr, false);
        if (!object.is_object()) return refuse_line("not_json", number_);
        InputDocument document;
        auto id = id_of(object);
        if (!id) return refuse_line("bad_id", number_);
        document.id = std::move(*id);
        if (is_absent(object, "text") || !object["text"].is_string()) return refuse_line("no_text", number_);
        document.text = object["text"].get<std::string>();
        if (!is_absent(object, "title")) {
            if (!object["title"].is_string()) return refuse_line("bad_title", number_);
            document.title = object["title"].get<std::string>();
        }
        if (!is_absent(object, "published_at")) {
            const Json& at = object["published_at"];
            document.published_at = at.is_string() ? moment_of(at.get<std::string>()) : std::nullopt;
            if (!document.published_at) return refuse_line("bad_published_at", number_, {{"value", shorten(at.dump(), 40)}});
        }
        return document;
    }

    LineReader lines_;
    std::int64_t number_ = 0;
};

class PlainText final : public DocumentReader {
public:
    PlainText(std::unique_ptr<std::istream> stream, std::string id) : stream_(std::move(stream)), id_(std::move(id)) {}

    Result<std::optional<InputDocument>> next() override {
        if (!fill()) {
            is_over_ = true;
            return refuse_long_line(line_);
        }
        if (pending_.empty()) return std::nullopt;
        const std::size_t newline = pending_.rfind('\n');
        const std::size_t end = newline == std::string::npos || at_end() ? pending_.size() : newline + 1;
        InputDocument piece{id_, {}, pending_.substr(0, end), {}, code_points_};
        pending_.erase(0, end);
        if (!is_valid_utf8(piece.text)) {
            is_over_ = true;
            pending_.clear();
            return refuse_line("not_utf8", line_ + first_bad_line(piece.text));
        }
        line_ += std::ranges::count(piece.text, '\n');
        code_points_ += static_cast<std::int64_t>(count_code_points(piece.text));
        return piece;
    }

private:
    bool at_end() const { return is_over_ || !stream_->good(); }

    // Reads on until a whole line is at hand; false if a line passes the limit.
    bool fill() {
        while (!at_end() && (pending_.size() < block_bytes || pending_.find('\n') == std::string::npos)) {
            if (pending_.size() > max_line_bytes) {
                pending_.clear();
                return false;
            }
            const std::size_t before = pending_.size();
            pending_.resize(before + block_bytes);
            stream_->read(pending_.data() + before, static_cast<std::streamsize>(block_bytes));
            pending_.resize(before + static_cast<std::size_t>(stream_->gcount()));
        }
        return true;
    }

    static std::int64_t first_bad_line(std::string_view text) {
        std::int64_t line = 0;
        for (const auto part : split(text, '\n')) {
            if (!is_valid_utf8(part)) return line;
            ++line;
        }
        return line;
    }

    std::unique_ptr<std::istream> stream_;
    std::string id_;
    std::string pending_;
    bool is_over_ = false;
    std::int64_t line_ = 1;
    std::int64_t code_points_ = 0;
};

}  // namespace

std::unique_ptr<DocumentReader> read_json_lines(std::unique_ptr<std::istream> stream) {
    return std::make_unique<JsonLines>(std::move(stream));
}

std::unique_ptr<DocumentReader> read_plain_text(std::unique_ptr<std::istream> stream, std::string id) {
    return std::make_unique<PlainText>(std::move(stream), std::move(id));
}

}  // namespace yanlu::inspect
