// Cards and pairs go in by the engine's fastest way: a large city has many.
#include "consolidation/run_store.hpp"

#include <algorithm>
#include <array>

#include "base/json.hpp"
#include "consolidation/statements.hpp"

namespace yanlu::consolidation {
namespace {

constexpr std::size_t rows_a_block = 2000;

Run read_run(const storage::Row& row) {
    return {row.get<RunId>(0),
            {row.get<Date>(1), row.get<Instant>(2)},
            row.get<Date>(3),
            Json::parse(row.text(4)),
            row.integer(5),
            row.integer(6),
            row.integer(7),
            row.get<std::string>(8),
            row.get<Instant>(9),
            row.get<std::string>(10),
            row.get<std::optional<Instant>>(11)};
}

// Texts of a block live until it is handed over.
struct Block {
    std::vector<std::string> texts;
    std::vector<storage::Value> values;
    void clear() {
        texts.clear();
        values.clear();
    }
};

void write_cards(storage::Connection& database, RunId run, const Analysis& analysis) {
    static constexpr std::array<std::string_view, 12> columns{
        "run_id",  "account_id", "name",    "platform", "host_unit_id",      "supervising_unit_id",
        "numbers", "worth",      "overlap", "proposal", "target_account_id", "reasons"};
    Block block;
    const auto flush = [&] {
        if (!block.values.empty()) database.append_rows("consolidation_cards", columns, block.values);
        block.clear();
        block.texts.reserve(2 * rows_a_block);  // views into it must not move
    };
    flush();
    for (const Card& card : analysis.cards) {
        const std::string& numbers = block.texts.emplace_back(canonical(numbers_json(card.measures)));
        const std::string& reasons = block.texts.emplace_back(canonical(reasons_json(card.proposal, analysis.cards)));
        const auto target = card.proposal.target < 0 ? std::optional<std::int64_t>()
                                                     : analysis.cards[static_cast<std::size_t>(card.proposal.target)].id.value;
        for (const storage::Value& value : {storage::Value(run), storage::Value(card.id), storage::Value(card.name),
                                            storage::Value(card.platform), storage::Value(card.host), storage::Value(card.supervisor),
                                            storage::Value(numbers), storage::Value(card.worth), storage::Value(card.measures.overlap),
                                            storage::Value(card.proposal.measure), storage::Value(target), storage::Value(reasons)})
            block.values.push_back(value);
        if (block.texts.size() >= 2 * rows_a_block) flush();
    }
    flush();
}

std::string examples_text(const OverlappingPair& pair) {
    Json out = Json::array();
    for (const SharedPost& post : pair.examples) out.push_back(Json{post.post_a, post.post_b, post.similarity});
    return canonical(out);
}

void write_pairs(storage::Connection& database, RunId run, const Analysis& analysis) {
    std::vector<std::string> texts;
    texts.reserve(analysis.pairs.size());
    std::vector<storage::Value> values;
    for (std::size_t i = 0; i < analysis.pairs.size(); ++i) {
        const OverlappingPair& pair = analysis.pairs[i];
        texts.push_back(examples_text(pair));
        for (const storage::Value& value :
             {storage::Value(run), storage::Value(i + 1), storage::Value(analysis.cards[pair.a].id),
              storage::Value(analysis.cards[pair.b].id), storage::Value(pair.score), storage::Value(pair.shared_posts),
              storage::Value(pair.topics), storage::Value(pair.purpose), storage::Value(pair.shared_of_a), storage::Value(pair.shared_of_b),
              storage::Value(texts.back())})
            values.push_back(value);
    }
    database.run_batch(sql::insert_pair, values, 11);
}

std::uint32_t place_of(const std::vector<Card>& cards, AccountId id) {
    return static_cast<std::uint32_t>(std::ranges::lower_bound(cards, id, {}, &Card::id) - cards.begin());
}

Card read_card(const storage::Row& row) {
    Card card{row.get<AccountId>(0), row.get<std::string>(1), row.get<std::string>(2), row.get<UnitId>(3), row.get<UnitId>(4), {}, 0, {}};
    card.measures = from_numbers(Json::parse(row.text(5)).get<std::map<std::string, std::int64_t>>());
    card.worth = row.integer(6);
    card.proposal.measure = row.get<std::string>(7);
    return card;
}

}  // namespace

std::optional<Run> find_run(storage::Connection& database, RunId id) { return database.one(sql::run, read_run, id); }

std::optional<RunId> newest_run(storage::Connection& database) { return database.value<RunId>(sql::newest_run); }

Analysis stored_analysis(storage::Connection& database, const Run& run) {
    Analysis analysis{run.question, run.period_from, run.posts, database.all(sql::cards_of_run, read_card, run.id), {}};
    database.each(
        sql::pairs_of_run,
        [&](const storage::Row& row) {
            OverlappingPair pair{.a = place_of(analysis.cards, row.get<AccountId>(0)),
                                 .b = place_of(analysis.cards, row.get<AccountId>(1)),
                                 .score = row.integer(2),
                                 .examples = {}};
            analysis.pairs.push_back(std::move(pair));
        },
        run.id);
    return analysis;
}

RunId insert_run(Context& context, const Analysis& analysis, const Json& settings, PersonId by) {
    storage::Connection& database = context.database;
    const auto id = storage::allocate<RunId>(database);
    database.execute(sql::insert_run, id, analysis.question.as_of.iso(), analysis.question.known_at, analysis.period_from.iso(),
                     canonical(settings), analysis.cards.size(), analysis.posts, analysis.pairs.size(), digest_of(analysis),
                     context.clock.now(), by);
    write_cards(database, id, analysis);
    if (!analysis.pairs.empty()) write_pairs(database, id, analysis);
    return id;
}

}  // namespace yanlu::consolidation
