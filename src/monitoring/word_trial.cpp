// "会命中 1,204 篇，看其中 20 篇": the words of one change, before they go live, over the posts that are stored.
#include <algorithm>
#include <chrono>

#include "base/digest.hpp"
#include "base/text.hpp"
#include "monitoring/archive_reader.hpp"
#include "monitoring/inspection.hpp"
#include "monitoring/inspection_settings.hpp"
#include "monitoring/office_holders.hpp"
#include "monitoring/word_process.hpp"
#include "organisation/permissions.hpp"

namespace yanlu::monitoring {
namespace {

using organisation::Caller;
using std::chrono::steady_clock;

constexpr const char* verb = "monitoring.propose_words";
constexpr std::size_t words_told = 50;
constexpr std::int64_t around = 20;  // characters before and behind a hit

// The words with what stands around them.
Json place_of(const std::u32string& text, const inspect::Hit& hit) {
    const auto size = static_cast<std::int64_t>(text.size());
    const auto piece = [&](std::int64_t from, std::int64_t to) {
        from = std::clamp<std::int64_t>(from, 0, size);
        to = std::clamp<std::int64_t>(to, from, size);
        return to_utf8(std::u32string_view(text).substr(static_cast<std::size_t>(from), static_cast<std::size_t>(to - from)));
    };
    return {{"before", piece(hit.start - around, hit.start)},
            {"excerpt", piece(hit.start, hit.end)},
            {"after", piece(hit.end, hit.end + around)},
            {"suggestion", hit.suggestion}};
}

class Trial {
public:
    Trial(std::string prefix, std::size_t sample) : prefix_(std::move(prefix)), most_(sample) {}

    void look_at(const inspect::Engine& engine, const StoredPost& post) {
        ++read_;
        hits_.clear();
        engine.inspect_into({post.title, post.text, post.published_at}, hits_);
        std::erase_if(hits_, [&](const auto& hit) { return !hit.rule.starts_with(prefix_); });
        if (hits_.empty()) return;
        ++posts_;
        total_ += static_cast<std::int64_t>(hits_.size());
        for (const auto& hit : hits_) ++words_[hit.excerpt];
        keep(post);
    }

    Json json(bool is_complete, std::int64_t took_ms, Instant at) {
        std::vector<std::pair<std::string, std::int64_t>> words(words_.begin(), words_.end());
        std::ranges::stable_sort(words, std::greater(), &std::pair<std::string, std::int64_t>::second);
        if (words.size() > words_told) words.resize(words_told);
        Json by_word = Json::array();
        for (const auto& [word, count] : words) by_word.push_back({{"word", word}, {"hits", count}});
        Json sample = Json::array();
        for (auto& [key, seen] : sample_) sample.push_back(std::move(seen));
        return {{"posts_read", read_}, {"posts_hit", posts_}, {"hits", total_},     {"is_complete", is_complete},
                {"took_ms", took_ms},  {"at", rfc3339(at)},   {"by_word", by_word}, {"sample", std::move(sample)}};
    }

private:
    void keep(const StoredPost& post) {
        const std::string key = hex(sha256(std::to_string(post.id.value)));
        if (sample_.size() == most_ && key >= sample_.rbegin()->first) return;
        const std::u32string title = to_code_points(post.title);
        const std::u32string text = to_code_points(post.text);
        Json places = Json::array();
        for (const auto& hit : hits_) {
            if (places.size() < 5) places.push_back(place_of(hit.field == "title" ? title : text, hit));
        }
        sample_[key] = {{"id", post.id.value},
                        {"title", shorten(post.title.empty() ? post.text : post.title, 60)},
                        {"account", post.account_name},
                        {"published_at", rfc3339(post.published_at)},
                        {"places", std::move(places)}};
        if (sample_.size() > most_) sample_.erase(std::prev(sample_.end()));
    }

    std::string prefix_;
    std::size_t most_;
    std::int64_t read_ = 0;
    std::int64_t posts_ = 0;
    std::int64_t total_ = 0;
    std::map<std::string, std::int64_t> words_;
    std::map<std::string, Json> sample_;
    std::vector<inspect::Hit> hits_;
};

Json run(Context& context, const WordChange& change) {
    const auto& settings = context.rulebook.part<InspectionSettings>();
    const auto begun = steady_clock::now();
    const auto until = begun + std::chrono::seconds(settings.trial_seconds);
    const bool is_of_words = change.content == "words";
    const auto engine = context.rulebook.part<Inspection>().base().with(
        is_of_words ? extras_of(context.rulebook, words_of_change(context.database, change.id), {{change.id, change}})
                    : extras_of(context.rulebook, read_city_names(context.database, context.rulebook),
                                holders_of_change(context.database, change.id)));
    const std::string prefix = is_of_words ? "office." + std::to_string(change.id.value) + "." : holder_rules;
    Trial trial(prefix, static_cast<std::size_t>(settings.trial_sample));
    const bool is_complete = read_archive(context.database, {}, {}, [&](const StoredPost& post) {
        trial.look_at(engine, post);
        return steady_clock::now() < until;
    });
    const auto took = std::chrono::duration_cast<std::chrono::milliseconds>(steady_clock::now() - begun).count();
    return trial.json(is_complete, took, context.clock.now());
}

}  // namespace

Result<Json> try_word_change(Context& context, const Caller& caller, WordChangeId id) {
    if (auto refusal = context.rulebook.part<organisation::Permissions>().why_not(caller, verb)) return refuse(std::move(*refusal));
    const auto change = load_word_change(context.database, id);
    if (!change) return refuse(RefusalClass::not_found, "api.no_such_record");
    if (change->state != "draft" || change->action != "add") return refuse(RefusalClass::conflict, "monitoring.word_change.not_to_try");
    const Json trial = run(context, *change);  // outside the transaction: it reads for seconds
    const auto done = ledger::perform(
        context, caller.command(verb, {{"id", id.value}, {"event", "try"}}),
        [&](storage::Connection& database, ledger::Journal& journal) -> Result<Json> {
            auto now = load_word_change(database, id);
            if (!now || now->state != "draft") return refuse(RefusalClass::conflict, "monitoring.word_change.not_to_try");
            now->trial = trial.dump();
            update_word_change(database, *now);
            journal.record({.subject_kind = "word_change",
                            .subject_id = id.value,
                            .from = now->state,
                            .to = now->state,
                            .facts = {{"event", "try"}, {"posts_read", trial["posts_read"]}, {"posts_hit", trial["posts_hit"]}}});
            return Json{{"id", id.value}};
        });
    if (!done) return done;
    return show_word_change(context, caller, id);
}

}  // namespace yanlu::monitoring
