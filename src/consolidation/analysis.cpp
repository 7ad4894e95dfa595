// Account by account, so that no more than one account's texts are in memory.
#include "consolidation/analysis.hpp"

#include <algorithm>
#include <map>

#include "base/digest.hpp"
#include "base/text.hpp"
#include "consolidation/domain/activity.hpp"
#include "consolidation/statements.hpp"
#include "registry/domain/account.hpp"
#include "registry/platforms.hpp"

namespace yanlu::consolidation {
namespace {

// The first day of the period: as many months before the day after `as_of`.
Date period_start(Date as_of, int months) {
    const Date after = as_of + 1;
    const int month = after.year() * 12 + static_cast<int>(after.month()) - 1 - months;
    const auto month_of_year = static_cast<unsigned>(month % 12) + 1;
    for (unsigned day = after.day();; --day) {
        if (const auto date = Date::from_ymd(month / 12, month_of_year, day)) return *date;
    }
}

std::string month_of(Date day) { return day.iso().substr(0, 7); }

struct Subject {
    Card card;
    std::string description;
    WatchedTime watched;
};

class Reader {
public:
    Reader(Context& context, const Question& question, const Settings& settings)
        : context_(context), question_(question), settings_(settings), texts_(settings.texts) {
        analysis_.question = question;
        analysis_.period_from = period_start(question.as_of, settings.period_months);
    }

    Analysis run() {
        std::vector<Subject> subjects = read_subjects();
        for (Subject& subject : subjects) read_posts(subject);
        std::vector<Card>& cards = analysis_.cards;
        for (Subject& subject : subjects) cards.push_back(std::move(subject.card));
        add_metrics();
        add_findings();
        TextFindings found = texts_.finish();
        for (std::size_t i = 0; i < cards.size(); ++i) add_texts(cards[i].measures, found.accounts[i]);
        analysis_.pairs = std::move(found.pairs);
        for (const auto& pair : analysis_.pairs) {
            for (const std::uint32_t place : {pair.a, pair.b})
                cards[place].measures.overlap = std::max(cards[place].measures.overlap, pair.score);
        }
        propose_again(analysis_, settings_, settings_.thresholds);
        return std::move(analysis_);
    }

private:
    std::vector<Subject> read_subjects() {
        std::vector<Subject> subjects;
        const auto& platforms = context_.rulebook.part<registry::Platforms>();
        context_.database.each(
            sql::accounts_to_judge,
            [&](const storage::Row& row) {
                if (!registry::is_in_force(row.text(4))) return;
                const registry::Platform* platform = platforms.find(row.text(1));
                subjects.push_back(subject_of(row, platform && platform->is_client));
            },
            question_.as_of.iso(), question_.known_at, question_.as_of.ends_at());
        return subjects;
    }

    Subject subject_of(const storage::Row& row, bool is_client) const {
        Subject subject;
        subject.card = {
            row.get<AccountId>(0), row.get<std::string>(2), row.get<std::string>(1), row.get<UnitId>(5), row.get<UnitId>(6), {}, 0, {}};
        const std::string purpose = row.get<std::string>(7);
        subject.description = subject.card.name + purpose;
        Measures& measures = subject.card.measures;
        measures.is_client = is_client;
        measures.is_service_only = row.text(3) == "service_only";
        measures.purpose_characters = static_cast<std::int64_t>(count_code_points(trim(purpose)));
        measures.missing_duties = static_cast<std::int64_t>(registry::required_duties().size()) - row.integer(11);
        subject.watched = watched_time(row);
        return subject;
    }

    // From the first look or the opening, whichever is later, to the last look; looks before the period count as its beginning.
    WatchedTime watched_time(const storage::Row& row) const {
        const auto first = row.get<std::optional<Instant>>(9);
        const auto last = row.get<std::optional<Instant>>(10);
        if (!first || !last) return {question_.as_of, question_.as_of - 1};
        const auto opened = row.get<std::optional<Date>>(8);
        Date from = std::max(analysis_.period_from, Date::of(*first));
        if (opened) from = std::max(from, *opened);
        return {from, std::min(question_.as_of, Date::of(*last))};
    }

    // Posts that were collected later than they came out show that the account was alive before the first look.
    void read_posts(Subject& subject) {
        texts_.begin_account(subject.card.host.value, subject.description);
        std::vector<Date> days;
        context_.database.each(
            sql::posts_of_account,
            [&](const storage::Row& row) {
                days.push_back(Date::of(row.get<Instant>(1)));
                texts_.add_post(row.integer(0), row.integer(1), row.text(2), row.text(3));
            },
            subject.card.id, analysis_.period_from.begins_at(), question_.as_of.ends_at(), question_.known_at);
        texts_.end_account();
        analysis_.posts += static_cast<std::int64_t>(days.size());
        std::ranges::reverse(days);
        if (!days.empty() && subject.watched.from <= subject.watched.to)
            subject.watched.from = std::min(subject.watched.from, days.front());
        measure_activity(days, subject.watched, subject.card.measures);
    }

