// Start-of-match tracking makes the big database slow or impossible ("Pattern is too large"), so it reports ends only. A start is then
// the end minus the fixed length; patterns of varying length have a small database of their own that is run over the few bytes before.
#include "inspect/matcher.hpp"

#include <algorithm>
#include <cassert>
#include <mutex>
#include <stdexcept>
#include <tuple>

#include <hs/hs.h>

#include "inspect/window.hpp"

namespace yanlu::inspect {
namespace {

struct DatabaseDeleter {
    void operator()(hs_database_t* database) const { hs_free_database(database); }
};
using Database = std::unique_ptr<hs_database_t, DatabaseDeleter>;
struct ScratchDeleter {
    void operator()(hs_scratch_t* scratch) const { hs_free_scratch(scratch); }
};
using Scratch = std::unique_ptr<hs_scratch_t, ScratchDeleter>;

// A literal means the same bytes with and without the UTF-8 flag, but compiles seventy times faster without.
unsigned flags_of(const Pattern& pattern) {
    return (pattern.length == 0 ? HS_FLAG_UTF8 : 0u) | (pattern.is_caseless ? HS_FLAG_CASELESS : 0u);
}

[[noreturn]] void raise(hs_compile_error_t* error, std::size_t pattern) {
    const std::string reason = error->message;
    if (error->expression >= 0) pattern = static_cast<std::size_t>(error->expression);
    hs_free_compile_error(error);
    throw std::invalid_argument("expression " + std::to_string(pattern) + ": " + reason);
}

Database compile_all(const std::vector<Pattern>& patterns) {
    std::vector<const char*> texts;
    std::vector<unsigned> flags;
    std::vector<unsigned> ids;
    for (const auto& pattern : patterns) {
        texts.push_back(pattern.regex.c_str());
        flags.push_back(flags_of(pattern));
        ids.push_back(static_cast<unsigned>(ids.size()));
    }
    hs_database_t* database = nullptr;
    hs_compile_error_t* error = nullptr;
    const auto n = static_cast<unsigned>(texts.size());
    if (hs_compile_multi(texts.data(), flags.data(), ids.data(), n, HS_MODE_BLOCK, nullptr, &database, &error) != HS_SUCCESS)
        raise(error, 0);
    return Database(database);
}

Database compile_with_start(const Pattern& pattern, std::size_t number) {
    hs_database_t* database = nullptr;
    hs_compile_error_t* error = nullptr;
    const unsigned flags = flags_of(pattern) | HS_FLAG_SOM_LEFTMOST;
    if (hs_compile(pattern.regex.c_str(), flags, HS_MODE_BLOCK, nullptr, &database, &error) != HS_SUCCESS) raise(error, number);
    return Database(database);
}

// Code points of the widest match.
std::size_t width_of(const Pattern& pattern, std::size_t number) {
    hs_expr_info_t* info = nullptr;
    hs_compile_error_t* error = nullptr;
    if (hs_expression_info(pattern.regex.c_str(), flags_of(pattern), &info, &error) != HS_SUCCESS) raise(error, number);
    const unsigned width = info->max_width;
    free(info);
    if (width > 4000) throw std::invalid_argument("expression " + std::to_string(number) + ": its matches have no upper bound");
    return width;
}

}  // namespace

struct Matcher::Parts {
    struct Shape {
        std::size_t length = 0;     // fixed length in code points, or
        std::size_t max_bytes = 0;  // widest match, and
        Database with_start = {};   // the database that finds the start
    };
    Database all;
    std::vector<Shape> shapes;
    Scratch prototype;
    std::mutex mutex;
    std::vector<Scratch> free_scratch;

