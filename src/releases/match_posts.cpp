// Releases are some hundreds: each post is held against every one of its days, which misses none, where tables of bands would miss half of
// those that are barely alike. Read first, written only where something is new, so that a second delivery changes nothing.
#include <algorithm>
#include <map>
#include <tuple>

#include "base/text.hpp"
#include "compare/comparer.hpp"
#include "compare/domain/sketch.hpp"
#include "ledger/perform.hpp"
#include "monitoring/add_hits.hpp"
#include "releases/domain/deviation.hpp"
#include "releases/matches.hpp"
#include "releases/release.hpp"
#include "releases/settings.hpp"
#include "releases/statements.hpp"

namespace yanlu::releases {
namespace {

using compare::Comparer;
using organisation::Caller;

constexpr std::size_t matches_in_a_transaction = 200;

struct Text {
    ReleaseId id;
    std::int64_t chain;
    std::string title;
    std::string text;
    Instant embargo_until;
    Instant ended_at;
    Instant from;
    Instant to;
    compare::Sketch sketch;
};

struct Post {
    monitoring::StoredPost stored;
    std::string rulebook_version;
};

struct Match {
    const Text* text = nullptr;
    std::int64_t similarity = 0;
    std::vector<Deviation> deviations;

    std::int64_t facts() const { return std::ranges::count(deviations, true, &Deviation::is_fact); }
    std::int64_t words() const { return std::ssize(deviations) - facts(); }
    // A version of the text that agrees better, else the newer one.
    bool is_closer_than(const Match& other) const {
        const auto key = [](const Match& m) { return std::tuple(m.facts(), m.words(), -m.similarity, -m.text->id.value); };
        return key(*this) < key(other);
    }
};

struct Found {
    Post post;
    Match match;
};

// Place in the post that the page can mark: at least one character.
monitoring::PostHit hit_of(const Settings& settings, const std::string& rule, const Deviation& place) {
    const HitRule& described = settings.rule(rule);
    monitoring::PostHit hit{described.id, described.version, described.kind, settings.article, "hint", described.confidence,
                            place.field,  place.start,       place.end,      place.excerpt,    "",     ""};
    if (hit.start == hit.end) hit.start > 0 ? --hit.start : ++hit.end;
    return hit;
}

std::string minute_of(Instant at) {
    std::string text = rfc3339(at).substr(0, 16);
    text[10] = ' ';
    return text;
}

class Matcher {
public:
    explicit Matcher(Context& context, std::int64_t chain = 0)
        : context_(context), comparer_(context.rulebook.part<Comparer>()), settings_(context.rulebook.part<Settings>()) {
        context.database.each(sql::releases_to_compare, [&](const storage::Row& row) { add_text(row); }, chain);
    }

    bool has_texts() const { return !texts_.empty(); }
    Instant from() const { return std::ranges::min(texts_, {}, &Text::from).from; }
    Instant to() const { return std::ranges::max(texts_, {}, &Text::to).to; }

    void look_at(const storage::Row& row) {
        const Instant published = row.get<Instant>(3);
        const auto sketch = sketch_of(row.text(4), row.text(5));
        if (!sketch) return;
        std::map<std::int64_t, Match> best;  // by chain
        for (const Text& text : texts_) {
            if (published < text.from || published >= text.to) continue;
            const auto match = match_with(text, *sketch, row);
            if (!match) continue;
            const auto [at, is_new] = best.try_emplace(text.chain, *match);
            if (!is_new && match->is_closer_than(at->second)) at->second = *match;
        }
        for (auto& [chain, match] : best) keep(row, std::move(match));
    }

    std::int64_t write() {
        std::erase_if(found_, [&](const Found& found) { return is_on_record(found); });
        std::int64_t written = 0;
        for (std::size_t at = 0; at < found_.size(); at += matches_in_a_transaction)
            written += write_some(std::span(found_).subspan(at, std::min(matches_in_a_transaction, found_.size() - at)));
        return written;
    }

private:
    std::optional<compare::Sketch> sketch_of(std::string_view title, std::string_view text) {
        folded_.clear();
        compare::fold(title, comparer_.limits().most_characters, folded_);
        compare::fold(text, comparer_.limits().most_characters, folded_);
        if (folded_.size() < comparer_.limits().least_characters) return std::nullopt;
        return compare::sketch_of(folded_, compare::edited_run);
    }

    void add_text(const storage::Row& row) {
        const auto sketch = sketch_of(row.text(2), row.text(3));
        if (!sketch) return;
        texts_.push_back({row.get<ReleaseId>(0), row.integer(1), row.get<std::string>(2), row.get<std::string>(3), row.get<Instant>(4),
                          row.get<Instant>(5), row.get<Instant>(6), row.get<Instant>(7), *sketch});
    }