    Measures* measures_of(AccountId id) {
        const auto found = std::ranges::lower_bound(analysis_.cards, id, {}, &Card::id);
        return found == analysis_.cards.end() || found->id != id ? nullptr : &found->measures;
    }

    // Ordered by month: the last one's followers stay.
    void add_metrics() {
        context_.database.each(
            sql::metrics_of_period,
            [&](const storage::Row& row) {
                Measures* measures = measures_of(row.get<AccountId>(0));
                if (!measures) return;
                ++measures->reported_months;
                if (!row.is_null(1)) measures->followers = row.integer(1);
                const auto add = [&](std::optional<std::int64_t>& sum, int column) {
                    if (!row.is_null(column)) sum = sum.value_or(0) + row.integer(column);
                };
                add(measures->reads, 2);
                add(measures->messages, 3);
                add(measures->replies, 4);
            },
            month_of(analysis_.period_from), month_of(question_.as_of), question_.known_at);
    }

    void add_findings() {
        context_.database.each(
            sql::findings_of_period,
            [&](const storage::Row& row) {
                if (Measures* measures = measures_of(row.get<AccountId>(0))) {
                    measures->serious_findings = row.integer(1);
                    measures->overdue_findings = row.integer(2);
                }
            },
            analysis_.period_from.iso(), question_.as_of.iso(), question_.known_at, (question_.as_of - 30).ends_at());
    }

    static void add_texts(Measures& measures, const AccountTexts& texts) {
        measures.compared_posts = texts.compared;
        measures.common_posts = texts.common;
    measures.copied_posts = texts.copied;
        measures.service_posts = texts.service;
        measures.interaction_posts = texts.interaction;
    }

    Context& context_;
    const Question& question_;
    const Settings& settings_;
    TextAnalysis texts_;
    Analysis analysis_;
};

}  // namespace

Analysis analyse(Context& context, const Question& question, const Settings& settings) { return Reader(context, question, settings).run(); }

std::vector<Candidate> candidates_of(const std::vector<Card>& cards) {
    std::vector<Candidate> out;
    out.reserve(cards.size());
    for (const Card& card : cards) out.push_back({card.measures, card.worth, card.host.value, card.supervisor.value});
    return out;
}

std::vector<CandidatePair> candidate_pairs_of(const std::vector<OverlappingPair>& pairs) {
    std::vector<CandidatePair> out;
    out.reserve(pairs.size());
    for (const OverlappingPair& pair : pairs) out.push_back({pair.a, pair.b, pair.score});
    return out;
}

void propose_again(Analysis& analysis, const Settings& settings, const Thresholds& thresholds) {
    for (Card& card : analysis.cards) card.worth = worth(settings.parts, score(settings.parts, card.measures)).value_or(0);
    auto proposals = propose(candidates_of(analysis.cards), candidate_pairs_of(analysis.pairs), thresholds);
    for (std::size_t i = 0; i < proposals.size(); ++i) analysis.cards[i].proposal = std::move(proposals[i]);
}

Json numbers_json(const Measures& measures) {
    Json out = Json::object();
    for (const auto& [name, value] : to_numbers(measures)) out[name] = value;
    return out;
}

// A place is of this analysis alone: what is kept names the account.
Json reasons_json(const Proposal& proposal, const std::vector<Card>& cards) {
    Json out = Json::array();
    for (const Reason& reason : proposal.reasons) {
        Json numbers = Json::object();
        for (const auto& [name, value] : reason.numbers) {
            if (name == "place")
                numbers["account_id"] = cards[static_cast<std::size_t>(value)].id.value;
            else
                numbers[name] = value;
        }
        out.push_back({{"code", reason.code}, {"numbers", std::move(numbers)}});
    }
    return out;
}

std::string digest_of(const Analysis& analysis) {
    std::string all;
    for (const Card& card : analysis.cards) {
        all += canonical({{"id", card.id.value},
                          {"numbers", numbers_json(card.measures)},
                          {"proposal", card.proposal.measure},
                          {"reasons", reasons_json(card.proposal, analysis.cards)},
                          {"worth", card.worth}});
    }
    for (const OverlappingPair& pair : analysis.pairs)
        all += canonical(
            Json{analysis.cards[pair.a].id.value, analysis.cards[pair.b].id.value, pair.score, pair.shared_of_a, pair.shared_of_b});
    return hex(sha256(all));
}

}  // namespace yanlu::consolidation