    Scratch lease() {
        const std::lock_guard lock(mutex);
        if (!free_scratch.empty()) {
            Scratch scratch = std::move(free_scratch.back());
            free_scratch.pop_back();
            return scratch;
        }
        hs_scratch_t* clone = nullptr;
        if (hs_clone_scratch(prototype.get(), &clone) != HS_SUCCESS) throw std::bad_alloc();
        return Scratch(clone);
    }
    void give_back(Scratch scratch) {
        const std::lock_guard lock(mutex);
        free_scratch.push_back(std::move(scratch));
    }
    void reserve(const Database& database) {
        hs_scratch_t* raw = prototype.release();
        const auto status = hs_alloc_scratch(database.get(), &raw);
        prototype.reset(raw);
        if (status != HS_SUCCESS) throw std::bad_alloc();
    }
    std::size_t start_of(const Match& match, std::string_view text, hs_scratch_t* scratch) const;
};

namespace {

// Runs a database over the text; block mode takes at most 4 GiB, which no caller's limits allow anyway.
template <class OnMatch>
void run(const Database& database, std::string_view text, hs_scratch_t* scratch, OnMatch& on_match) {
    assert(text.size() < 0xFFFFFFFFu);
    const auto handler = [](unsigned id, unsigned long long from, unsigned long long to, unsigned, void* context) {
        (*static_cast<OnMatch*>(context))(id, static_cast<std::size_t>(from), static_cast<std::size_t>(to));
        return 0;
    };
    if (hs_scan(database.get(), text.data(), static_cast<unsigned>(text.size()), 0, scratch, handler, &on_match) != HS_SUCCESS) {
        throw std::runtime_error("the pattern scan failed");
    }
}

}  // namespace

Matcher::Matcher(const std::vector<Pattern>& patterns) : parts_(std::make_unique<Parts>()) {
    parts_->all = compile_all(patterns);
    parts_->reserve(parts_->all);
    for (std::size_t i = 0; i < patterns.size(); ++i) {
        Parts::Shape shape;
        shape.length = patterns[i].length;
        if (shape.length == 0) {
            shape.max_bytes = width_of(patterns[i], i);
            shape.with_start = compile_with_start(patterns[i], i);
            parts_->reserve(shape.with_start);
        }
        parts_->shapes.push_back(std::move(shape));
    }
}

Matcher::~Matcher() = default;

std::size_t Matcher::Parts::start_of(const Match& match, std::string_view text, hs_scratch_t* scratch) const {
    const Shape& shape = shapes[match.pattern];
    if (shape.length > 0) return step_back(text, match.end, shape.length);
    std::size_t from = match.end > shape.max_bytes ? match.end - shape.max_bytes : 0;
    from = step_back(text, from, 1);  // one character more, for word boundaries
    const std::string_view window = text.substr(from, match.end - from);
    std::size_t start = window.size();
    auto keep_least = [&](unsigned, std::size_t begin, std::size_t end) {
        if (end == window.size()) start = std::min(start, begin);
    };
    run(shape.with_start, window, scratch, keep_least);
    return from + start;
}

void Matcher::scan(std::string_view text, std::vector<Match>& out) const {
    out.clear();
    Scratch scratch = parts_->lease();
    auto collect = [&](unsigned id, std::size_t, std::size_t end) { out.push_back({id, 0, end}); };
    run(parts_->all, text, scratch.get(), collect);
    for (auto& match : out) match.start = parts_->start_of(match, text, scratch.get());
    parts_->give_back(std::move(scratch));
    std::ranges::sort(
        out, [](const Match& a, const Match& b) { return std::tie(a.start, a.pattern, b.end) < std::tie(b.start, b.pattern, a.end); });
    const auto same = [](const Match& a, const Match& b) { return a.start == b.start && a.pattern == b.pattern; };
    out.erase(std::unique(out.begin(), out.end(), same), out.end());
}

std::size_t Matcher::count(std::string_view text) const {
    Scratch scratch = parts_->lease();
    std::size_t reports = 0;
    auto add = [&](unsigned, std::size_t, std::size_t) { ++reports; };
    run(parts_->all, text, scratch.get(), add);
    parts_->give_back(std::move(scratch));
    return reports;
}

}  // namespace yanlu::inspect
