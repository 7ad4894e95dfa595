// Start-of-match tracking makes the big database slow or impossible ("Pattern is too large"), so it reports ends only. A start is then
// the end minus the fixed length; patterns of varying length have a small database of their own that is run over the few bytes before.
#include "inspect/matcher.hpp"

#include <algorithm>
#include <cassert>
#include <mutex>
#include <stdexcept>

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
    return (pattern.word.empty() ? HS_FLAG_UTF8 : 0u) | (pattern.is_caseless ? HS_FLAG_CASELESS : 0u);
}

// `numbers`: of the expressions that were compiled together.
[[noreturn]] void raise(hs_compile_error_t* error, const std::vector<unsigned>& numbers) {
    const std::string reason = error->message;
    const std::size_t pattern = numbers.at(error->expression >= 0 ? static_cast<std::size_t>(error->expression) : 0);
    hs_free_compile_error(error);
    throw std::invalid_argument("expression " + std::to_string(pattern) + ": " + reason);
}

// Each reports its own number in `patterns`. No database where there is nothing to look for.
Database compile_all(const std::vector<Pattern>& patterns, const std::vector<unsigned>& numbers) {
    if (numbers.empty()) return {};
    std::vector<std::string> regexes;
    std::vector<const char*> texts;
    std::vector<unsigned> flags;
    for (const unsigned i : numbers) {
        regexes.push_back(patterns[i].word.empty() ? patterns[i].regex : escape_regex(patterns[i].word));
        flags.push_back(flags_of(patterns[i]));
    }
    for (const auto& regex : regexes) texts.push_back(regex.c_str());
    hs_database_t* database = nullptr;
    hs_compile_error_t* error = nullptr;
    const auto n = static_cast<unsigned>(texts.size());
    if (hs_compile_multi(texts.data(), flags.data(), numbers.data(), n, HS_MODE_BLOCK, nullptr, &database, &error) != HS_SUCCESS)
        raise(error, numbers);
    return Database(database);
}

Database compile_with_start(const Pattern& pattern, unsigned number) {
    hs_database_t* database = nullptr;
    hs_compile_error_t* error = nullptr;
    const unsigned flags = flags_of(pattern) | HS_FLAG_SOM_LEFTMOST;
    if (hs_compile(pattern.regex.c_str(), flags, HS_MODE_BLOCK, nullptr, &database, &error) != HS_SUCCESS) raise(error, {number});
    return Database(database);
}

// Code points of the widest match.
std::size_t width_of(const Pattern& pattern, unsigned number) {
    hs_expr_info_t* info = nullptr;
    hs_compile_error_t* error = nullptr;
    if (hs_expression_info(pattern.regex.c_str(), flags_of(pattern), &info, &error) != HS_SUCCESS) raise(error, {number});
    const unsigned width = info->max_width;
    free(info);
    if (width > 4000) throw std::invalid_argument("expression " + std::to_string(number) + ": its matches have no upper bound");
    return width;
}

}  // namespace

struct Matcher::Parts {
    struct Shape {
        std::size_t word_bytes = 0;  // of a word, or
        std::size_t max_bytes = 0;   // widest match, and
        Database with_start = {};    // the database that finds the start
    };
    Database all;
    LiteralMatcher words{{}};
    std::vector<Shape> shapes;
    Scratch prototype;
    std::mutex mutex;
    std::vector<Scratch> free_scratch;

    Scratch lease() {
        if (!prototype) return {};
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
        if (!scratch) return;
        const std::lock_guard lock(mutex);
        free_scratch.push_back(std::move(scratch));
    }
    void reserve(const Database& database) {
        if (!database) return;
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
    if (!database) return;
    assert(text.size() < 0xFFFFFFFFu);
    const auto handler = [](unsigned id, unsigned long long from, unsigned long long to, unsigned, void* context) {
        (*static_cast<OnMatch*>(context))(id, static_cast<std::size_t>(from), static_cast<std::size_t>(to));
        return 0;
    };
    if (hs_scan(database.get(), text.data(), static_cast<unsigned>(text.size()), 0, scratch, handler, &on_match) != HS_SUCCESS) {
        throw std::runtime_error("the pattern scan failed");
    }
}

// By start, then pattern, the longest first.
bool is_before(const Match& a, const Match& b) {
    if (a.start != b.start) return a.start < b.start;
    return a.pattern != b.pattern ? a.pattern < b.pattern : a.end > b.end;
}

// The first `words` stand by start already, so that only those of one start change places; next to nothing comes behind them.
void put_in_order(std::vector<Match>& matches, std::size_t words) {
    for (std::size_t i = 1; i < words; ++i) {
        for (std::size_t k = i; k > 0 && is_before(matches[k], matches[k - 1]); --k) std::swap(matches[k], matches[k - 1]);
    }
    const auto middle = matches.begin() + static_cast<std::ptrdiff_t>(words);
    if (middle == matches.end()) return;
    std::sort(middle, matches.end(), is_before);
    std::inplace_merge(matches.begin(), middle, matches.end(), is_before);
}

}  // namespace

std::string escape_regex(std::string_view literal) {
    std::string out;
    for (const char c : literal) {
        if (std::string_view("\\^$.|?*+()[]{}/-").find(c) != std::string_view::npos) out += '\\';
        out += c;
    }
    return out;
}

Matcher::Matcher(const std::vector<Pattern>& patterns, WordsBy words) : parts_(std::make_unique<Parts>()) {
    std::vector<LiteralMatcher::Literal> literals;
    std::vector<unsigned> others;
    for (unsigned i = 0; i < patterns.size(); ++i) {
        const Pattern& pattern = patterns[i];
        const bool is_ours = words == WordsBy::own_matcher && !pattern.is_caseless && pattern.word.size() >= LiteralMatcher::least_bytes;
        if (is_ours)
            literals.push_back({pattern.word, i});
        else
            others.push_back(i);
    }
    parts_->words = LiteralMatcher(std::move(literals));
    parts_->all = compile_all(patterns, others);
    parts_->reserve(parts_->all);
    for (unsigned i = 0; i < patterns.size(); ++i) {
        Parts::Shape shape;
        shape.word_bytes = patterns[i].word.size();
        if (shape.word_bytes == 0) {
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
    if (shape.word_bytes > 0) return match.end - shape.word_bytes;
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
    parts_->words.scan(text, out);
    const std::size_t words = out.size();
    Scratch scratch = parts_->lease();
    auto collect = [&](unsigned id, std::size_t, std::size_t end) { out.push_back({id, 0, end}); };
    run(parts_->all, text, scratch.get(), collect);
    for (std::size_t i = words; i < out.size(); ++i) out[i].start = parts_->start_of(out[i], text, scratch.get());
    parts_->give_back(std::move(scratch));
    put_in_order(out, words);
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