    std::optional<Match> match_with(const Text& text, const compare::Sketch& sketch, const storage::Row& row) const {
        const std::int64_t alike = compare::similarity(text.sketch, sketch);
        if (alike < settings_.least_similarity) return std::nullopt;
        const compare::Version release{text.title, text.text};
        const compare::Version post{row.text(4), row.text(5)};
        Json compared = comparer_.compare(release, post);
        if (alike < settings_.certain_similarity && compare::is_other_matter(compared)) return std::nullopt;
        compared["edits"] = comparer_.edits(release, post);
        return Match{&text, alike, deviations_of(compared, text.text, row.text(4))};
    }

    void keep(const storage::Row& row, Match match) {
        found_.push_back(
            {{{row.get<PostId>(0), row.integer(1), row.get<AccountId>(2), row.get<Instant>(3), "", "", ""}, row.get<std::string>(6)},
             std::move(match)});
    }

    bool is_on_record(const Found& found) const {
        const auto& [post, match] = found;
        return context_.database
            .value<std::int64_t>(sql::match_on_record, match.text->id, post.stored.id, post.stored.version, match.similarity, match.facts(),
                                 match.words())
            .has_value();
    }

    std::vector<monitoring::PostHit> hits_of(const Found& found) const {
        const Text& text = *found.match.text;
        std::vector<monitoring::PostHit> hits;
        const auto say = [&](const char* message, std::map<std::string, std::string> args) {
            args["title"] = text.title;
            return context_.rulebook.message(std::string("releases.hit.") + message, args);
        };
        for (const Deviation& each : found.match.deviations) {
            if (std::ssize(hits) >= settings_.most_hits) break;
            auto hit = hit_of(settings_, "release.differs", each);
            hit.suggestion = shorten(each.right, 100);
            hit.why = say(each.is_fact ? "fact" : "word", {{"kind", each.kind_zh}, {"right", shorten(each.right, 100)}});
            hits.push_back(std::move(hit));
        }
        const Deviation whole{false, "", "", "text", 0, 1, ""};
        const Instant published = found.post.stored.published_at;
        if (published < text.embargo_until) {
            hits.push_back(hit_of(settings_, "release.early", whole));
            hits.back().why = say("early", {{"until", minute_of(text.embargo_until)}});
            hits.back().suggestion = say("suggest_early", {});
        }
        if (published >= text.ended_at) {
            hits.push_back(hit_of(settings_, "release.withdrawn", whole));
            hits.back().why = say("withdrawn", {{"ended", minute_of(text.ended_at)}});
            hits.back().suggestion = say("suggest_withdrawn", {});
        }
        return hits;
    }

    std::int64_t write_some(std::span<const Found> some) {
        const auto done = ledger::perform(context_, Caller::system("job").command("releases.match", {{"matches", some.size()}}),
                                          [&](storage::Connection& database, ledger::Journal& journal) -> Result<Json> {
                                              std::int64_t hits = 0;
                                              for (const Found& found : some) hits += write_one(database, found);
                                              journal.record({.subject_kind = "release",
                                                              .subject_id = some.front().match.text->id.value,
                                                              .facts = {{"matches", some.size()}, {"hits_new", hits}}});
                                              return Json{{"matches", some.size()}};
                                          });
        if (!done) throw std::runtime_error("matches of releases could not be written: " + done.error().code);
        return std::ssize(some);
    }

    std::int64_t write_one(storage::Connection& database, const Found& found) {
        const auto& [post, match] = found;
        database.execute(sql::put_match, storage::allocate_ids(database), match.text->chain, match.text->id, post.stored.id,
                         post.stored.version, post.stored.account, post.stored.published_at, match.similarity, match.facts(), match.words(),
                         context_.clock.now());
        return monitoring::add_hits(context_, post.stored, hits_of(found), post.rulebook_version);
    }

    Context& context_;
    const Comparer& comparer_;
    const Settings& settings_;
    std::vector<Text> texts_;
    std::vector<Found> found_;
    std::u32string folded_;
};

}  // namespace

std::int64_t match_run(Context& context, std::int64_t run) {
    Matcher matcher(context);
    if (!matcher.has_texts()) return 0;
    context.database.each(sql::posts_of_run, [&](const storage::Row& row) { matcher.look_at(row); }, run, matcher.from(), matcher.to());
    return matcher.write();
}

std::int64_t match_chain(Context& context, std::int64_t chain) {
    Matcher matcher(context, chain);
    if (!matcher.has_texts()) return 0;
    context.database.each(sql::posts_published, [&](const storage::Row& row) { matcher.look_at(row); }, matcher.from(), matcher.to());
    return matcher.write();
}

std::vector<jobs::Subscription> match_subscriptions() {
    return {{"posts.taken_in", [](Context& context, const jobs::Delivery& event) { match_run(context, event.subject_id); }},
            {"release.",
             [](Context& context, const jobs::Delivery& event) { match_chain(context, event.payload.at("chain").get<std::int64_t>()); }}};
}

}  // namespace yanlu::releases
